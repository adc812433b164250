// Owns whether words differ only as British and American spelling do: both are right, and may be the names of different things.

/** Endings and letters of British spelling, by what America has for them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s|ed|ing|able|ite|al|hood)/g, 'or'],
  [/(?<=[bcdghtv])re(?=$|s$|d$)/g, 'er'],
  [/is(?=(?:e[drs]?|ing|ation|ations)$)/g, 'iz'],
  [/ys(?=(?:e[drs]?|ing)$)/g, 'yz'],
  [/(?<=[aeiou])ll(?=ed|ing|er|ors?$)/g, 'l'],
  [/ogue(?=s?$)/g, 'og'],
  [/(?<=f)ence(?=s?$)/g, 'ense'],
  [/(?<=l)ence$/g, 'ense'],
  [/programme/g, 'program'],
  [/(?<=[dp])ae(?=d|o|l)/g, 'e'],
  [/grey/g, 'gray'],
];

/** Whether two ways to write a name are the British and the American one: "Harbor Tunnel" and "Harbour Tunnel". */
export function isOtherEnglish(words: string, name: string): boolean {
  return words.toLowerCase() !== name.toLowerCase() && american(words) === american(name);
}

function american(words: string): string {
  return words
    .toLowerCase()
    .split(/(?=\s)/)
    .map(inAmerica)
    .join('');
}

function inAmerica(word: string): string {
  return SPELLINGS.reduce((written, [british, plain]) => written.replace(british, plain), word);
}
