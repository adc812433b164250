// Owns the form in which a table gives a role by the head of the column that the person's name stands in.
import type { Span } from '../../text/span.ts';
import { join, type Pair, type RoleFound } from './forms.ts';
import { roleNames } from './words.ts';

/** Under a column "CEO", in the row of the organisation. */
export function inColumn(
  { text, person, organisation, role }: Pair,
  headOver: (span: Span) => readonly string[],
): RoleFound | undefined {
  const [first, last] = person.start < organisation.start ? [person, organisation] : [organisation, person];
  if (!text.slice(first.end, last.start).includes(' | ')) return undefined;
  const isRole = new RegExp(`^(?:current\\s|name\\sof\\s(?:the\\s)?)?(?:${roleNames(role)})s?$`, 'iu');
  if (!headOver(person).some((head) => isRole.test(head.replace(/[\s|]+/g, ' ').trim()))) return undefined;
  const { end } = person;
  return {
    span: join(first, last, text),
    edits: [{ span: { start: end, end }, newText: ' (former)' }],
  };
}
