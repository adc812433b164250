// Owns the examples on the pages of the rules.
import { readFileSync } from 'node:fs';

export interface Example {
  readonly kind: 'bad' | 'good';
  readonly text: string;
}

/** The page of a rule, as it stands in `docs/rules`. */
export function pageOf(rule: string): string {
  return readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), 'utf8');
}

/** Fenced examples of a page: those below "Bad" are found by the rule, those below "Good" are not. */
export function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  let kind: Example['kind'] | undefined;
  for (const part of page.split(/^(?=## |````?markdown$)/m)) {
    if (part.startsWith('## '))
      kind = /^## Bad/.test(part) ? 'bad' : /^## Good/.test(part) ? 'good' : undefined;
    const text = /^(````?)markdown\n([\s\S]*?)\n\1$/m.exec(part)?.[2];
    if (kind !== undefined && text !== undefined) examples.push({ kind, text: `${text}\n` });
  }
  return examples;
}
