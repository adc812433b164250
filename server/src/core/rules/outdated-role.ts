// Owns the rule `outdated-role`: a role given as current that the record has as former.
import type { Claim } from '../claims/claim.ts';
import { areOthersWords } from '../claims/othersWords.ts';
import { spanInPiece } from '../claims/place.ts';
import { columnHeads, dateInFront, isHeadedAsPast, isTimedAsPast } from '../claims/roles/heads.ts';
import { type CurrentRole, currentRoles } from '../claims/roles.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { nameInProse, originOf } from '../facts/wording.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type PieceView } from './rule.ts';

export const outdatedRole = defineRule({
  id: 'outdated-role',
  severity: 'warning',
  summary: 'A role given as current that the record has as former',
  readsJudgement: true,
  *check(piece) {
    for (const claim of piece.claims) {
      if (claim.sentence.mentions.length === 0) continue;
      const headOver = (span: Span) => columnHeads(claim.block, spanInPiece(claim, span), piece.prose);
      for (const role of currentRoles(claim.sentence, piece.facts, piece.brief.today, headOver)) {
        const heads = [
          ...claim.listHeads,
          ...dateInFront(claim.block, claim.sentence),
          ...headOver(role.span),
        ];
        if (isHeadedAsPast(heads, role.isOfThen)) continue;
        if (isTimedAsPast(claim.block, piece.prose, role.isOfThen)) continue;
        const { fact } = role;
        yield {
          span: spanInPiece(claim, role.span),
          message: messageFor(role, piece.facts),
          related: [{ kind: 'fact', factId: fact.id, message: fact.statement }],
          fixes: fixesFor(claim, role, piece.prose),
        };
      }
    }
  },
});

function messageFor({ fact, how }: CurrentRole, facts: FactIndex): string {
  const person = facts.entity(fact.subject)?.name ?? fact.subject;
  const value = fact.value?.type === 'role' ? fact.value : undefined;
  const organisation = nameInProse(facts.entity(value?.organisation ?? '')?.name ?? '');
  const role = value?.role ?? '';
  const origin = originOf(fact, facts);
  if (how === 'title') return `Gives ${person} as ${role}, but on record that is a former role (${origin})`;
  return how === 'tie'
    ? `Ties ${person} to ${organisation} as of now, but on record the role there, ${role}, is a former one (${origin})`
    : `Gives ${person} as ${role} of ${organisation}, but on record that is a former role (${origin})`;
}

function fixesFor(claim: Claim, role: CurrentRole, prose: PieceView['prose']): readonly Fix[] {
  const edits = role.edits.map((edit) => ({ ...edit, span: spanInPiece(claim, edit.span) }));
  const written = edits.find(({ newText }) => /\p{L}/u.test(newText))?.newText;
  const spans = edits.map(({ span }) => span);
  if (written === undefined || areOthersWords(spans, claim.block, prose)) return [];
  return [
    {
      kind: 'edit',
      title: `Write "${written
        .replace(/^,/, '')
        .trim()
        .replace(/^Former \p{Ll}$/u, 'Former')}"`,
      edits,
      isPreferred: true,
    },
  ];
}
