// Owns the watch over the bytes that come in: whether they can be messages of the protocol at all.

/** Longer heads and larger messages are none; in bytes. */
const LONGEST_HEAD = 4096;
const LARGEST_MESSAGE = 1_000_000_000;

const LENGTH = /^content-length: {0,9}(\d{1,12})$/i;
const FIELD = /^[A-Za-z][A-Za-z-]{0,60}:/;

/** Follows heads and skips bodies. Costs nothing for the body of a message. */
export class WireWatch {
  #head = '';
  #bodyLeft = 0;

  /** What is wrong with the bytes so far; undefined while they may be messages. */
  take(chunk: Uint8Array): string | undefined {
    let at = 0;
    while (at < chunk.length) {
      if (this.#bodyLeft > 0) {
        const skipped = Math.min(this.#bodyLeft, chunk.length - at);
        this.#bodyLeft -= skipped;
        at += skipped;
        continue;
      }
      this.#head += String.fromCharCode(chunk[at] ?? 0);
      at += 1;
      if (this.#head.length > LONGEST_HEAD) return `a head of over ${LONGEST_HEAD} bytes`;
      if (!this.#head.endsWith('\n')) continue;
      const wrong = this.#readHead();
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  #readHead(): string | undefined {
    const lines = this.#head.split('\r\n').filter((line) => line !== '');
    const odd = lines.find((line) => !FIELD.test(line));
    if (odd !== undefined) return `${JSON.stringify(odd.slice(0, 60))} where a head was expected`;
    if (!this.#head.endsWith('\r\n\r\n')) return undefined;
    const length = lines.flatMap((line) => LENGTH.exec(line)?.[1] ?? [])[0];
    if (length === undefined) return 'a head without a Content-Length';
    if (Number(length) > LARGEST_MESSAGE) return `a message of ${length} bytes`;
    this.#bodyLeft = Number(length);
    this.#head = '';
    return undefined;
  }
}
