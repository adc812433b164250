// Owns the renaming of footnote labels, citation keys and the years of works in a brief: what may be renamed, to what, and the edits.
import type { Analysis } from '../analysis/analysis.ts';
import { normaliseLabel } from '../syntax/labels.ts';
import type { Span } from '../text/span.ts';
import { citeKey } from './citeKey.ts';
import { inGrids } from './gridTables.ts';
import type { Edit } from './model.ts';
import { type Used, usedAt, usesOf } from './uses.ts';
import { problemWithYear, type YearOfWork, yearAt } from './yearOfWork.ts';

/** A footnote or source whose name can be changed, or the year by which a work is cited. */
export interface Renamable {
  readonly used: (Used & { readonly kind: 'footnote' | 'source' }) | YearOfWork;
  readonly span: Span;
  /** The name as it is now. */
  readonly name: string;
}

/** What the cursor is on, or why it cannot be renamed: one sentence for the writer. */
export function renamableAt(analysis: Analysis, offset: number, brief: string): Renamable | string {
  const found = usedAt(analysis, offset, brief);
  const hasKey = found?.used.kind === 'footnote' || found?.used.kind === 'source';
  const year = hasKey ? undefined : yearAt(analysis, offset);
  if (typeof year === 'object') return { ...year, name: year.used.name };
  if (found === undefined) return year ?? 'Only footnote labels and citation keys can be renamed.';
  const { used } = found;
  if (used.kind === 'entity' || used.kind === 'fact')
    return 'The name of an entity is changed in its fact base, not in a brief.';
  if (used.kind === 'source' && used.home === 'bases')
    return `The source "${used.key}" is part of a fact base; rename it there.`;
  if (used.kind === 'source') return { used, span: found.span, name: used.key };
  const [first] = usesOf(analysis, used, brief);
  const span = usesOf(analysis, used, brief).find((use) => touches(use.span, offset))?.span ?? first?.span;
  if (span === undefined) return 'Only footnote labels and citation keys can be renamed.';
  return { used, span, name: analysis.text.slice(span) };
}

/** Why a name cannot be given; undefined where it can. */
export function problemWithName(
  analysis: Analysis,
  { used, name }: Renamable,
  newName: string,
): string | undefined {
  if (newName === name) return undefined;
  if (used.kind === 'year') return problemWithYear(used, newName);
  if (used.kind === 'source') {
    if (citeKey(newName) === undefined || /["'\\,#%=]/.test(newName))
      return `"${newName}" cannot be a citation key: letters, digits and : . - _ / + are allowed, blanks are not.`;
    return analysis.library.has(newName) ? `There is already a source "${newName}".` : undefined;
  }
  if (newName === '' || /[\s[\]^\\`<>|]/.test(newName))
    return `"${newName}" cannot be a footnote label: it may hold no blanks, brackets, bars or carets.`;
  const label = normaliseLabel(`^${newName}`);
  if (label === used.label) return undefined;
  return isTaken(analysis, used.label, label) ? `There is already a footnote [^${newName}].` : undefined;
}

/** Whether two labels stand for two notes: a marker that leads nowhere may be given the label of a note, and a note that of such markers. */
function isTaken({ brief }: Analysis, label: string, other: string): boolean {
  if (brief.isDefined(label) !== brief.isDefined(other)) return false;
  return brief.isDefined(other) || brief.isReferenced(other);
}

/** The edits in one brief. */
export function renameIn(
  analysis: Analysis,
  used: Renamable['used'],
  newName: string,
  brief: string,
): readonly Edit[] {
  if (used.kind === 'year')
    return inGrids(
      analysis.text,
      used.places.map((span) => ({ span, newText: newName })),
    );
  const written = used.kind === 'source' ? writtenKey(newName) : newName;
  const edits = usesOf(
    analysis,
    { ...used, ...(used.kind === 'source' ? { url: undefined } : {}) },
    brief,
  ).map(({ span, isDefinition }) => {
    const isBraced = analysis.text.slice({ start: Math.max(0, span.start - 1), end: span.start }) === '{';
    return { span, newText: isBraced || isDefinition ? newName : written };
  });
  return inGrids(analysis.text, edits);
}

/** A key as it stands behind the `@` of a citation. */
export function writtenKey(key: string): string {
  return citeKey(key)?.slice(1) ?? key;
}

function touches({ start, end }: Span, offset: number): boolean {
  return start - 2 <= offset && offset <= end + 1;
}
