// Owns the ways of saying that somebody invests in a party without a word for it: "put $2 billion into it", "its bet on it".
import type { Fact } from '../../facts/model.ts';
import type { Sentence } from '../../prose/sentence.ts';
import type { Cue } from './cues.ts';
import { isOnlyKind } from './kinds.ts';

const INTO = ' into ';
const THE = /^the\s$/;
const BET = /\b(bets?|wagers?|gambles?|punts?)\son\s(?:the\s)?$/;
/** So much text before a name is read, in code units. */
const LOOK = 60;

/** Places that stand for a cue, where investing is one of the fact's. */
export function investingCues({ text, mentions }: Sentence, fact: Fact): readonly Cue[] {
  if (!fact.cues.some((cue) => /^invest/i.test(cue))) return [];
  return mentions.flatMap(({ item: { entityId, span } }) => {
    if (!fact.about.includes(entityId)) return [];
    const from = Math.max(0, span.start - LOOK);
    const before = text.slice(from, span.start);
    const into = before.lastIndexOf(INTO);
    if (into >= 0 && isOnlyKind(before.slice(into + INTO.length).replace(THE, '')))
      return [cueAt(from + into + 1, 'into')];
    const bet = BET.exec(before);
    return bet === null ? [] : [cueAt(from + bet.index, bet[1] ?? '')];
  });
}

function cueAt(start: number, word: string): Cue {
  return { start, end: start + word.length, word };
}
