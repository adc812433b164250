// Owns the rule `empty-source`: a footnote that says nothing that could be looked up.
import type { Span } from '../text/span.ts';
import { defineRule, type Finding } from './rule.ts';

export const emptySource = defineRule({
  id: 'empty-source',
  severity: 'warning',
  summary: 'A footnote definition that is empty, a placeholder, or names nothing that could be looked up',
  *check(piece) {
    for (const note of piece.definitions) {
      if (note.kind !== 'footnote') continue;
      const content = piece.text.slice(note.content.start, note.content.end);
      const problem = content.length > LONG ? undefined : problemWith(content);
      if (problem === undefined) continue;
      const span: Span =
        content === '' ? { start: note.span.start, end: note.labelSpan.end + 2 } : note.content;
      yield {
        span,
        message: `The footnote "${note.shownLabel}" ${problem}; expected a source that can be looked up`,
        fixes: [],
      };
    }
    for (const { citations } of piece.prose) {
      for (const note of citations) if (note.kind === 'note') yield* checkInlineNote(note, piece.text);
    }
  },
});

function* checkInlineNote(
  { content, span }: { readonly content: Span; readonly span: Span },
  text: string,
): Generator<Omit<Finding, 'rule'>> {
  const isLong = content.end - content.start > LONG;
  const problem = isLong ? undefined : problemWith(text.slice(content.start, content.end));
  if (problem === undefined) return;
  yield { span, message: `The note ${problem}; expected a source that can be looked up`, fixes: [] };
}

/** A note of so many code units says something; it is not held against the patterns. */
const LONG = 300;

const PLACEHOLDER =
  /^(?:to ?do|tb[acds]|fixme|xxx+|\?+|\.{2,}|…|source|sources|cite|citation|ref|reference|link|url|add (?:a )?(?:source|link|citation|reference)|(?:source|citation|reference|link) (?:needed|missing|to come|tbd|tbc)|citation needed|insert .{1,40}|missing|unknown|n\/a|none|lorem ipsum.{0,200}|placeholder)$/i;
const VAGUE =
  /^(?:see )?(?:ibid|id|op\. ?cit|loc\. ?cit|above|below|various(?: sources)?|multiple sources|internet|the internet|google|wikipedia|online|web|website|news|press|media|reports?|own (?:research|knowledge)|common knowledge|personal communication)$/i;

/** A longer note holds something that could be looked up; in code units. */
const LONGEST = 1000;

function problemWith(content: string): string | undefined {
  if (content.length > LONGEST) return undefined;
  const words = content.replace(/[[\](){}<>*_"'“”‘’`.:;,!\s-]+/g, ' ').trim();
  const kept = content.replace(/^[\s[({*_"'<]+|[\s\])}*_"'>.:;,!-]+$/g, '');
  if (kept === '') return content.trim() === '' ? 'is empty' : 'holds no words';
  if (/https?:\/\/|www\./i.test(content)) return undefined;
  if (PLACEHOLDER.test(kept) || PLACEHOLDER.test(words)) return `is a placeholder ("${shown(kept)}")`;
  if (/^(?:to ?do|tb[acd]|fixme)\b/i.test(kept)) return `is a placeholder ("${shown(kept)}")`;
  return VAGUE.test(kept) || VAGUE.test(words) ? `names no source ("${shown(kept)}")` : undefined;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
