// Owns completion in a base: ids of what there is, and the words that a member may have.
import { readJson } from '../data/json.ts';
import { type DataNode, type DataPath, toData } from '../data/node.ts';
import { readYaml } from '../data/yaml.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Span } from '../text/span.ts';
import { type IdKind, type Meaning, meaningOf } from './meaning.ts';

export interface BaseCompletion {
  readonly label: string;
  /** One line beside the label. */
  readonly detail: string;
  readonly filterText: string;
  readonly subject: { readonly kind: IdKind; readonly id: string } | undefined;
  readonly edit: { readonly span: Span; readonly newText: string };
}

/** At most so many are offered at once. */
const MOST = 200;
/** In longer texts nothing is offered: each question reads the text anew, as it does not stand when one is asked. */
const LONGEST = 1_000_000;
/** Stands at the cursor while the text is read, so that there is a value even where none is written yet. */
const MARK = 'policynotescursor';

/** Completions at `offset` of a base's text. */
export function completeInBase(
  text: string,
  format: 'yaml' | 'json',
  offset: number,
  facts: FactIndex,
): readonly BaseCompletion[] {
  if (text.length > LONGEST) return [];
  const before = text.slice(0, offset);
  const isQuoted = format === 'json' ? isInText(before) : false;
  const mark = format === 'json' && !isQuoted ? `"${MARK}"` : MARK;
  const marked = before + mark + text.slice(offset);
  const { root } = format === 'json' ? readJson(marked) : readYaml(marked);
  const found = root === undefined ? undefined : findMark(root, []);
  const meaning = found === undefined ? undefined : meaningOf(found.path);
  if (found === undefined || meaning === undefined) return [];
  const span = { start: found.span.start, end: found.span.end - mark.length };
  const written = text.slice(span.start, span.end);
  const typed = written
    .slice(0, Math.max(0, offset - span.start))
    .replace(/^["']/, '')
    .toLowerCase();
  const quote = format === 'json' ? '"' : (/^["']/.exec(written)?.[0] ?? '');
  return candidates(meaning, typed, facts, toData(root)).map(({ id, detail, of }) => {
    const newText = quote === '' ? plain(id) : quote + id + quote;
    return {
      label: id,
      detail,
      // What is matched stands where the text that it replaces does: quotes count.
      filterText: `${written.startsWith(quote) ? quote : ''}${id} ${detail}`,
      subject: of === undefined ? undefined : { kind: of, id },
      edit: { span, newText },
    };
  });
}

/** An id as YAML needs it written: in quotes where it would be read as something else. */
function plain(id: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N}_./-]*$/u.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(id);
  return isPlain || id === 'true' || id === 'false' ? id : JSON.stringify(id);
}

function isInText(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\\./g, '');
  return (line.split('"').length - 1) % 2 === 1;
}

function findMark(
  node: DataNode,
  path: DataPath,
): { readonly path: DataPath; readonly span: Span } | undefined {
  if (node.kind === 'value')
    return typeof node.value === 'string' && node.value.includes(MARK)
      ? { path, span: node.span }
      : undefined;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = findMark(item, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const { key, node: member } of node.members) {
    const found = findMark(member, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Candidate {
  readonly id: string;
  readonly detail: string;
  readonly of?: IdKind;
}

function candidates(meaning: Meaning, typed: string, facts: FactIndex, data: unknown): readonly Candidate[] {
  if (meaning.kind === 'word') return meaning.words.map((id) => ({ id, detail: '' }));
  if (meaning.kind === 'usual') {
    const used = meaning.member === 'kind' ? facts.entities().map(({ kind }) => kind) : propertiesOf(facts);
    return [...new Set([...meaning.words, ...used.slice(0, 2000)])].map((id) => ({ id, detail: '' }));
  }
  // Whoever gives an id thinks one up.
  if (meaning.isOwn) return [];
  const found: Candidate[] = [];
  for (const one of allOf(meaning.of, facts, data)) {
    if (!one.id.toLowerCase().includes(typed) && !one.detail.toLowerCase().includes(typed)) continue;
    found.push({ ...one, of: meaning.of });
    if (found.length === MOST) break;
  }
  return found;
}

function propertiesOf(facts: FactIndex): readonly string[] {
  return facts.facts.slice(0, 5000).flatMap(({ property }) => property ?? []);
}

function* allOf(of: IdKind, facts: FactIndex, data: unknown): Generator<Candidate> {
  const seen = new Set<string>();
  for (const one of [...listed(of, data), ...known(of, facts)]) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    yield one;
  }
}

/** Those in the text itself, which may be too new to be loaded. */
function* listed(of: IdKind, data: unknown): Generator<Candidate> {
  const list =
    of === 'entity' ? 'entities' : of === 'source' ? 'sources' : of === 'fact' ? 'facts' : undefined;
  const items: unknown = list === undefined ? [] : own(data, list);
  for (const item of Array.isArray(items) ? items : []) {
    const id = own(item, 'id');
    const detail = own(item, 'name') ?? own(item, 'title') ?? own(item, 'statement') ?? '';
    if (typeof id === 'string' && !id.includes(MARK)) yield { id, detail: String(detail) };
  }
}

function* known(of: IdKind, facts: FactIndex): Generator<Candidate> {
  if (of === 'entity') for (const { id, name } of facts.entities()) yield { id, detail: name };
  else if (of === 'fact') for (const { id, statement } of facts.facts) yield { id, detail: statement };
  else if (of === 'base') for (const { id, title } of facts.bases) yield { id, detail: title };
  else
    for (const { sources } of facts.bases)
      for (const { id, title = '' } of sources) yield { id, detail: title };
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
