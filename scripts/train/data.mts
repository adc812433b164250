// Owns the reading of labelled sentences: the shared ones and our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface LabelledSentence {
  readonly document: string;
  readonly label: 0 | 1;
  /** `-` where the label is 0. */
  readonly kind: string;
  readonly licence: string;
  readonly text: string;
}

/** Licences under which weights shaped by a row may ship (shared/claims/README.md). */
const FREE = new Set(['cc0', 'public-domain', 'cc-by', 'cc-by-sa', 'ogl', 'mit', 'wtfpl', 'nist']);

export function mayShip({ licence }: LabelledSentence): boolean {
  return licence === 'own' || FREE.has(licence);
}

const OWN_DATA = new Set(['48', '54', '59']);

/**
 * Whether a sentence is of one of two research papers and the release of a data set, which state their authors' own counts as
 * plain facts. They are trained and measured on like the rest, but do not decide where warnings and hints begin in a policy brief.
 */
export function isOwnData({ document }: LabelledSentence): boolean {
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

/** A letter for the label, a space, the sentence; a line with `#` begins a document. */
function readFolder(folder: string): LabelledSentence[] {
  const rows: LabelledSentence[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    let document = name;
    for (const line of readFileSync(`${folder}/${name}`, 'utf8').split('\n')) {
      if (line.startsWith('#')) document = `${name}${line}`;
      else if (line.trim() !== '') rows.push(ownRow(line, document));
    }
  }
  return rows;
}

function ownRow(line: string, document: string): LabelledSentence {
  const [mark = '', space, text] = [line.charAt(0), line.charAt(1), line.slice(2).trim()];
  const kind = mark === '0' ? '-' : KINDS[mark];
  if (kind === undefined || space !== ' ' || text === '') throw new Error(`not a labelled sentence: ${line}`);
  return { document, label: mark === '0' ? 0 : 1, kind, licence: 'own', text };
}
