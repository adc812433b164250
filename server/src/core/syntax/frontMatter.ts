// Owns what a brief's front matter says to Policy Notes: its language and its sources.
import { parse } from 'yaml';

/** Longer front matter is not read; in code units. */
const LIMIT = 100_000;

export interface FrontMatter {
  /** BCP 47 tag as written (`de`, `en-GB`); undefined where none is given. */
  readonly language: string | undefined;
  /** Keys of `references:`; undefined where the brief declares no sources or declares files beside them. */
  readonly keys: ReadonlySet<string> | undefined;
}

export const noFrontMatter: FrontMatter = { language: undefined, keys: undefined };

/** Reads the YAML of a front matter. What cannot be read counts as not there: other tools complain about it. */
export function readFrontMatter(yaml: string): FrontMatter {
  if (yaml.length > LIMIT) return noFrontMatter;
  const table = parseTable(yaml);
  if (table === undefined) return noFrontMatter;
  const language = table.get('lang') ?? table.get('language');
  const references = table.get('references');
  const onlyReferences = Array.isArray(references) && !table.has('bibliography');
  return {
    language: typeof language === 'string' ? language : undefined,
    keys: onlyReferences ? new Set(references.flatMap(keyOf)) : undefined,
  };
}

/** Whether prose in this language is read as English, which it is where nothing is said. */
export function isEnglish({ language }: FrontMatter): boolean {
  return language === undefined || /^en(?:$|[-_])/i.test(language);
}

function parseTable(yaml: string): ReadonlyMap<unknown, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { mapAsMap: true, maxAliasCount: 20, logLevel: 'silent' });
    return value instanceof Map ? value : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(item: unknown): readonly string[] {
  const id: unknown = item instanceof Map ? item.get('id') : undefined;
  return typeof id === 'string' || typeof id === 'number' ? [String(id)] : [];
}
