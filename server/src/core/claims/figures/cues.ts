// Owns the finding of a property's cues in a sentence, in any of their forms ("invested" stands for "investing").
import type { Fact } from '../../facts/model.ts';
import { stem } from '../../facts/words.ts';
import { baseOfVerb } from '../../prose/irregularVerbs.ts';
import type { Span } from '../../text/span.ts';

/** A word of a sentence. Spans are offsets into its text. */
export interface Word extends Span {
  /** In small letters. */
  readonly text: string;
  /** The same for all forms of a word: "spends", "spent" and "spending". */
  readonly root: string;
}

/** A place where a sentence speaks of a property. */
export interface Cue extends Span {
  /** The cue as it stands in the sentence, in lower case. */
  readonly word: string;
}

/** The cue that a figure belongs to; `other` where it belongs to another word; `open` where grammar does not tell. */
export type Head = Cue | 'other' | 'open';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}&]*(?:~[\p{L}\p{N}]{1,4}~)?/gu;

/** The words of a text, parts of hyphenated ones apart; "CO~2~", as Pandoc sets it low, is CO2. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const small = word.toLowerCase().replaceAll('~', '');
    return { start: index, end: index + word.length, text: small, root: rootOf(small) };
  });
}

/** The same for all forms of a word in small letters; "enrolled" is of "enrol" and "enroll". */
export function rootOf(word: string): string {
  return stem(baseOfVerb(word)).replace(/ll$/, 'l');
}

const CARBON_DIOXIDE = /\bcarbon dioxide\b|\bCO[2₂]/g;
const own = new WeakMap<Fact, ReadonlySet<string>>();

/** The roots of all words by which a fact speaks of its property. */
export function rootsOf(fact: Fact): ReadonlySet<string> {
  let roots = own.get(fact);
  if (roots === undefined) {
    const { statement, property = '', cues } = fact;
    const words = `${statement} ${property} ${cues.join(' ')}`.replace(
      CARBON_DIOXIDE,
      'CO2 CO₂ carbon dioxide',
    );
    roots = new Set(wordsOf(words).map(({ root }) => root));
    own.set(fact, roots);
  }
  return roots;
}

/** "investors", "buyer": who does what "invested" tells, and no way to tell it. */
const AGENT = /\p{L}{3}[eo]rs?$/iu;

export function isAgent(word: string): boolean {
  return AGENT.test(word);
}

/** A cue as the roots of its words. */
export type CuePattern = readonly string[];

export function cuePattern(cue: string): CuePattern {
  return wordsOf(cue).map(({ root }) => root);
}

/** Where the words speak of one of the cues, from left to right. Cues of several words stand in that order. `allowsAgents`: one is such a word itself. */
export function findCues(
  words: readonly Word[],
  cues: readonly CuePattern[],
  allowsAgents: boolean,
): readonly Cue[] {
  const found: Cue[] = [];
  for (const [index, { start }] of words.entries()) {
    for (const cue of cues) {
      const last = words[index + cue.length - 1];
      if (cue.length === 0 || last === undefined) continue;
      if (!cue.every((root, offset) => words[index + offset]?.root === root)) continue;
      if (cue.length === 1 && !allowsAgents && AGENT.test(last.text)) continue;
      const spoken = words.slice(index, index + cue.length).map(({ text }) => text);
      found.push({ start, end: last.end, word: spoken.join(' ') });
      break;
    }
  }
  return found;
}
