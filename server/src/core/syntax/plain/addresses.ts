// Owns bare web addresses in plain text: those of the most usual form, as GitHub's extension links them.

/** Up to where a bare address can reach at the most. */
const RUN = /https?:\/\/[^\s<]*/y;
/** What never belongs to the end of an address. */
const TRAIL = '.,:;!?)\'"';
const USUAL = /^https?:\/\/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}(?:\/[a-z0-9/._%+=#?$,:@&-]*)?$/i;

/**
 * End of the bare address that starts at `start`; undefined where it is of a less usual form. The scheme is lower
 * case and stands there already.
 */
export function endOfAddress(source: string, start: number, lineEnd: number): number | undefined {
  RUN.lastIndex = start;
  const run = RUN.exec(source)?.[0].slice(0, lineEnd - start);
  if (run === undefined) return undefined;
  let length = run.length;
  while (length > 0 && TRAIL.includes(run.charAt(length - 1))) length -= 1;
  const address = run.slice(0, length);
  const trail = run.slice(length);
  if (!USUAL.test(address) || /[._&]$/.test(address) || (address.includes('&') && trail.includes(';')))
    return undefined;
  return start + address.length;
}
