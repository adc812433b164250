// Owns the reading of bibliographies that are CSL data: JSON, and YAML with `references:` as Pandoc has it.
import { readJson } from '../data/json.ts';
import { type DataNode, type DataTree, memberOf } from '../data/node.ts';
import { readYaml } from '../data/yaml.ts';
import { loadSource } from '../facts/loadParts.ts';
import type { Source } from '../facts/model.ts';
import { type FactProblem, Raw } from '../facts/raw.ts';
import { hasId, type InlineReference, readReferences } from '../syntax/declaredSources.ts';
import { makeBibliography, unreadBibliography } from './makeBibliography.ts';
import type { Bibliography, BibliographyEntry } from './model.ts';

/** Reads a CSL-JSON file: a list of items, or a table with one as `items` or `references`. */
export function readCslJson(text: string): Bibliography {
  return readCsl(text, readJson(text), 'a list of CSL-JSON items: [{ "id": …, "title": … }, …]');
}

/** Reads a YAML file of references. */
export function readCslYaml(text: string): Bibliography {
  return readCsl(text, readYaml(text), 'a list "references:" of items with ids');
}

/** The references of a front matter as entries; spans as they are there. */
export function entriesOf(references: readonly InlineReference[]): readonly BibliographyEntry[] {
  return references.map(({ key, data, span, keySpan }) => ({
    key,
    source: sourceOf(data) ?? { id: key, type: 'document' },
    isRead: true,
    rough: '',
    span,
    keySpan,
  }));
}

function readCsl(text: string, { root, problems }: DataTree, expected: string): Bibliography {
  const broken = problems.map(({ span, message }) => ({ at: span.start, message }));
  const list = listIn(root);
  if (list === undefined) {
    const message = broken[0]?.message ?? `expected ${expected}`;
    return unreadBibliography(text, message, broken[0]?.at);
  }
  const withoutId = list.items
    .filter((item) => !hasId(item))
    .map(({ span }) => ({ at: span.start, message: 'this item has no id' }));
  return makeBibliography(text, entriesOf(readReferences(list, text, 0)), () => [...broken, ...withoutId]);
}

function listIn(root: DataNode | undefined): (DataNode & { kind: 'list' }) | undefined {
  const lists = [root, memberOf(root, 'references')?.node, memberOf(root, 'items')?.node];
  return lists.find((node) => node?.kind === 'list');
}

/** What an item says; members that are no CSL are left out without complaint. */
function sourceOf(data: unknown): Source | undefined {
  const ignored: FactProblem[] = [];
  const raw = new Raw(data, [], ignored);
  const source = loadSource(raw);
  const doi = raw.at('DOI').value;
  if (source === undefined || source.url !== undefined || typeof doi !== 'string') return source;
  return /^10\.\d{4,9}\/\S{1,500}$/.test(doi) ? { ...source, url: `https://doi.org/${doi}` } : source;
}
