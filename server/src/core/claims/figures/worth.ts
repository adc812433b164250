// Owns the question what is worth a figure that stands behind "worth": a deal, or one of those who made it.
import type { Cue } from './cues.ts';
import { type FigurePlace, leadingStart, leadingText } from './place.ts';

/** ", which is now said to be": what may stand between a thing and "worth". */
const LINK =
  /(?:,(?!\s(?:is|are|was|were|has|have|had)\b))?(?:\s(?:which|that|who|is|are|was|were|be|been|being|has|have|had|now|then|once|today|currently|still|already|alone|reportedly|said to|thought to|believed to|estimated to))*$/;
const VERB = /\s(?:is|are|was|were|has|have|had)\b/;
/** What a holding is worth by now, or its firm was then, is another figure than what was paid for it. */
const OTHER_TIME = /\s(?:now|today|currently|still)\b|^,\s(?:then|once)\b/;
/** "with Scale AI", "and Meta", "in June 2025" at the end of a stretch. */
const PHRASE =
  /\s(?:of|with|between|by|in|into|from|to|on|for|and|at)\s(?:the\s)?\p{Lu}[\p{L}\p{N}&.'’–-]*(?:\s(?:\p{Lu}[\p{L}\p{N}&.'’–-]*|\d+))*$|\s(?:in|since)\s\d{4}$/u;
const INSERTION = /,\s[^,;]*,$/;
/** "that Meta signed", "they struck": a clause that says more about the noun before it. */
const CLAUSE = /^\s(?:that|which|they|it|\p{Lu})[^,;]*$/u;
const MOST_PHRASES = 5;

/** The cue that is worth the figure; `other` for anything else; undefined where the figure is not behind "worth". */
export function worthHead(place: FigurePlace): Cue | 'other' | undefined {
  const before = leadingText(place);
  const at = /\sworth\s$/.exec(before)?.index;
  if (at === undefined) return undefined;
  const link = LINK.exec(before.slice(0, at))?.[0] ?? '';
  if (OTHER_TIME.test(link)) return 'other';
  const isVerb = VERB.test(link);
  const whole = before.slice(0, at - link.length);
  const thing = withoutPhrases(isVerb ? whole.replace(INSERTION, '') : whole);
  const start = leadingStart(place);
  const cue = place.cues.findLast(({ end }) => end <= start + thing.length);
  if (cue === undefined) return 'other';
  const between = thing.slice(cue.end - start);
  return between === '' || (isVerb && CLAUSE.test(between)) ? cue : 'other';
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
