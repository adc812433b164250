// Owns the commands `claims` and `facts`: what a brief claims, and what is on record.
import { listClaims } from '../core/features/claimList.ts';
import { searchFacts } from '../core/features/factSearch.ts';
import { CliBibliographies } from './bibliographies.ts';
import { analyseText, languageNote } from './findings.ts';
import { readInput } from './inputs.ts';
import { CLEAN, type Io } from './io.ts';
import { Records } from './records.ts';

export interface ClaimsOptions {
  readonly all: boolean;
  readonly format: 'text' | 'json';
  readonly config: string | undefined;
}

/** Lists the claims of one file, or with `all` every sentence. */
export async function claims(file: string, options: ClaimsOptions, io: Io): Promise<number> {
  const input = await readInput(file, io);
  const { settings, facts } = await new Records(io, options.config).for(input.path);
  const bibliographies = await new CliBibliographies(io).of(input);
  const analysis = analyseText(input.text, settings, facts, bibliographies, io);
  io.err(languageNote(input.name, analysis));
  const items = listClaims(analysis, options.all ? 'all' : 'claims');
  if (options.format === 'json') io.out(`${JSON.stringify(items, null, 1)}\n`);
  else {
    for (const item of items) {
      const kind = item.kind === null ? '' : ` ${item.kind}`;
      const sources = item.sources.length === 0 ? '' : `  ${item.sources.join(' ')}`;
      io.out(
        `${item.line}:${item.column}  ${item.status} (${item.confidence.toFixed(2)}${kind})${sources}\n    ${item.text.replace(/\s+/g, ' ')}\n`,
      );
    }
    const unsourced = items.filter(({ status }) => status === 'unsourced').length;
    const count = items.filter(({ isClaim }) => isClaim).length;
    io.out(`${count} ${count === 1 ? 'claim' : 'claims'}, ${unsourced} without a source\n`);
  }
  return CLEAN;
}

/** Lists facts that hold all words of the query. */
export async function facts(query: string, format: 'text' | 'json', io: Io): Promise<number> {
  const record = await new Records(io, undefined).for(undefined);
  const found = searchFacts(record.facts, query);
  if (format === 'json') io.out(`${JSON.stringify(found, null, 2)}\n`);
  else {
    for (const { statement, standing, source, id } of found)
      io.out(`${statement}\n    ${standing} · ${source} · ${id}\n`);
    io.out(
      found.length === 0
        ? 'nothing on record\n'
        : `${found.length} ${found.length === 1 ? 'fact' : 'facts'}\n`,
    );
  }
  return CLEAN;
}
