// Owns a folder that exists at the client alone, which reads it for the server and may let it wait for any file.
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { FileRead } from '../../server/src/host.ts';

interface Asked {
  readonly uri: string;
  readonly folder: string;
}

/** An answer that is kept back. */
export interface Held {
  /** Settles once the server has asked. */
  readonly asked: Promise<void>;
  /** Lets the answer go. */
  readonly release: () => void;
}

export class ClientFiles {
  readonly folder = 'mem:/team';
  readonly #texts: Map<string, string>;
  readonly #held = new Map<string, { readonly tell: () => void; readonly released: Promise<void> }>();

  /** Files by their paths in the folder. */
  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  uri(name: string): string {
    return `${this.folder}/${name}`;
  }

  write(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  /** Keeps back the next answer about this file or folder. */
  hold(name: string): Held {
    let tell = () => {};
    let release = () => {};
    const asked = new Promise<void>((resolve) => (tell = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#held.set(this.uri(name), { tell, released });
    return { asked, release };
  }

  answer(connection: ProtocolConnection): void {
    connection.onRequest<FileRead, void>(
      'policyNotes/readFile',
      async ({ uri }: Asked): Promise<FileRead> => {
        // What it holds now, however it is written to while the server waits.
        const text = this.#texts.get(uri.slice(this.folder.length + 1));
        await this.#wait(uri);
        return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
      },
    );
    connection.onRequest('policyNotes/listFolder', async ({ folder }: Asked) => {
      await this.#wait(folder);
      const names = [...this.#texts.keys()].map((name) => this.uri(name));
      return names.flatMap((uri) => {
        const name = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : '';
        return name === '' || name.includes('/') ? [] : [name];
      });
    });
    connection.onRequest('policyNotes/findFiles', () =>
      [...this.#texts.keys()].filter((name) => name.endsWith('.md')).map((name) => this.uri(name)),
    );
  }

  async #wait(uri: string): Promise<void> {
    const held = this.#held.get(uri);
    this.#held.delete(uri);
    held?.tell();
    await held?.released;
  }
}
