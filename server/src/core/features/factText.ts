// Owns how a fact, its standing and its source are put in words.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Evidence, Fact, Standing } from '../facts/model.ts';
import { dateInWords, originInWords, sourceName } from '../facts/wording.ts';
import { escapeMarkdown, linkTo } from './escape.ts';

const STANDINGS: Readonly<Record<Standing, string>> = {
  stated: 'Stated',
  reported: 'Reported',
  analysis: 'Analysis',
  forecast: 'Forecast',
};

/** The standing as a reader sees it: "Stated", "Reported", ..., with what qualifies it. */
export function standingInWords(fact: Fact): string {
  const former = fact.qualifiers.former ? ', former' : '';
  return `${STANDINGS[fact.standing]}${former}`;
}

/** A fact as one line of Markdown. */
export function factLine(fact: Fact, facts: FactIndex): string {
  const origins = fact.evidence.map((evidence) => {
    const source = facts.source(evidence.source);
    return linkTo(originInWords(evidence, facts), source?.url);
  });
  return `*${standingInWords(fact)}* · ${escapeMarkdown(fact.statement)} — ${origins.join('; ')}${escapeMarkdown(ageInWords(fact))}`;
}

/** " (as of May 2024; to be reviewed by 1 June 2025)": what a reader needs to tell whether a fact still holds. */
function ageInWords({ qualifiers: { asOf }, review: { due }, supersededBy }: Fact): string {
  const parts = [
    ...(asOf === null ? [] : [`as of ${dateInWords(asOf)}`]),
    ...(due === null ? [] : [`to be reviewed by ${dateInWords(due)}`]),
    ...(supersededBy === null ? [] : ['superseded']),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** The text of a footnote that cites the evidence of a fact: plain enough for any Markdown. */
export function noteFor(fact: Fact, facts: FactIndex): string {
  return fact.evidence.map((evidence) => referenceInWords(evidence, facts)).join('; ');
}

/** Title of the source of a fact that has just one. */
export function titleFor(fact: Fact, facts: FactIndex): string | undefined {
  const [only, ...others] = new Set(fact.evidence.map(({ source }) => source));
  return only === undefined || others.length > 0 ? undefined : facts.source(only)?.title;
}

function referenceInWords(evidence: Evidence, facts: FactIndex): string {
  const source = facts.source(evidence.source);
  if (source === undefined) return originInWords(evidence, facts);
  const name = sourceName(source);
  const title = source.title === undefined || source.title === name ? '' : `, “${oneLine(source.title)}”`;
  const issued = source.issued === undefined ? '' : `, ${source.issued}`;
  const locator = evidence.locator === '' ? '' : `, ${evidence.locator}`;
  const url = source.url === undefined ? '' : `. <${source.url}>`;
  return `${oneLine(name)}${title}${issued}${locator}${url === '' ? '.' : url}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
