// Owns the telling of entries of a list of works from prose.
import { OBJECT } from '../../text/projection.ts';
import { readWords } from '../detect/words.ts';

const NUMBER_OF_ENTRY = /^\W{0,3}(?:\d{1,3}[\]).:]{1,2}\s+)?\W{0,2}/;
/** "Smith, J.", "OECD (2024). AI", "Ibid.", "“Title,” Publisher". */
const OPENS_ENTRY =
  /^(?:\p{Lu}[\p{L}’'-]{1,30}, \p{Lu}\.|\p{Lu}[^()]{1,150}\((?:1[5-9]|20)\d\d[a-z]?(?:, [^()]{1,30})?\)(?:[.,:] |[.:]?$| ["“\p{Lu}])|(?:[Ii]bid|[Ii]d\.|[Oo]p\. ?cit|[Cc]f\.|[Ss]ee)\b|["“][^"”]{1,200}(?:[.,]["”]|["”][.,])\s+(?:\p{Lu}|\d))/u;
/** Where it stands, and when it was looked up: "pp. 3–5", "accessed 3 May 2024". */
const PLACED_ENTRY =
  /https?:\/\/|\bdoi\b|\bpp?\. ?\d|\b(?:accessed|retrieved)(?: on)? \d|\bISBN\b|\bvol\. ?\d/i;
const QUOTED = /["“][^"”]{0,300}["”]/g;
const PUBLISHED =
  /,? (?:filed|published|accessed|retrieved|updated|cited|quoted|translated|edited|released|issued|adopted|signed|dated|based|prepared|compiled|May(?= \d))\b/g;

/** Whether it looks like an entry of a list of works and not like prose: it opens like one, is placed, or has no verb. */
export function isEntry(text: string): boolean {
  const entry = text
    .slice(0, HEAD)
    .replace(NUMBER_OF_ENTRY, (all) => (/["“]$/.test(all) ? all.slice(-1) : ''));
  if (OPENS_ENTRY.test(entry) || PLACED_ENTRY.test(entry) || entry.includes(OBJECT)) return true;
  return isVerbless(entry.replace(QUOTED, ' ').replace(PUBLISHED, ' '));
}

/** Whether the words say nothing of anybody, as names, titles and offices do. */
export function isVerbless(text: string): boolean {
  return readWords(text).every(
    ({ tag, form }) => !VERBS.includes(tag) && !(tag === 'O' && /[^e]ed$/.test(form.key)),
  );
}

/** By so much of it an entry is known, in code units. */
const HEAD = 400;
/** Tags of words that say something of somebody: auxiliaries, verbs in the present and past. */
const VERBS = ['A', 'M', 'V', 'Z', 'X'];
