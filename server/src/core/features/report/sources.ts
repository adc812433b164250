// Owns the sources of a brief as the report shows them: each with the claims that rest on it.
import type { Analysis } from '../../analysis/analysis.ts';
import type { Citation, WorkCitation } from '../../prose/sentence.ts';
import { referenceInWords } from '../../sources/reference.ts';
import type { Span } from '../../text/span.ts';
import { type CitedWork, worksNamedBy } from '../citedWorks.ts';
import type { StatedClaim } from '../claimStates.ts';
import { restsOn } from '../coveringLine.ts';
import { notesOf } from '../notes.ts';
import { wordsOfNote } from '../noteText.ts';
import { passageMarkdown } from '../passage.ts';
import { plainTextOf } from '../plainText.ts';
import type { Place } from './report.ts';

export interface ReportedSource {
  /** As the brief cites it: `[^1]`, `@key`, or an address. */
  readonly label: string;
  /** What the brief says of it, in one line; empty where it says nothing. */
  readonly text: string;
  /** Numbers of the claims that rest on it, in order. */
  readonly claims: readonly number[];
  /** Where it is defined; else where it is first cited. */
  readonly place: Place;
  /** Whether it is cited without being defined. */
  readonly isMissing: boolean;
}

interface OpenSource {
  readonly label: string;
  readonly text: string;
  readonly claims: number[];
  readonly span: Span;
  readonly isMissing: boolean;
}

/** Longer texts of notes are cut, in UTF-16 code units. */
const LONGEST_TEXT = 300;

export function reportedSources(
  analysis: Analysis,
  numbers: ReadonlyMap<StatedClaim, number>,
  placeOf: (span: Span) => Place,
): readonly ReportedSource[] {
  const sources = new Map<string, OpenSource>();
  for (const note of notesOf(analysis)) {
    const { label, shownLabel, span } = note;
    if (sources.has(label)) continue;
    const text = note.text === '' ? '' : oneLine(plainTextOf(wordsOfNote(note, analysis)));
    sources.set(label, { label: `[^${shownLabel}]`, text, claims: [], span, isMissing: false });
  }
  for (const [claim, number] of numbers) {
    for (const [place, span] of restsOn(analysis, claim.piece, claim.claim).entries()) {
      for (const [key, made] of citedBy(claim.claim.sources[place], span, analysis)) {
        const source = sources.get(key) ?? made();
        sources.set(key, source);
        if (source.claims.at(-1) !== number) source.claims.push(number);
      }
    }
  }
  return [...sources.values()]
    .map(({ span, ...source }) => ({ ...source, place: placeOf(span) }))
    .sort((a, b) => b.claims.length - a.claims.length);
}

/** The sources that one citation at `span` names, each by its key; of works of a list there may be several. */
function citedBy(
  citation: Citation | undefined,
  span: Span,
  analysis: Analysis,
): readonly (readonly [key: string, made: () => OpenSource])[] {
  const cited = analysis.text.slice(span);
  const works = isOfWorks(citation) ? worksNamedBy(citation, analysis) : [];
  if (works.length > 0)
    return works.map((work) => [keyOfWork(work), () => openWork(work, cited, span, analysis)] as const);
  const key = citation === undefined ? cited : keyOf(citation, cited);
  return [[key, () => citedOnly(citation, cited, span, analysis)]];
}

const OF_WORKS: ReadonlySet<string> = new Set<WorkCitation['kind']>([
  'numeric',
  'keyed',
  'authorYear',
  'authorPage',
]);

function isOfWorks(citation: Citation | undefined): citation is WorkCitation {
  return citation !== undefined && OF_WORKS.has(citation.kind);
}

function keyOfWork(work: CitedWork): string {
  return work.kind === 'source' ? `@${work.source.key}` : `work at ${work.span.start}`;
}

/** A work by its number or key in the list, else as it is cited first. */
function openWork(work: CitedWork, cited: string, span: Span, analysis: Analysis): OpenSource {
  const open = { claims: [], isMissing: false };
  if (work.kind === 'source') {
    const { key, source } = work.source;
    return { ...open, label: `@${key}`, text: cut(referenceInWords(source)), span };
  }
  const { number, key, note } = work.work;
  const name = number ?? key ?? note;
  const text = oneLine(plainTextOf(passageMarkdown(analysis, work.span, LONGEST_TEXT)));
  return { ...open, label: name === undefined ? oneLine(cited) : `[${name}]`, text, span: work.span };
}

/** Citations of the same source have the same key. `cited`: the citation as it stands in the brief. */
function keyOf(citation: Citation, cited: string): string {
  switch (citation.kind) {
    case 'footnote':
      return citation.label;
    case 'pandoc':
      return `@${citation.key}`;
    case 'link':
      return citation.url;
    case 'anchor':
      return `#${citation.target}`;
    default:
      return cited;
  }
}

/** A source that no note of the brief defines: an address, a key, a work of a list, a footnote that leads nowhere, or the line under a table. */
function citedOnly(
  citation: Citation | undefined,
  cited: string,
  span: Span,
  { brief }: Analysis,
): OpenSource {
  const source = { label: oneLine(cited), text: '', claims: [], span, isMissing: false };
  switch (citation?.kind) {
    case 'link':
      return { ...source, label: cut(citation.url) };
    case 'footnote':
      return { ...source, isMissing: true };
    case 'pandoc': {
      const known = brief.library.find(citation.key);
      const text = known === undefined ? '' : cut(referenceInWords(known.source));
      const isMissing = known === undefined && brief.library.isComplete;
      return { ...source, label: `@${citation.key}`, text, isMissing };
    }
    default:
      return source;
  }
}

function oneLine(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim());
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
