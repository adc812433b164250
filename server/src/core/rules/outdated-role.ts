// Owns the rule `outdated-role`: a role given as current that the record has as former.
import { spanInPiece } from '../claims/place.ts';
import { currentRoles } from '../claims/roles.ts';
import { originOf } from '../facts/wording.ts';
import { defineRule } from './rule.ts';

export const outdatedRole = defineRule({
  id: 'outdated-role',
  severity: 'warning',
  summary: 'A role given as current that the record has as former',
  *check(piece) {
    for (const claim of piece.claims) {
      if (claim.sentence.mentions.length < 2) continue;
      for (const { fact, span, edit } of currentRoles(claim.sentence, piece.facts)) {
        const person = piece.facts.entity(fact.subject)?.name ?? fact.subject;
        const role = fact.value?.type === 'role' ? fact.value : undefined;
        const organisation = piece.facts.entity(role?.organisation ?? '')?.name ?? '';
        yield {
          span: spanInPiece(claim, span),
          message: `Gives ${person} as ${role?.role ?? ''} of ${organisation}, but on record that is a former role (${originOf(fact, piece.facts)})`,
          related: [{ kind: 'fact', factId: fact.id, message: fact.statement }],
          fixes: [
            {
              kind: 'edit',
              title: `Write "${edit.newText.trim()}"`,
              edits: [{ span: spanInPiece(claim, edit.span), newText: edit.newText }],
              isPreferred: true,
            },
          ],
        };
      }
    }
  },
});
