// Owns the rule `vague-attribution`: "experts believe", with nobody named and nothing cited.
import type { Claim } from '../claims/claim.ts';
import { matchesOf } from '../claims/claim.ts';
import { spanInPiece } from '../claims/place.ts';
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
      const match = VAGUE.exec(text);
      if (match === null || isNamed(text, match.index, match.index + match[0].length)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        span: spanInPiece(claim, span),
        message: `"${match[0]}" names nobody and cites nothing; expected who says so, or a source`,
        fixes: fixesFor(claim, piece),
      };
    }
  },
});

const WHO =
  '(?:(?:some|many|most|several|various|numerous|other|independent|leading|industry|legal|policy|recent|new|early|media|press|news)\\s){0,2}(?:experts?|analysts?|critics|observers|commentators|researchers|scholars|scientists|economists|insiders|sources|officials|reports?|studies|research|surveys|polls|data|evidence|people|some|many|others)';
const SAYS =
  '(?:say|says|said|believe|believes|argue|argues|argued|suggest|suggests|suggested|claim|claims|claimed|think|thinks|agree|warn|warns|warned|predict|predicts|note|notes|contend|fear|feel|expect|estimate|estimates|show|shows|showed|have (?:shown|found|suggested|argued|warned|said|reported|noted)|has (?:shown|found|suggested)|indicate|indicates|find|finds|found|report|reported)';
const VAGUE = new RegExp(
  `\\b${WHO}\\s(?:(?:now|often|widely|also|increasingly|generally|have long)\\s)?${SAYS}\\b|\\b[Ii]t (?:is|has been) (?:widely |often |generally |commonly |sometimes )?(?:said|believed|reported|thought|argued|claimed|known|understood|rumou?red|assumed|suggested)\\b|\\b[Aa]ccording to ${WHO}\\b|\\b(?:is|are) (?:widely |commonly |generally )(?:believed|thought|said|considered|regarded|seen|known)\\b`,
  'i',
);

/** Whether the words around say who speaks: "analysts at Gartner", "a report by the OECD", "critics such as Smith". */
function isNamed(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  const after = text.slice(end, end + 60);
  if (
    /^[\s,]{1,2}(?:by|at|from|of|for|in|like|including|such as|published (?:by|in)|conducted (?:by|at)|cited (?:by|in))\s(?:the\s)?(?:\p{Ll}+\s){0,2}\p{Lu}/u.test(
      after,
    )
  )
    return true;
  if (/\b(?:at|from|of|by)\s(?:the\s)?\p{Lu}/u.test(words)) return true;
  if (/\((?:[^()]{0,60}\s)?(?:19|20)\d\d[a-z]?\)/.test(text)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /(?:\p{Lu}[\p{L}.&-]+(?:['’]s)?|\b(?:his|her|its|our|the group's))\s$/u.test(before) &&
    !/^(?:Although|While|But|And|So|Yet|Still|However|As|If|When|Because|Since|In)\s$/u.test(
      before.trimStart(),
    )
  );
}

function fixesFor({ sentence }: Claim, { facts }: PieceView): readonly Fix[] {
  const cites = matchesOf(sentence, facts)
    .filter(({ strength }) => strength === 'restates')
    .map(
      ({ fact }): Fix => ({
        kind: 'cite',
        title: `Cite the record: ${fact.statement}`,
        factId: fact.id,
        sentence: sentence.span,
      }),
    );
  const { end } = sentence.span;
  const edits = [{ span: { start: end, end }, newText: ' [citation needed]' }];
  return [...cites, { kind: 'edit', title: 'Mark as needing a citation', edits }];
}
