// Owns the evidence report as HTML: tables whose bars repeat what their cells say, and marks that lead to their text.
import { type ClaimState, claimStates } from '../claimStates.ts';
import type { ReportedEntity } from './entities.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type Medium, markHtml, PATTERNS, plainBar, signHtml, stateBar } from './marks.ts';
import type { Report, ReportedClaim, ReportedSection, StateCounts } from './report.ts';
import type { ReportedSource } from './sources.ts';
import { percent, STATE_MEANINGS, STATE_WORDS, sectionTitle, summaryOf } from './wording.ts';

/** States from the best to the gravest, as tables show them. */
const STATES: readonly ClaimState[] = claimStates.toReversed();

/** So many claims are listed, and so many named of each source; the numbers beside them count all. */
const MOST_LISTED = 3000;
const MOST_NAMED = 40;

/**
 * The report as the content of a page's body. No script, no style attribute, nothing from elsewhere; every text of the
 * brief and of the facts is escaped.
 */
export function reportHtml(report: Report, medium: Medium): string {
  const title = report.title === '' ? 'Evidence report' : `Evidence report: ${report.title}`;
  const { sections } = report;
  return [
    '<main>',
    PATTERNS,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="summary">${escapeHtml(summaryOf(report))}</p>`,
    ...(report.total === 0 ? [] : [states(report, medium), coverage(sections, medium)]),
    sources(report, medium),
    entities(report.entities, medium),
    ...(report.total === 0 ? [] : [claims(report, medium)]),
    '</main>',
  ].join('\n');
}

function states({ counts, total, sections }: Report, medium: Medium): string {
  const all = sections.flatMap((one) => one.claims);
  const rows = STATES.map((state) => [
    `${signHtml(state)} ${STATE_WORDS[state]} ${aside(STATE_MEANINGS[state])}`,
    stateBar({ ...NONE, [state]: counts[state] }, total),
    firstOf(all, state, 'in the brief', medium),
    `${percent(counts[state], total)} %`,
  ]);
  return section(
    'Claims by state',
    table('Claims of the brief by state', ['State', BAR, 'Claims', 'Share'], rows),
  );
}

const NONE: StateCounts = { contradicts: 0, overstated: 0, unsourced: 0, silenced: 0, sourced: 0 };

/** Head of a column of bars, which are for the eye only. */
const BAR = '';

function coverage(sections: readonly ReportedSection[], medium: Medium): string {
  const rows = sections.map((one, index) => {
    const title = sectionTitle(one);
    return [
      markHtml({ place: one.place, text: title, anchor: `section-${index + 1}` }, medium),
      stateBar(one.counts, one.claims.length),
      String(one.claims.length),
      ...STATES.map((state) => firstOf(one.claims, state, `in ${title}`, medium)),
    ];
  });
  const head = ['Section', BAR, 'Claims', ...STATES.map((state) => STATE_WORDS[state])];
  return section('Coverage by section', table('Claims of each section by state', head, rows));
}

/** The number of claims in a state; it leads to the first of them. */
function firstOf(list: readonly ReportedClaim[], state: ClaimState, where: string, medium: Medium): string {
  const counted = list.filter((claim) => claim.state === state);
  const [first] = counted;
  if (first === undefined) return '0';
  const text = String(counted.length);
  const label = `${text} ${STATE_WORDS[state]} ${where}: show the first`;
  return markHtml({ place: first.place, text, label, anchor: `claim-${first.number}` }, medium);
}

function sources({ sources: list, sections }: Report, medium: Medium): string {
  if (list.length === 0) return section('Sources', '<p>The brief cites nothing.</p>');
  const byNumber = new Map(sections.flatMap((one) => one.claims.map((claim) => [claim.number, claim])));
  const most = Math.max(...list.map((source) => source.claims.length));
  const rows = list.map((source) => [
    `${markHtml({ place: source.place, text: source.label }, medium)} ${aside(source.isMissing ? 'not defined in the brief' : source.text)}`,
    plainBar(source.claims.length, most),
    String(source.claims.length),
    restingOn(source, byNumber, medium),
  ]);
  const head = ['Source', BAR, 'Claims', 'Which'];
  return section('Sources', table('Sources by the claims that rest on them', head, rows));
}

function restingOn(
  source: ReportedSource,
  byNumber: ReadonlyMap<number, ReportedClaim>,
  medium: Medium,
): string {
  if (source.claims.length === 0) return 'nothing rests on it';
  const named = source.claims.slice(0, MOST_NAMED).flatMap((number) => {
    const place = byNumber.get(number)?.place;
    if (place === undefined) return [];
    const text = String(number);
    return [markHtml({ place, text, label: `Claim ${text}`, anchor: `claim-${text}` }, medium)];
  });
  return withRest(named, source.claims.length);
}

function entities(list: readonly ReportedEntity[], medium: Medium): string {
  if (list.length === 0)
    return section('Names on record', '<p>The brief names nothing that is on record.</p>');
  const most = Math.max(...list.map(({ mentions }) => mentions));
  const rows = list.map(({ name, kind, mentions, places }) => {
    const lines = places.map((place) => {
      const text = String(place.line + 1);
      return markHtml({ place, text, label: `${name} in line ${text}` }, medium);
    });
    return [
      `${escapeHtml(name)} ${aside(kind)}`,
      plainBar(mentions, most),
      String(mentions),
      withRest(lines, mentions),
    ];
  });
  const head = ['Name', BAR, 'Mentions', 'In lines'];
  return section('Names on record', table('Names on record by mention', head, rows));
}

function withRest(shown: readonly string[], all: number): string {
  const rest = all - shown.length;
  return `${shown.join(' ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function claims({ sections, total }: Report, medium: Medium): string {
  const parts = sections.map((one, index) => {
    const items = one.claims
      .filter(({ number }) => number <= MOST_LISTED)
      .map((claim) => claimItem(claim, medium));
    return `<h3 id="section-${index + 1}">${escapeHtml(sectionTitle(one))}</h3>\n<ol>\n${items.join('\n')}\n</ol>`;
  });
  const cut = total > MOST_LISTED ? `<p>The first ${MOST_LISTED} of ${total} claims are listed.</p>` : '';
  return section('Claims', cut + parts.join('\n'));
}

function claimItem({ number, state, text, reasons, place }: ReportedClaim, medium: Medium): string {
  const line = `line ${place.line + 1}`;
  const where = markHtml({ place, text: line, label: `Claim ${number}, ${line}` }, medium);
  const why = reasons.map(aside).join(' ');
  return `<li id="claim-${number}" value="${number}">${signHtml(state)} <strong>${STATE_WORDS[state]}</strong>, ${where}: ${escapeHtml(text)} ${why}</li>`;
}

function aside(text: string): string {
  return text === '' ? '' : `<span class="aside">${escapeHtml(text)}</span>`;
}

function section(title: string, content: string): string {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${content}\n</section>`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((text) =>
    text === BAR ? '<td class="bars"></td>' : `<th scope="col">${text}</th>`,
  );
  const body = rows.map(
    ([first, ...cells]) =>
      `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
