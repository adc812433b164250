// Owns which finding waits: a new `unsourced-claim` on the sentence that holds the writer's cursor, until it leaves.
import type { Position } from 'vscode-languageserver';
import { type Analysis, findingsOf } from '../core/analysis/analysis.ts';
import { changeBetween, holdsCursor, offsetBefore } from '../core/features/cursorSentence.ts';
import type { Finding } from '../core/rules/rule.ts';
import { type Span, shift } from '../core/text/span.ts';
import type { DocumentVersion } from './documents.ts';
import { countsOf, type Part } from './findingRow.ts';
import { fromPosition } from './fromLsp.ts';

const RULE = 'unsourced-claim';

/** A finding with its piece and its place in the brief. */
interface Held {
  readonly finding: Finding;
  readonly piece: number;
  readonly span: Span;
}

/** What the client was told last of a document. */
interface Told {
  readonly analysis: Analysis;
  readonly held: Held | undefined;
}

/** Knows the one cursor, where the client tells it; else nothing is ever held. */
export class HeldFindings {
  #cursor: { readonly uri: string; readonly position: Position } | undefined;
  readonly #told = new Map<string, Told>();

  /** The client's cursor, from now on. Returns the document whose held finding has to be shown now. */
  move(uri: string | undefined, position: Position | undefined): string | undefined {
    const before = this.#cursor?.uri;
    this.#cursor = uri === undefined || position === undefined ? undefined : { uri, position };
    const told = before === undefined ? undefined : this.#told.get(before);
    if (before === undefined || told?.held === undefined) return undefined;
    const { text } = told.analysis;
    const isStillIn = before === uri && position !== undefined;
    return isStillIn && holdsCursor(text, told.held.span, fromPosition(text, position)) ? undefined : before;
  }

  forget(uri: string): void {
    this.#told.delete(uri);
    if (this.#cursor?.uri === uri) this.#cursor = undefined;
  }

  /** The parts to be told of, without a finding that waits. To be called once for each report. */
  tell({ uri }: DocumentVersion, analysis: Analysis, parts: readonly Part[]): readonly Part[] {
    const held = this.#find(uri, analysis);
    this.#told.set(uri, { analysis, held });
    return held === undefined ? parts : without(parts, held);
  }

  #find(uri: string, analysis: Analysis): Held | undefined {
    const told = this.#told.get(uri);
    if (told === undefined || this.#cursor?.uri !== uri) return undefined;
    const at = fromPosition(analysis.text, this.#cursor.position);
    const first = Math.max(0, analysis.text.pieceAt(at - 1));
    for (let piece = first; piece <= analysis.text.pieceAt(at); piece += 1) {
      for (const finding of findingsOf(analysis, piece)) {
        const span = shift(finding.span, analysis.text.startOf(piece));
        const isMeant = finding.rule === RULE && holdsCursor(analysis.text, span, at);
        if (isMeant && !stood(told, analysis, span)) return { finding, piece, span };
      }
    }
    return undefined;
  }
}

/** Whether the finding on `span` was shown already, or has come without an edit, as by other settings. */
function stood({ analysis: before, held }: Told, analysis: Analysis, span: Span): boolean {
  if (before.text === analysis.text) return held?.span.start !== span.start;
  const change = changeBetween(before.text, analysis.text);
  const start = offsetBefore(change, span.start);
  if (start === undefined || start === held?.span.start) return false;
  const old = findingAt(before, start);
  if (old === undefined) return false;
  // Typed right before a sentence that had a finding: that one has moved, this one is new.
  const by = change.newEnd - change.oldEnd;
  const moved = shift(old, by);
  const isInsertedBefore = by > 0 && change.start <= old.start && span.start < moved.start;
  return !isInsertedBefore || analysis.text.slice(moved) !== before.text.slice(old);
}

function findingAt(analysis: Analysis, start: number): Span | undefined {
  const piece = analysis.text.pieceAt(start);
  const base = analysis.text.startOf(piece);
  const found = findingsOf(analysis, piece).find(
    ({ rule, span }) => rule === RULE && base + span.start === start,
  );
  return found === undefined ? undefined : shift(found.span, base);
}

function without(parts: readonly Part[], { finding, piece }: Held): readonly Part[] {
  return parts.flatMap((part) => {
    if (part.piece !== piece) return [part];
    const findings = part.findings.filter((one) => one !== finding);
    return findings.length === 0 ? [] : [{ ...part, findings, counts: countsOf(findings) }];
  });
}
