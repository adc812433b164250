// Entry of what runs on any platform: once it is built, one file that Node and the web worker share.
export { initializeResult } from './lsp/capabilities.ts';
export { Life } from './lsp/life.ts';
export { startServer } from './lsp/server.ts';
