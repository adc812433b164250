// Entry of the language client's library on the desktop: a file of its own, so that activation does not read it.
export { CloseAction, ErrorAction, LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
