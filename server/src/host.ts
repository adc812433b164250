// Owns what a platform supplies to the server and the command line, so that the rest runs anywhere.

export interface Host {
  /** Name of the platform, for the log: "node" or "browser". */
  readonly platform: string;
  /** Lets other work run, then goes on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Today's date, ISO: `2025-06-13`. */
  readonly today: () => string;
  /** The files of the machine itself (`file:`), where the platform has any. */
  readonly files: Files | undefined;
}

/**
 * Files by their addresses (URIs as `workspace/addresses.ts` writes them). Nothing rejects: what goes wrong is an answer.
 * No method leaves the folder that it is given, symbolic links included.
 */
export interface Files {
  /** The text of a file that really lies in the folder `within`, of at most `largest` bytes, as UTF-8 without a byte order mark. */
  readonly read: (uri: string, within: string, largest: number) => Promise<FileRead>;
  /** As `read`, but a file of more than `whole` bytes comes in chunks, where the platform can do that. */
  readonly stream?: (uri: string, within: string, limits: StreamLimits) => Promise<FileRead | FileStream>;
  /** Names of the files in a folder, not below it, sorted; none where there is no such folder in `within`. */
  readonly list: (folder: string, within: string) => Promise<readonly string[]>;
  /** Addresses of the files below a folder that match a glob relative to it, sorted. */
  readonly find: (folder: string, glob: string) => Promise<readonly string[]>;
}

/** In bytes. */
export interface StreamLimits {
  readonly whole: number;
  readonly largest: number;
}

export interface FileStream {
  readonly kind: 'stream';
  /** Texts that follow each other; fails where the file is not UTF-8 or cannot be read to its end. */
  readonly chunks: AsyncIterable<string>;
}

export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** `why` goes on from "the file", as in "is larger than 5 MB". */
  | { readonly kind: 'refused'; readonly why: string };
