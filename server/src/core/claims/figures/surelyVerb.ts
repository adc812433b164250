// Owns the telling of verbs among the words that name a property, for messages: "what the port handled", but "the port's throughput".
import { baseOfVerb } from '../../prose/irregularVerbs.ts';
import { finiteVerbs, maybeVerbs } from '../../prose/verbs.ts';

/** Pasts that are participles as well, and nothing else. */
const PAST_ONLY = /^(?:bought|brought|built|caught|held|made|met|paid|sent|sold|spent|taught)$/;

/** Whether a word in small letters says what somebody does or did, and is hardly a noun: "handled", "employs". */
export function isSurelyVerb(word: string): boolean {
  if (maybeVerbs.has(word)) return PAST_ONLY.test(word);
  if (/\p{Ll}{2}[^e\P{Ll}]ed$/u.test(word) || baseOfVerb(word) !== word) return true;
  return word.endsWith('s') && finiteVerbs.has(word);
}
