// Owns the rule `vague-attribution`: "experts believe", with nobody named and nothing cited.

import { isOwnVoice } from '../claims/backing/ownVoice.ts';
import { saysNoMore } from '../claims/backing/saysNoMore.ts';
import { backingOf } from '../claims/backing.ts';
import { type Claim, matchable } from '../claims/claim.ts';
import { markerPlace } from '../claims/markerPlace.ts';
import { spanInPiece } from '../claims/place.ts';
import { type VagueVoice, vagueVoice } from '../claims/vague.ts';
import { publisherInProse } from '../facts/publisher.ts';
import { hasRaisedNumber } from '../prose/raisedSigns.ts';
import { defineRule, type Fix, type PieceView } from './rule.ts';

export const vagueAttribution = defineRule({
  id: 'vague-attribution',
  severity: 'information',
  summary: 'A statement put in the mouth of experts, reports or nobody, with no one named and nothing cited',
  *check(piece) {
    for (const claim of piece.claims) {
      const { sentence } = claim;
      const { text } = sentence;
      if (claim.sources.length > 0 || sentence.citationNeeded || text.endsWith('?')) continue;
      const voice = vagueVoice(text);
      if (voice === undefined || hasRaisedNumber(piece.text, sentence.span)) continue;
      yield {
        span: spanInPiece(claim, voice.span),
        message: `"${text.slice(voice.span.start, voice.span.end).replace(/\s+/g, ' ')}" names nobody and cites nothing; expected who says so, or a source`,
        fixes: fixesFor(claim, voice, piece),
      };
    }
  },
});

/** Name and cite where the record says all of it and who says so; else cite what backs it, or mark as missing. */
function fixesFor(claim: Claim, voice: VagueVoice, { facts }: PieceView): readonly Fix[] {
  const { sentence } = claim;
  const cites = backingOf(sentence, facts).flatMap((fact, index): readonly Fix[] => {
    const cite = { kind: 'cite' as const, factId: fact.id, sentence: sentence.span };
    const isWhole =
      index === 0 && isOwnVoice(fact) && saysNoMore(matchable(sentence), fact, facts, voice.span);
    const naming = isWhole ? nameSpeaker(claim, voice, publisherInProse(fact, facts)) : undefined;
    const plain = { ...cite, title: `Cite the record: ${fact.statement}` };
    return naming === undefined ? [plain] : [{ ...cite, ...naming, isPreferred: true }, plain];
  });
  const end = markerPlace(claim);
  const edits = [{ span: { start: end, end }, newText: ' [citation needed]' }];
  return [...cites, { kind: 'edit', title: 'Mark as needing a citation', edits }];
}

/** "Experts believe" becomes "Axios reports". */
function nameSpeaker(claim: Claim, { span, form }: VagueVoice, publisher: string | undefined) {
  if (form === 'other' || publisher === undefined) return undefined;
  const isFirst = span.start === 0;
  const words =
    form === 'says'
      ? `${isFirst ? capitalised(publisher) : publisher} reports`
      : `${isFirst ? 'According' : 'according'} to ${publisher}`;
  return {
    title: `Name and cite the source: "${words} …"`,
    edits: [{ span: spanInPiece(claim, span), newText: words }],
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
