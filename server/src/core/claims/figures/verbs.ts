// Owns the question which verb gives a figure, and whether it gives it of the property or of another thing.
import { wordBefore } from '../../prose/quantities/wordBefore.ts';
import type { Head } from './cues.ts';
import { goalHead } from './goals.ts';
import { cueIn, type FigurePlace, leadingStart, leadingText } from './place.ts';
import { subjectOf } from './subjects.ts';
import { isSubjectValued } from './valued.ts';

/** Behind these the figure is said of the subject: "was", "is put at", "came to"; of those with "to", only that is left. */
const LINKING =
  /\s(?:is|are|was|were|be|been|being|st(?:ands?|ood) at|total(?:s|l?ed)?|reach(?:es|ed)?|equal(?:s|led)?|hits?|costs?|go(?:es)?|went)\s(?:(?:now|only|just|still|often|\p{Ll}+ly)\s)?(?:(?:set|put|estimated|priced|pegged|fixed|capped|valued|kept|limited) (?:at|to)\s)?$/u;
/** "rose by 5 % to". */
const LEADING_TO =
  /\s(?:c[ao]mes?|r[au]ns?|amount(?:s|ed)?|gr[eo]w|grown|ros?e|risen|rises|f[ae]ll|fell|falls|climb(?:s|ed)|shr[au]nk|jumped|swelled|dropped|increased|decreased|went)\s(?:by\s[^,;]{1,24}\s)?to\s$/;
/** Verbs that a subject has, pays or takes a figure by. */
const HOLDING =
  /^(?:has|have|had|having|pay|pays|paid|paying|spen[dt]s?|spending|invest(?:s|ed|ing)?|puts?|putting|pour(?:s|ed|ing)?|s[aiu]nk|sinks|plough(?:s|ed|ing)?|commit(?:s|ted|ting)?|took|takes?|taking|commands?|gets?|got|receive[sd]?|costing|worth|exceed(?:s|ed|ing)?|surpass(?:es|ed)|top(?:s|ped)|runs?|ran|owns?|owned|holds?|held|employs?|employed|counts?|counted|numbers|numbered|operates?|operated|serves?|served|boasts?|hand(?:s|ed)?|keeps?|kept|charges?|charged)$/;
/** Words before a figure that are no verbs; what they mean is read elsewhere. */
const NO_VERB =
  /^(?:in|on|at|to|for|from|of|by|and|or|but|as|than|that|which|who|is|are|was|were|be|an?|the|its|their|his|her|this|these|those|not|between|about|over|under|since|until|before|after|during|when|where|while|then|so|if|because|per|early|late|mid|spring|summer|autumn|winter|last|next|back|one|all|out|within|off|cash|i\.e|i\.e\.|e\.g\.|namely|now|today|ca)$/;
const DETERMINED = /\b(an?|the|its|their|some)\s([\p{Ll}-]+)\s$/u;
const ADJECTIVE =
  /(?:ed|ing|al|ous|ive|ic|able|ible|ary|ish|less|ly|est)$|^(?:full|whole|entire|same|huge|vast|mere|further|good|big|large|great|small|total|sheer|rough|round|neat|fair|extra|other|hefty|cool|first|final|top)$/;

/** What the verb before the figure says it of; `other` also where the verb gives no value of the property. */
export function verbHead(place: FigurePlace): Head {
  if (isOthersValue(place, leadingText(place))) return 'other';
  const verb = verbBefore(place);
  if (verb === undefined) return goalHead(place) ?? 'open';
  if (verb.kind === 'linking') return subjectOf(place, verb.start);
  return verb.kind === 'unknown' || subjectOf(place, verb.start) === 'other' ? 'other' : 'open';
}

/** Whether a figure whose noun stands behind it is had by another thing: "a small version of it has 7 billion parameters". */
export function isHadByOther(place: FigurePlace): boolean {
  const verb = verbBefore(place);
  return verb !== undefined && verb.kind !== 'unknown' && subjectOf(place, verb.start) === 'other';
}

interface Verb {
  /** `holding`: it takes the value as its object, or is itself how the property is put. */
  readonly kind: 'linking' | 'holding' | 'unknown';
  /** Offset in the sentence. */
  readonly start: number;
}

function verbBefore(place: FigurePlace): Verb | undefined {
  const before = leadingText(place);
  const start = leadingStart(place);
  const linking = LINKING.exec(withoutPayer(place, before)) ?? LEADING_TO.exec(before);
  if (linking !== null) return { kind: 'linking', start: start + linking.index };
  const words = withoutAdjective(before);
  const verb = wordBefore(words, words.length);
  if (!/^[\p{Ll}.-]+$/u.test(verb) || NO_VERB.test(verb) || /ly$/.test(verb)) return undefined;
  const at = start + words.trimEnd().length - verb.length;
  const isCue = cueIn(place, { start: at, end: at + verb.length }) !== undefined;
  return { kind: isCue || HOLDING.test(verb) ? 'holding' : 'unknown', start: at };
}

/** "cost it", "cost Meta": whom it cost may stand before the figure, if that is who paid on record. */
function withoutPayer({ sentence, fact }: FigurePlace, before: string): string {
  const at = Math.max(before.lastIndexOf(' cost '), before.lastIndexOf(' costs '));
  if (at < 0) return before;
  const start = before.indexOf(' ', at + 1) + 1;
  const whom = before.slice(start).trimEnd();
  const isPayer =
    /^(?:it|them|the (?:company|firm|group|giant|buyer))$/.test(whom) ||
    sentence.mentions.some(({ item }) => item.text === whom && item.entityId === fact.subject);
  return isPayer ? before.slice(0, start) : before;
}

/** "a staggering", "its whole"; behind other determiners than "a" a noun is an object of the verb: "earned its bankers". */
function withoutAdjective(before: string): string {
  const [all = '', determiner = '', word = ''] = DETERMINED.exec(before) ?? [];
  const isAdjective = /^an?$/.test(determiner) || ADJECTIVE.test(word);
  return isAdjective ? before.slice(0, before.length - all.length + determiner.length + 1) : before;
}

/** "valued Scale AI at $29 billion"; a deal valued at $14 billion is worth it. */
function isOthersValue(place: FigurePlace, before: string): boolean {
  const { cues, text } = place;
  const match = /\bvalu(?:ed|es|ing)\b([^;]{0,60}?)\s?\bat\s$/i.exec(before);
  if (match === null) return false;
  const object = (match[1] ?? '').trim();
  // "valued Kelmor at $3 billion" is how a valuation on record is put of its subject.
  if (object !== '') {
    const verb = text.indexOf(before) + match.index;
    const start = text.indexOf(object, verb);
    return !isSubjectValued(place, verb, { start, end: start + object.length });
  }
  // "Valued at $14 billion, the deal …": what it is comes behind.
  if (match.index === 0 && text.startsWith(before)) return false;
  const at = text.indexOf(before) + match.index;
  if (cues.some(({ start }) => start === at)) return false;
  const cue = cues.filter(({ end }) => end <= at).at(-1);
  return cue === undefined || !isStillItsPhrase(text.slice(cue.end, at));
}

/** "of Brandt Bio by Heliora was": only parties by prepositions, and no new subject, stand between a cue and its verb. */
function isStillItsPhrase(words: string): boolean {
  return /^(?:\s(?:of|by|with|between|in|and|from)\s(?:the\s)?\p{Lu}[\p{L}&.-]*(?:\s\p{Lu}[\p{L}&.-]*)*)*,?\s(?:(?:which|that|is|was|were|has|been|being|had)\s)*$/u.test(
    words,
  );
}
