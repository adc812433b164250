// Owns the rule `unused-suppression`: a suppression comment that silences nothing.
import { closestKey } from '../sources/closestKey.ts';
import type { Directive } from '../syntax/blocks.ts';
import { lineStartAt } from '../text/lineEnds.ts';
import { defineRule } from './rule.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  severity: 'hint',
  summary: 'A suppression comment that silences nothing',
  *check(piece) {
    for (const directive of piece.unusedDirectives) {
      yield {
        span: directive.span,
        message: messageFor(directive, piece.ruleIds),
        isUnnecessary: true,
        fixes: [
          {
            kind: 'edit',
            title: 'Remove the comment',
            edits: [{ span: withItsLine(directive, piece.text), newText: '' }],
          },
        ],
      };
    }
  },
});

function messageFor({ action, name, rules }: Directive, ruleIds: readonly string[]): string {
  if (action === 'unknown') return `No comment is called “${name}”; ${commentMeant(name)} may be meant`;
  const unknown = rules.filter((rule) => !ruleIds.includes(rule));
  if (unknown.length > 0) return noSuchRule(unknown, ruleIds);
  return `This comment silences nothing${rules.length === 0 ? '' : ` of ${rules.join(', ')}`}`;
}

/** By what the name says that it is about; a line is silenced from the one above it. */
function commentMeant(name: string): string {
  if (/enable|-on$/i.test(name)) return '“policy-notes-enable”';
  if (/line|next|row|sentence/i.test(name)) return '“policy-notes-disable-next-line” on the line above';
  return /file|document|page|brief/i.test(name) ? '“policy-notes-disable-file”' : '“policy-notes-disable”';
}

/** So many words are shown: others are those of a reason. */
const MOST_SHOWN = 3;

function noSuchRule(unknown: readonly string[], ruleIds: readonly string[]): string {
  const shown = unknown.slice(0, MOST_SHOWN).map((word) => `“${word}”`);
  const meant = new Set(unknown.flatMap((word) => closestKey(word, ruleIds) ?? []));
  const guess = [...meant].map((id) => `“${id}”`).join(', ');
  const hint = guess === '' ? '' : `; ${guess} may be meant`;
  return `No rule is called ${shown.join(' or ')}${hint}${unknown.some(isWord) ? '; a reason stands behind “ -- ”' : ''}`;
}

/** Rather than what may be an id of a rule. */
function isWord(text: string): boolean {
  return !/^[a-z]+(?:-[a-z]+)+[:;.]?$/i.test(text);
}

/** The comment, and its whole line where it stands alone on it. */
function withItsLine({ span }: Directive, text: string) {
  const lineStart = lineStartAt(text, span.start);
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(span.end));
  const isAlone = text.slice(lineStart, span.start).trim() === '' && rest !== null;
  return isAlone ? { start: lineStart, end: span.end + rest[0].length } : span;
}
