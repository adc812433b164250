// Owns the files of the workspace as the server reaches them: by the machine itself, or by asking the client.
import type { Connection } from 'vscode-languageserver';
import type { FileRead, Files, Host } from '../host.ts';
import { schemeOf } from '../workspace/addresses.ts';
import { describe } from './describe.ts';
import type { FileRequests } from './protocol.ts';

/**
 * Files by the scheme of their addresses: `file:` through the platform where it has files, everything else, and in a web
 * worker everything, through the client, where it answers. What nobody can read is missing.
 */
export function filesFor(
  connection: Connection,
  host: Host,
  clientAnswers: () => boolean,
  complain: (message: string) => void,
): Files {
  const ofClient = clientFiles(connection, complain);
  const filesOf = (uri: string): Files => {
    if (host.files !== undefined && schemeOf(uri) === 'file') return host.files;
    return clientAnswers() ? ofClient : noFiles;
  };
  return {
    read: (uri, within, largest) => filesOf(uri).read(uri, within, largest),
    stream: (uri, within, limits) => {
      const files = filesOf(uri);
      return files.stream?.(uri, within, limits) ?? files.read(uri, within, limits.largest);
    },
    list: (folder, within) => filesOf(folder).list(folder, within),
    find: (folder, glob) => filesOf(folder).find(folder, glob),
  };
}

const noFiles: Files = {
  read: async () => ({ kind: 'missing' }),
  list: async () => [],
  find: async () => [],
};

function clientFiles(connection: Connection, complain: (message: string) => void): Files {
  const ask = async <Name extends keyof FileRequests>(
    name: Name,
    params: FileRequests[Name]['params'],
  ): Promise<unknown> => {
    try {
      return await connection.sendRequest(name, params);
    } catch (error) {
      complain(`the client did not answer ${name}: ${describe(error)}`);
      return undefined;
    }
  };
  return {
    read: async (uri, within, largest) => readOf(await ask('policyNotes/readFile', { uri, within, largest })),
    list: async (folder, within) => textsOf(await ask('policyNotes/listFolder', { folder, within })),
    find: async (folder, glob) => textsOf(await ask('policyNotes/findFiles', { folder, glob })),
  };
}

function readOf(answer: unknown): FileRead {
  if (typeof answer === 'object' && answer !== null && 'kind' in answer) {
    if (answer.kind === 'text' && 'text' in answer && typeof answer.text === 'string')
      return { kind: 'text', text: answer.text };
    if (answer.kind === 'missing') return { kind: 'missing' };
    if (answer.kind === 'refused' && 'why' in answer && typeof answer.why === 'string')
      return { kind: 'refused', why: answer.why };
  }
  return { kind: 'refused', why: 'cannot be read: the editor gave no answer' };
}

function textsOf(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string').sort() : [];
}
