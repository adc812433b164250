// Owns the finding of a property's cues in a sentence, in any of their forms ("invested" stands for "investing").
import { stem } from '../../facts/words.ts';
import type { Span } from '../../text/span.ts';

/** A word of a sentence. Spans are offsets into its text. */
export interface Word extends Span {
  readonly text: string;
}

/** A place where a sentence speaks of a property. */
export interface Cue extends Span {
  /** The cue as it stands in the sentence, in lower case. */
  readonly word: string;
}

/** The cue that a figure belongs to; `other` where it belongs to another word; `open` where grammar does not tell. */
export type Head = Cue | 'other' | 'open';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}&]*/gu;

/** The words of a text, parts of hyphenated ones apart. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word.toLowerCase(),
  }));
}

/** "investors", "buyer": who does what "invested" tells, and no way to tell it. */
const AGENT = /\p{L}{3}[eo]rs?$/iu;

/** Where the words speak of one of the cues, from left to right. Cues of several words stand in that order. */
export function findCues(words: readonly Word[], cues: readonly string[]): readonly Cue[] {
  const patterns = cues.map((cue) => wordsOf(cue).map(({ text }) => stem(text)));
  const stems = words.map(({ text }) => stem(text));
  const found: Cue[] = [];
  for (const [index, { start }] of words.entries()) {
    for (const pattern of patterns) {
      const last = words[index + pattern.length - 1];
      if (pattern.length === 0 || last === undefined) continue;
      if (!pattern.every((part, offset) => stems[index + offset] === part)) continue;
      if (pattern.length === 1 && AGENT.test(last.text) && !cues.some((cue) => AGENT.test(cue))) continue;
      const cue = words.slice(index, index + pattern.length).map(({ text }) => text);
      found.push({ start, end: last.end, word: cue.join(' ') });
      break;
    }
  }
  return found;
}
