// Owns the question what is worth a figure that stands behind "worth": a deal, or one of those who made it.
import type { Cue } from './cues.ts';
import { cueIn, type FigurePlace, leadingStart, leadingText } from './place.ts';
import { subjectOf } from './subjects.ts';

/** ", which is now said to be": what may stand between a thing and "worth". */
const LINK =
  /(?:,(?!\s(?:is|are|was|were|has|have|had)\b))?(?:\s(?:which|that|who|is|are|was|were|be|been|being|has|have|had|now|then|once|today|currently|still|already|alone|reportedly|said to|thought to|believed to|estimated to))*$/;
const VERB = /\s(?:is|are|was|were|has|have|had)\b/;
/** What a holding is worth by now, or its firm was then, is another figure than what was paid for it. */
const NOW = /\s(?:now|today|currently|still)\b/;
/** "with Scale AI", "and Meta", "in June 2025" at the end of a stretch. */
const PHRASE =
  /\s(?:of|with|between|by|in|into|from|to|on|for|and|at)\s(?:the\s)?\p{Lu}[\p{L}\p{N}&.'’–-]*(?:\s(?:\p{Lu}[\p{L}\p{N}&.'’–-]*|\d+))*$|\s(?:in|since)\s\d{4}$/u;
const MOST_PHRASES = 5;

/** The cue that is worth the figure; `other` for anything else; undefined where the figure is not behind "worth". */
export function worthHead(place: FigurePlace): Cue | 'other' | undefined {
  const before = leadingText(place);
  const at = /\sworth\s$/.exec(before)?.index;
  if (at === undefined) return undefined;
  const start = leadingStart(place);
  // "Veltra is worth $3 billion": a record that has "worth" among its cues has what its subject is worth.
  const own = cueIn(place, { start: start + at, end: start + before.length });
  const link = LINK.exec(before.slice(0, at))?.[0] ?? '';
  if (/^,\s(?:then|once)\b/.test(link) || (own === undefined && NOW.test(link))) return 'other';
  const thing = before.slice(0, at - link.length);
  if (!VERB.test(link)) return thingBehind(place, thing) ?? own ?? 'other';
  const subject = subjectOf(place, start + thing.length);
  return subject === 'open' ? (own ?? 'other') : subject;
}

/** The cue at the end of a noun phrase, or `other` for a noun that is neither a cue nor a party. */
function thingBehind(place: FigurePlace, phrase: string): Cue | 'other' | undefined {
  const start = leadingStart(place);
  const thing = withoutPhrases(phrase);
  const cue = place.cues.find(({ end }) => end === start + thing.length);
  if (cue !== undefined) return cue;
  const { mentions } = place.sentence;
  return mentions.some(({ item }) => item.span.end === start + phrase.length) ? undefined : 'other';
}

/** What the phrases and insertions behind it say more about: "Meta's deal" of "Meta's deal with Scale AI". */
function withoutPhrases(text: string): string {
  let rest = text;
  for (let count = 0; count < MOST_PHRASES; count += 1) {
    const shorter = rest.replace(PHRASE, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}
