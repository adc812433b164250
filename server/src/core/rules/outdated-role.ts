// Owns the rule `outdated-role`: a role given as current that the record has as former.
import { spanInPiece } from '../claims/place.ts';
import { isInColumnOfPast, isListOfPast } from '../claims/roles/heads.ts';
import { currentRoles } from '../claims/roles.ts';
import { originOf } from '../facts/wording.ts';
import { defineRule } from './rule.ts';

export const outdatedRole = defineRule({
  id: 'outdated-role',
  severity: 'warning',
  summary: 'A role given as current that the record has as former',
  readsJudgement: true,
  *check(piece) {
    for (const claim of piece.claims) {
      if (claim.sentence.mentions.length < 2) continue;
      const roles = currentRoles(claim.sentence, piece.facts, piece.brief.today);
      for (const { fact, span, edits } of roles) {
        const found = spanInPiece(claim, span);
        if (isListOfPast(claim.listHeads) || isInColumnOfPast(claim.block, found, piece.prose)) continue;
        const person = piece.facts.entity(fact.subject)?.name ?? fact.subject;
        const role = fact.value?.type === 'role' ? fact.value : undefined;
        const organisation = piece.facts.entity(role?.organisation ?? '')?.name ?? '';
        yield {
          span: found,
          message: `Gives ${person} as ${role?.role ?? ''} of ${organisation}, but on record that is a former role (${originOf(fact, piece.facts)})`,
          related: [{ kind: 'fact', factId: fact.id, message: fact.statement }],
          fixes: [
            {
              kind: 'edit',
              title: `Write "${(edits[0]?.newText ?? '').replace(/^,/, '').trim()}"`,
              edits: edits.map((edit) => ({ ...edit, span: spanInPiece(claim, edit.span) })),
              isPreferred: true,
            },
          ],
        };
      }
    }
  },
});
