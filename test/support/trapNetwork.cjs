// Loaded before a program (`node --require`): whatever reaches for the network ends it with code 97 and a word on what it was.
const trap = (what) => () => {
  require('node:fs').writeSync(2, `NETWORK: ${what}\n`);
  process.exit(97);
};
const traps = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6'],
  'node:dgram': ['createSocket'],
};
for (const [name, methods] of Object.entries(traps))
  for (const method of methods) require(name)[method] = trap(`${name}.${method}`);
require('node:net').Socket.prototype.connect = trap('Socket.connect');
require('node:dns').promises.lookup = trap('dns.promises.lookup');
globalThis.fetch = trap('fetch');
globalThis.WebSocket = trap('WebSocket');
