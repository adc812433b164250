// Owns the words for states and lands: which adjectives are of one, and which words are of the same.

/** A nation or land as an adjective, or its letters. */
const ADJECTIVE =
  /^\p{Lu}\p{Ll}{2,20}(?:ese|ian|ean|ish)$|^(?:Afghan|African|American|Arab|Bangladeshi|Basque|Catalan|Cuban|Czech|Dutch|Emirati|Filipino|Flemish|French|German|Greek|Iraqi|Israeli|Kazakh|Kenyan|Kosovan|Kuwaiti|Libyan|Maltese|Manx|Mexican|Moroccan|Nepali|Omani|Pakistani|Qatari|Saudi|Saxon|Slovak|Slovene|Somali|Swiss|Texan|Thai|Turkmen|Ugandan|Uzbek|Walloon|Welsh|Yemeni|Zambian|EU|US|USA|UK|UAE)$/u;

/** Whether a word is the adjective of a nation or land: "Danish", "Bavarian", "UK". */
export function isNation(word: string): boolean {
  return ADJECTIVE.test(word);
}

/** Words of the same state that do not begin alike. */
const SAME: readonly (readonly string[])[] = [
  'Denmark Danish Danes',
  'Britain British UK GB United Kingdom England English',
  'America American US USA United States',
  'EU Europe European Union Brussels',
  'Finland Finnish',
  'France French',
  'Greece Greek Hellenic',
  'Ireland Irish',
  'Netherlands Dutch Holland',
  'Poland Polish',
  'Spain Spanish',
  'Switzerland Swiss',
  'Wales Welsh',
  'UAE Emirates Emirati',
].map((words) => words.split(' '));

/** Words of the same state share so many letters at least: "Norway", "Norwegian". */
const SHARED = 4;

/** Whether two words, each with a capital, are of the same state or land: "Germany" and "German". */
export function areOfSameState(a: string, b: string): boolean {
  if (a === b || SAME.some((words) => words.includes(a) && words.includes(b))) return true;
  return Math.min(a.length, b.length) >= SHARED && a.slice(0, SHARED) === b.slice(0, SHARED);
}
