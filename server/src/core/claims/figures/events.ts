// Owns the question whose event a dated verb tells: a ban that "took effect" under a law is not the law's own.
import type { Span } from '../../text/span.ts';
import type { Cue } from './cues.ts';
import { isKind } from './kinds.ts';
import type { FigurePlace } from './place.ts';

/** So much text on either side of a verb is read, in code units. */
const LOOK = 120;
const VERB =
  /(?:^|\s)(?:took|takes?|comes?|came|enters?|becomes?|became|sets?|goes|went|appl(?:y|ies)|signs?|passes|begins?|began|starts?|opens?|in force|effective)\b|\p{L}ed\b/u;
/** Forms that are never participles: a comma before them ends an insertion, and does not begin one. */
const FINITE =
  /^(?:took|takes?|comes?|came|enter(?:s|ed)|becomes?|became|goes|went|appl(?:y|ies)|signs|passes)\b/;
/** Auxiliaries and adverbs between a subject and its verb. */
const HELPERS =
  /(?:\s(?:has|have|had|will|would|is|are|was|were|be|been|being|became|becomes|came|to|due|set|first|only|also|already|then|now|later|itself|eventually|soon|not|\p{Ll}+ly)){0,6}\s$/u;
const PASSIVE = /\s(?:is|are|was|were|be|been|being)\s/;
/** A noun phrase behind an active verb: "a term sheet", "the CHIPS Act". */
const OBJECT =
  /^\s(?!(?:in|on|at|by|for|from|with|within|under|over|after|before|since|until|into|as|and|or|but|to|of|last|next|this (?:year|month|week)|early|mid|late|only|again|just|when|while|because|which|that|around|about|during|between|through|across|exactly|officially|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*|May|\p{Lu}\p{Ll}+day)\b)\p{L}[\p{L}\p{N}'’&.-]*(?:\s(?!(?:in|on|at|by|for|from|with|under|after|before|since|until|into|as|and|or|but|to|of)\s)[\p{L}\p{N}'’&.-]+){0,8}/u;

/** Whether the cue tells the event of something else than the parties, or only what the date is counted from. */
export function isOthersEvent(place: FigurePlace, cue: Cue): boolean {
  if (isCountedFrom(place, cue) || isOfPart(place, cue)) return true;
  const verb = verbOf(place.text, cue);
  if (!VERB.test(place.text.slice(verb, cue.end))) return false;
  const before = place.text.slice(Math.max(0, verb - LOOK), verb);
  const helpers = HELPERS.exec(before)?.[0] ?? '';
  if (!PASSIVE.test(helpers)) {
    const object = OBJECT.exec(place.text.slice(cue.end, cue.end + LOOK))?.[0];
    if (object !== undefined) return !isOurs(place, { start: cue.end, end: cue.end + object.length });
  }
  const ends = subjectEnds(
    place.text.slice(0, verb - helpers.length),
    FINITE.test(place.text.slice(verb, cue.end)) || helpers.trim() !== '' ? 'verb' : 'participle',
  );
  return ends.length > 0 && ends.every((end) => isOtherUpTo(place, end));
}

const RELATIVE = /,?\s(?:which|that|who)$/;
const APPOSITION = /,\s(?:an?|the)\s[^,;]*$/;
const INSERTION = /,\s[^,;]{1,90},$/;

/** Offsets where the subject may end, of a form that is surely a verb, or as likely a participle behind its noun. */
function subjectEnds(before: string, form: 'verb' | 'participle'): readonly number[] {
  const near = before.slice(-LOOK);
  const relative = RELATIVE.exec(near)?.[0];
  if (relative !== undefined) return [before.length - relative.length];
  if (!/[,(]$/.test(near)) {
    const apposition = form === 'participle' ? APPOSITION.exec(near)?.[0] : undefined;
    return [before.length, ...(apposition === undefined ? [] : [before.length - apposition.length])];
  }
  const insertion = INSERTION.exec(near)?.[0];
  const subject = insertion === undefined ? [] : [before.length - insertion.length];
  if (insertion !== undefined && /^,\s(?:the\s)?\p{Lu}/u.test(insertion))
    return [before.length - 1, ...subject];
  return form === 'verb' ? subject : [before.trimEnd().replace(/\s?[,(]$/, '').length, ...subject];
}

const NO_NOUN =
  /^(?:and|or|but|as|when|while|since|after|before|until|because|if|once|than|so|there|of|for|in|on|at|by|to|with|from|the|an?|\d.*|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*|May)$/u;
/** "prohibitions in the": a noun that a party only says more about. */
const HEADED =
  /([\p{L}-]+)\s(?:in|at|of|under|to|on|by|behind|for|within|inside|through|against|implementing|complementing)\s(?:(?:the|its|this)\s)?(?:\p{Lu}\p{L}*\s)?$/u;

/** Whether the noun phrase that ends there is something else than a party. */
function isOtherUpTo({ sentence, text, fact }: FigurePlace, end: number): boolean {
  const mention = sentence.mentions.find(({ item }) => item.span.end === end)?.item;
  if (mention !== undefined) {
    if (![fact.subject, ...fact.about].includes(mention.entityId)) return true;
    const noun = HEADED.exec(text.slice(Math.max(0, mention.span.start - LOOK), mention.span.start))?.[1];
    return noun !== undefined && !isKind(noun.toLowerCase());
  }
  // "unit 2", "block 3".
  const before = text.slice(Math.max(0, end - LOOK), end).replace(/(?<=\p{Ll})\s\d{1,3}$/u, '');
  const [words = '', determiner, noun = ''] =
    /(?:\b(the|this|that)\s)?(?<![\p{L}\p{N}&.'’-])([\p{L}\p{N}&.'’-]+)$/iu.exec(before) ?? [];
  if (words === '' || NO_NOUN.test(noun)) return false;
  return !PRONOUN.test(noun) && (determiner === undefined || !isKind(noun.toLowerCase()));
}

const LIGHT =
  /(?:\b(?:enter(?:s|ed)?|c[ao]mes?|goes|went)\s)?\b(?:in|into)\s$|\b(?:takes?|took)\s(?:full\s)?$/;

/** Where the verb starts that a noun is the end of: "came into force", "went into service", where only the noun is a cue. */
function verbOf(text: string, { start, word }: Cue): number {
  if (/(?:ed|ing)$/.test(word)) return start;
  return start - (LIGHT.exec(text.slice(Math.max(0, start - LOOK), start))?.[0].length ?? 0);
}

const COUNTED =
  /\b(?:years?|months?|weeks?|days?|decades?)\s(?:after|before|since|from|following|ahead of)\b[^;]*$/;

/** "Two years after the Act entered into force, in August 2026", "in February, six months after it entered into force". */
function isCountedFrom({ text, quantity: { span } }: FigurePlace, cue: Cue): boolean {
  if (span.end <= cue.start) return COUNTED.test(text.slice(span.end, cue.start));
  return (
    text.slice(cue.end, span.start).includes(',') &&
    COUNTED.test(text.slice(Math.max(0, cue.start - LOOK), cue.start))
  );
}

const OF_PART =
  /^\sof\s(?:the\s|its\s|their\s|an?\s)?(?!the\s|its\s)(?:(\p{Ll}[\p{L}-]*)|\p{Lu}[\p{L}\p{N}&. -]*['’]s?\s\p{Ll})/u;

/** "entry into force of the rules", "the founding of Brandt Bio's branch". */
function isOfPart({ text }: FigurePlace, cue: Cue): boolean {
  const match = OF_PART.exec(text.slice(cue.end, cue.end + LOOK));
  return match !== null && !isKind(match[1] ?? '');
}

const PRONOUN = /^(?:it|they|them|which|who|that|both)$/i;

/** Whether a noun phrase is a party, or may stand for one. */
function isOurs({ sentence, text, fact }: FigurePlace, { start, end }: Span): boolean {
  const parties = new Set([fact.subject, ...fact.about]);
  const isNamed = sentence.mentions.some(
    ({ item: { entityId, span } }) => parties.has(entityId) && start <= span.start && span.start < end,
  );
  if (isNamed) return true;
  const [, noun = ''] = /^\s(?:(?:the|this|that)\s)?([\p{L}-]+)$/iu.exec(text.slice(start, end)) ?? [];
  return PRONOUN.test(noun) || isKind(noun.toLowerCase());
}
