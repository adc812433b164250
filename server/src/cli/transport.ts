// Owns the arguments of `lsp`: how the server is to talk to its editor. The connection reads them from the process.

/** An argument by itself, with its value behind an equals sign, or with the next one for its value. */
const ALONE = /^--(?:stdio|node-ipc)$/;
const WITH_VALUE = /^--(?:socket|pipe|clientProcessId)(?<value>=.+)?$/;

export interface Transport {
  /** Whether it is said how to talk; where it is not, standard input and output are meant. */
  readonly isNamed: boolean;
  /** The first argument that means nothing, or lacks its value. */
  readonly wrong: string | undefined;
}

/** Reads the arguments behind `lsp`. */
export function transportOf(args: readonly string[]): Transport {
  let isNamed = false;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const valued = WITH_VALUE.exec(arg);
    if (valued !== null && valued.groups?.value === undefined) index += 1;
    if ((valued === null && !ALONE.test(arg)) || index >= args.length) return { isNamed, wrong: arg };
    isNamed ||= !arg.startsWith('--clientProcessId');
  }
  return { isNamed, wrong: undefined };
}
