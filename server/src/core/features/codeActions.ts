// Owns code actions: the fixes of findings as edits of the whole brief, and the silencing of one.
import { type Analysis, findingsOf } from '../analysis/analysis.ts';
import { backingOf } from '../claims/backing.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, type Fix, placesOf, type TextEdit } from '../rules/rule.ts';
import { unusedSuppression } from '../rules/unused-suppression.ts';
import { type CommentMarks, HTML_COMMENT } from '../syntax/directives.ts';
import { type Span, shift } from '../text/span.ts';
import { citeClaim } from './citeClaim.ts';
import { inGrids } from './gridTables.ts';
import type { BriefFinding, CodeAction, Edit, SafeFix } from './model.ts';
import { otherNotes } from './otherNotes.ts';
import { silence } from './silence.ts';
import { sourceLineUnder } from './sourceLine.ts';

/** Ways to mend the findings that the span touches, preferred ones first for each; then ways to silence them by comments with the marks. */
export function codeActionsIn(
  analysis: Analysis,
  span: Span,
  marks: CommentMarks = HTML_COMMENT,
): readonly CodeAction[] {
  const { text } = analysis;
  const actions: CodeAction[] = [];
  const silencing: CodeAction[] = [];
  const last = text.pieceAt(span.end);
  for (let piece = Math.max(0, text.pieceAt(span.start)); piece <= last; piece += 1) {
    const base = text.startOf(piece);
    for (const finding of findingsOf(analysis, piece)) {
      if (finding.span.start + base > span.end || finding.span.end + base < span.start) continue;
      const asked = { start: span.start - base, end: span.end - base };
      actions.push(...finding.fixes.flatMap((fix) => actionsOf(analysis, { finding, piece, asked }, fix)));
      // A comment about a comment would be noise.
      if (finding.rule !== unusedSuppression.id) silencing.push(silencer(analysis, finding, piece, marks));
    }
  }
  const mending = actions.map((action) => ({ ...action, edits: inGrids(text, action.edits) }));
  return [...mending, ...silencing];
}

/** Fixes that cannot change the meaning, for all findings of the brief: disjoint, in order of their place. */
export function safeFixes(analysis: Analysis): readonly SafeFix[] {
  const fixes: SafeFix[] = [];
  for (const [piece] of analysis.pieces.entries()) {
    const base = analysis.text.startOf(piece);
    for (const finding of findingsOf(analysis, piece)) {
      const fix = finding.fixes.find((one) => one.kind === 'edit' && one.isSafe === true);
      if (fix?.kind === 'edit') fixes.push({ title: fix.title, edits: placed(fix.edits, base) });
    }
  }
  const starts = ({ edits }: SafeFix) => Math.min(...edits.map(({ span }) => span.start));
  const ends = ({ edits }: SafeFix) => Math.max(...edits.map(({ span }) => span.end));
  fixes.sort((a, b) => starts(a) - starts(b) || ends(a) - ends(b));
  let end = 0;
  return fixes.filter((fix) => {
    if (starts(fix) < end) return false;
    end = ends(fix);
    return true;
  });
}

/** The edits of such fixes, with what keeps the columns of tables in line around them. */
export function editsOf(fixes: readonly SafeFix[], { text }: Analysis): readonly Edit[] {
  return inGrids(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
}

/** A finding with its place in the brief. */
function placeFinding(finding: Finding, base: number): BriefFinding {
  const { rule, severity = 'information', message, isUnnecessary = false } = finding;
  return { rule, severity, message, isUnnecessary, span: shift(finding.span, base) };
}

/** A finding in the piece that it stands in, and what the writer asks about there. */
interface InPiece {
  readonly finding: Finding;
  readonly piece: number;
  readonly asked: Span;
}

function actionsOf(analysis: Analysis, at: InPiece, fix: Fix): readonly CodeAction[] {
  const { finding, piece, asked } = at;
  const base = analysis.text.startOf(piece);
  const common = { finding: placeFinding(finding, base), isPreferred: false };
  switch (fix.kind) {
    case 'edit': {
      const { title, repeats, isPreferred = false } = fix;
      const here = { ...common, title, isPreferred, edits: placed(fix.edits, base) };
      return repeats === undefined ? [here] : [here, ...everywhere(analysis, here, repeats)];
    }
    case 'allow':
      return [{ ...common, title: fix.title, edits: [], allowName: fix.name }];
    case 'sourceLine': {
      const line = sourceLineUnder(analysis, piece, fix.block);
      return line === undefined ? [] : [{ ...common, title: fix.title, edits: [line] }];
    }
    case 'otherNote':
      return otherNotes(analysis, fix.label, base + fix.span.start).map(({ shownLabel, text }) => ({
        ...common,
        title: `Refer to [^${shownLabel}]: ${text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text}`,
        edits: placed([{ span: fix.span, newText: shownLabel }], base),
      }));
    case 'citeRecord':
      // Of several rows those that are asked about.
      return placesOf(finding)
        .filter(({ start, end }) => start <= asked.end && asked.start <= end)
        .flatMap((place) => citesOf(analysis, piece, place))
        .flatMap((cite) => actionsOf(analysis, at, cite));
    case 'cite': {
      const fact = analysis.facts.fact(fix.factId);
      if (fact === undefined) return [];
      const claim = claimAt(analysis, piece, fix.sentence);
      if (claim === undefined) return [];
      const { title, isPreferred = false } = fix;
      const cited = citeClaim(analysis, piece, claim, fact);
      return [{ ...common, title, isPreferred, edits: [...placed(fix.edits ?? [], base), ...cited] }];
    }
  }
}

/** Of longer notes a title shows the beginning, in code units. */
const LONGEST_NOTE = 60;

/** At most this many facts are offered as sources for one claim. */
const MOST_FACTS = 3;

/** A way to cite each fact that backs a sentence of the piece, best first. */
function citesOf(analysis: Analysis, piece: number, place: Span): readonly Fix[] {
  const claim = claimAt(analysis, piece, place);
  if (claim === undefined) return [];
  const { sentence } = claim;
  return backingOf(sentence, analysis.facts)
    .slice(0, MOST_FACTS)
    .map((fact) => ({
      kind: 'cite',
      title: `Cite the record: ${fact.statement}`,
      factId: fact.id,
      sentence: sentence.span,
    }));
}

function claimAt({ pieces }: Analysis, piece: number, { start }: Span): Claim | undefined {
  return pieces[piece]?.claims.find(({ sentence }) => sentence.span.start === start);
}

/** The same mistake mended all over the brief, where it stands more than once. */
function everywhere(analysis: Analysis, here: CodeAction, key: string): readonly CodeAction[] {
  const edits = analysis.pieces.flatMap((_, piece) =>
    findingsOf(analysis, piece).flatMap(({ fixes }) =>
      fixes.flatMap((fix) =>
        fix.kind === 'edit' && fix.repeats === key ? placed(fix.edits, analysis.text.startOf(piece)) : [],
      ),
    ),
  );
  if (edits.length < 2) return [];
  return [
    {
      ...here,
      title: `${here.title} everywhere in the brief (${edits.length} times)`,
      edits,
      isPreferred: false,
    },
  ];
}

function silencer(analysis: Analysis, finding: Finding, piece: number, marks: CommentMarks): CodeAction {
  const base = analysis.text.startOf(piece);
  return {
    title: `Silence ${finding.rule} here with a comment`,
    finding: placeFinding(finding, base),
    edits: silenced(analysis, placed(silence(analysis.pieces[piece], finding, marks), base)),
    isPreferred: false,
  };
}

/** In a grid the room for a comment is measured, so that there is none to be filled in. */
function silenced({ text }: Analysis, edits: readonly Edit[]): readonly Edit[] {
  const padded = inGrids(text, edits);
  return padded === edits ? edits : padded.map(({ span, newText }) => ({ span, newText }));
}

function placed(edits: readonly TextEdit[], base: number): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, span: shift(edit.span, base) }));
}
