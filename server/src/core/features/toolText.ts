// Owns what language model tools are told: facts with their sources, and the findings in a text, as plain words.
import { type Analysis, allFindings, countClaims } from '../analysis/analysis.ts';
import { type Claim, matchesOf } from '../claims/claim.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { matchFacts } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { originInWords } from '../facts/wording.ts';
import { conceptsOf } from '../facts/words.ts';
import { findMentions } from '../prose/mentions.ts';
import { findQuantities } from '../prose/quantities.ts';
import { isEnglish } from '../syntax/frontMatter.ts';
import { searchFacts } from './factSearch.ts';
import { standingInWords } from './factText.ts';

/** So many facts at the most, whatever is asked for; and so many findings. */
const MOST_FACTS = 30;
const MOST_FINDINGS = 60;

/**
 * Facts that fit a question or some words, best first, at most `limit` of them (1 to 30), each with its standing,
 * sources and exact quotes. Says so where nothing fits.
 */
export function factsInWords(facts: FactIndex, query: string, limit: number): string {
  const most = Math.min(Math.max(1, Math.floor(limit)), MOST_FACTS);
  const found = findFacts(facts, query).slice(0, most);
  if (found.length > 0) return found.map((fact) => factInWords(fact, facts)).join('\n');
  const names = facts.entities().slice(0, 40);
  const known = names.map(({ name }) => name).join(', ');
  return `Nothing on record fits ${JSON.stringify(query)}. There are facts about: ${known}.`;
}

/** Those that hold every word, then those about the names in it as they match it, then those with most of its words. */
function findFacts(facts: FactIndex, query: string): readonly Fact[] {
  const exact = searchFacts(facts, query).map(({ id }) => facts.fact(id));
  const mentions = findMentions(query, facts);
  const asClaim = { text: query, mentions, quantities: findQuantities(query) };
  const matched = matchFacts(asClaim, facts, MOST_FACTS).map(({ fact }) => fact);
  const named = mentions.flatMap(({ entityId }) => facts.factsAbout(entityId));
  const all = [...exact, ...matched, ...named].filter((fact) => fact !== undefined);
  return [...new Set(all.length > 0 ? all : withMostWords(facts, query))];
}

function withMostWords(facts: FactIndex, query: string): readonly Fact[] {
  const wanted = conceptsOf(query);
  const scored = facts.facts.flatMap((fact) => {
    const name = facts.entity(fact.subject)?.name ?? '';
    const own = conceptsOf(`${name} ${fact.statement}`);
    const score = [...wanted].filter((concept) => own.has(concept)).length;
    return score === 0 ? [] : [{ fact, score }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ fact }) => fact);
}

function factInWords(fact: Fact, facts: FactIndex): string {
  const sources = fact.evidence.map((evidence) => {
    const source = facts.source(evidence.source);
    const title = source?.title === undefined ? '' : ` “${source.title}”`;
    const url = source?.url === undefined ? '' : ` <${source.url}>`;
    const quote = evidence.phrase === '' ? '' : `, which says “${evidence.phrase}”`;
    return `${originInWords(evidence, facts)}${title}${url}${quote}`;
  });
  const old = fact.supersededBy === null ? '' : ' It has been superseded.';
  return oneLine(
    `- ${fact.statement} (${standingInWords(fact).toLowerCase()}; id ${fact.id}). Source: ${sources.join('; ')}.${old}`,
  );
}

/** What Policy Notes finds in a text: numbers first, then a line for each finding, in order of their place. */
export function checkInWords(analysis: Analysis): string {
  const { claims, sourced } = countClaims(analysis);
  const all = allFindings(analysis);
  const head = isEnglish(analysis.frontMatter)
    ? `${claims} claims that need a source, ${sourced} of them sourced; ${all.length} findings.`
    : `Claims are not judged: the front matter says that the text is in "${analysis.frontMatter.language}". ${all.length} findings.`;
  const lines = all.slice(0, MOST_FINDINGS).map(({ finding, piece }) => {
    const start = analysis.text.startOf(piece) + finding.span.start;
    const words = analysis.text.slice({ start, end: start + finding.span.end - finding.span.start });
    const line = analysis.text.positionAt(start).line + 1;
    const record = recordFor(analysis, piece, finding.span.start);
    return oneLine(
      `- Line ${line}, ${finding.severity ?? 'information'}, ${finding.rule}: ${finding.message}. Text: “${shortened(words)}”${record}`,
    );
  });
  const rest = all.length - lines.length;
  return [head, ...lines, ...(rest > 0 ? [`…and ${rest} more.`] : [])].join('\n');
}

/** The fact that the sentence of a finding restates, with its source. */
function recordFor({ pieces, facts }: Analysis, piece: number, at: number): string {
  const isAt = ({ sentence: { span } }: Claim) => span.start <= at && at < span.end;
  const claim = pieces[piece]?.claims.find(isAt);
  const [best] = claim === undefined ? [] : matchesOf(claim.sentence, facts);
  if (best?.strength !== 'restates') return '';
  const origins = best.fact.evidence.map((evidence) => originInWords(evidence, facts)).join('; ');
  return ` On record: ${best.fact.statement} (${origins})`;
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** What comes from files is data: it opens no line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
