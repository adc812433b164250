// Owns the question whether a sentence gives its figure in the very words of the record: then the figure is the record's, whatever its subject.
import { compareToFact } from '../../facts/compare.ts';
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import { findMentions } from '../../prose/mentions.ts';
import type { Mention } from '../../prose/model.ts';
import { findQuantities } from '../../prose/quantities.ts';
import { overlaps } from '../../text/span.ts';
import { type Cue, wordsOf } from './cues.ts';
import { type FigurePlace, leadingStart, leadingText, type Stretch } from './place.ts';
import { isNarrowedBehind } from './scope.ts';

/**
 * The cue of a figure before and behind which stand the words of the fact's statement, in a clause of their own: "Shore power covers 22 % of
 * the berths of the port". Names may be others of the same entity, and articles differ.
 */
export function cueInRecordWords(place: FigurePlace): Cue | undefined {
  const own = wordingOf(place.fact, place.facts);
  if (own === undefined || own.before.length + own.behind.length < FEWEST) return undefined;
  const { text, sentence, quantity, cues } = place;
  const mentions = sentence.mentions.map(({ item }) => item);
  const { before, behind } = around({ text, quantity }, mentions);
  const first = before[before.length - own.before.length];
  const isSame =
    own.before.every(
      (word, index) => word.token === before[index + before.length - own.before.length]?.token,
    ) && own.behind.every((word, index) => word.token === behind[index]?.token);
  const opening = text.slice(0, first?.start ?? quantity.span.start);
  if (!isSame || !OPENS.test(opening) || IS_WISH.test(opening)) return undefined;
  const last = behind[own.behind.length - 1]?.end ?? quantity.span.end;
  if (!ENDS.test(text.slice(last)) || isNarrowedBehind(place, last)) return undefined;
  return cues.findLast(({ end }) => end <= quantity.span.start) ?? cues[0];
}

/** With fewer words around the figure anything could be meant. */
const FEWEST = 3;
/** What may stand before a clause, and behind it. */
const OPENS = /(?:^|[;–—]\s|\b(?:that|and|but)\s)(?:the\s|an?\s)?$/iu;
/** "The plan is that": not so yet. */
const IS_WISH =
  /\b(?:plans?|aims?|targets?|goals?|hopes?|ideas?|wish|vision|condition|proposals?|assumption|forecasts?)\s(?:is|was|are|were|says?|said)\sthat\s(?:the\s|an?\s)?$/iu;
/** Behind a comma it may still be said when, where or in which case. */
const ENDS =
  /^(?:$|[.;:!]|,(?!\s(?:when|whenever|where|wherever|if|unless|once|on|in|at|during|by|under|for|per|but\sonly|only)\s)|\s(?:and|but|while|whereas|although|though|so)\s)/u;
const ARTICLE = /^(?:the|an?)$/;

interface Token {
  /** The id of an entity that is named, else the root of a word. */
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

interface Around {
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
}

/** The words before a figure, without those that hedge it, and behind it; without articles. */
function around(stretch: Stretch, mentions: readonly Mention[]): Around {
  const { text, quantity } = stretch;
  const hedged = leadingText(stretch);
  const start = leadingStart(stretch) + hedged.length;
  const tokens = tokensIn(text, mentions);
  return {
    before: tokens.filter(({ end }) => end <= start),
    behind: tokens.filter((one) => one.start >= quantity.span.end),
  };
}

function tokensIn(text: string, mentions: readonly Mention[]): readonly Token[] {
  const words = wordsOf(text)
    .filter((word) => !ARTICLE.test(word.text) && !mentions.some(({ span }) => overlaps(span, word)))
    .map(({ root, start, end }) => ({ token: root, start, end }));
  const names = mentions.map(({ span, entityId }) => ({ ...span, token: `@${entityId}` }));
  return [...words, ...names].sort((a, b) => a.start - b.start);
}

const known = new WeakMap<FactIndex, WeakMap<Fact, Around | 'none'>>();

/** The words of a statement around the value that it gives. */
function wordingOf(fact: Fact, facts: FactIndex): Around | undefined {
  let ofFacts = known.get(facts);
  if (ofFacts === undefined) {
    ofFacts = new WeakMap();
    known.set(facts, ofFacts);
  }
  let found = ofFacts.get(fact);
  if (found === undefined) {
    found = readWording(fact, facts) ?? 'none';
    ofFacts.set(fact, found);
  }
  return found === 'none' ? undefined : found;
}

function readWording(fact: Fact, facts: FactIndex): Around | undefined {
  const { statement: text } = fact;
  const given = findQuantities(text).filter((one) => compareToFact(one, fact) === 'agrees');
  const [quantity] = given;
  return quantity === undefined || given.length > 1
    ? undefined
    : around({ text, quantity }, findMentions(text, facts));
}
