// Owns the reading of labelled sentences: the shared ones and our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a reader said of a sentence, and where it stands. */
export interface Label {
  readonly document: string;
  readonly label: 0 | 1;
  /** `-` where the label is 0. */
  readonly kind: string;
  readonly licence: string;
}

export interface LabelledSentence extends Label {
  readonly text: string;
}

/** Licences under which weights shaped by a row may ship (shared/claims/README.md). */
export const FREE: ReadonlySet<string> = new Set([
  'cc0',
  'public-domain',
  'cc-by',
  'cc-by-sa',
  'ogl',
  'mit',
  'wtfpl',
  'nist',
]);

/** Whether a sentence is of our own making. */
export function isOwn({ licence }: Label): boolean {
  return licence === 'own';
}

export function mayShip(label: Label): boolean {
  return isOwn(label) || FREE.has(label.licence);
}

const OWN_DATA = new Set(['48', '54', '59']);

/**
 * Whether a sentence is of one of two research papers and the release of a data set, which state their authors' own counts as
 * plain facts. They are trained and measured on like the rest, but do not decide where warnings and hints begin in a policy brief.
 */
export function isOwnData({ document }: Label): boolean {
  return OWN_DATA.has(document);
}

/** Rows of a file of the shared set, borderline ones left out; undefined where the file is not there. */
export function readShared(path: string): LabelledSentence[] | undefined {
  if (!existsSync(path)) return undefined;
  const rows: LabelledSentence[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [id = '', label, kind = '-', licence = '', , , text] = line.split('\t');
    if (text === undefined || (label !== '0' && label !== '1')) continue;
    rows.push({
      document: id.split(':')[0] ?? '',
      label: label === '1' ? 1 : 0,
      kind,
      licence,
      text: text.trim(),
    });
  }
  return rows;
}

const KINDS: Readonly<Record<string, string>> = {
  f: 'figure',
  e: 'event',
  d: 'finding',
  a: 'attribution',
  l: 'law',
  p: 'product',
  c: 'comparison',
  t: 'trend',
};

const OWN_FOLDERS = ['counterparts', 'invented'];

/** Our own sentences: counterparts of real documents, and freely invented ones (server/training/README.md). */
export function readOwn(folder: string): LabelledSentence[] {
  return OWN_FOLDERS.flatMap((name) => readFolder(`${folder}/${name}`));
}

function readFolder(folder: string): LabelledSentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((name) => readOwnFile(`${folder}/${name}`));
}

/** A letter for the label, a space, the sentence; a line with `#` begins a document. */
export function readOwnFile(file: string): LabelledSentence[] {
  const rows: LabelledSentence[] = [];
  const name = path.basename(file);
  let document = name;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) document = `${name}${line}`;
    else if (line.trim() !== '') rows.push(ownRow(line, document));
  }
  return rows;
}

function ownRow(line: string, document: string): LabelledSentence {
  const [mark, space, text] = [line.charAt(0), line.charAt(1), line.slice(2).trim()];
  if (space !== ' ' || text === '') throw new Error(`not a labelled sentence: ${line}`);
  return { document, licence: 'own', text, ...labelOf(mark) };
}

/** A label by its letter: `0`, or that of a kind of claim. */
export function labelOf(letter: string): Pick<Label, 'label' | 'kind'> {
  const kind = letter === '0' ? '-' : KINDS[letter];
  if (kind === undefined) throw new Error(`no label has the letter ${letter}`);
  return { label: letter === '0' ? 0 : 1, kind };
}
