// Owns the commands `claims` and `facts`: what a brief claims, and what is on record.
import { listClaims } from '../core/features/claimList.ts';
import { searchFacts } from '../core/features/factSearch.ts';
import type { ClaimListItem } from '../core/features/model.ts';
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
        `${item.line}:${item.column}  ${standingOf(item)} (${item.confidence.toFixed(2)}${kind})${sources}\n    ${item.text.replace(/\s+/g, ' ')}\n`,
      );
    }
    io.out(`${summaryOf(items)}\n`);
  }
  return CLEAN;
}

/** What is held against a claim beside that it may lack a source. */
const AT_ODDS: ReadonlyMap<ClaimListItem['state'], string> = new Map([
  ['contradicts', 'contradicts the record'],
  ['overstated', 'overstated'],
]);

function standingOf({ status, state }: ClaimListItem): string {
  if (state === 'silenced') return state;
  const odds = AT_ODDS.get(state);
  return odds === undefined ? status : `${status}, ${odds}`;
}

/** "3 claims, 1 without a source, 1 silenced"; a claim at odds with the record may have a source or none. */
function summaryOf(items: readonly ClaimListItem[]): string {
  const count = (is: (item: ClaimListItem) => boolean) => items.filter(is).length;
  const claims = count(({ isClaim }) => isClaim);
  const unsourced = count(({ status, state }) => status === 'unsourced' && state !== 'silenced');
  const others = [...AT_ODDS, ['silenced', 'silenced'] as const].flatMap(([state, words]) => {
    const those = count((item) => item.state === state);
    return those === 0 ? [] : [`${those} ${words}`];
  });
  return [`${claims} ${claims === 1 ? 'claim' : 'claims'}`, `${unsourced} without a source`, ...others].join(
    ', ',
  );
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
