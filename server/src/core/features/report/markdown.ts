// Owns the evidence report as Markdown.
import { claimStates } from '../claimStates.ts';
import { escapeMarkdown } from '../escape.ts';
import type { Place, Report, ReportedSection } from './report.ts';
import { counted, percent, STATE_MEANINGS, STATE_WORDS, sectionTitle, summaryOf } from './wording.ts';

/** The report as Markdown. `file`: the brief's address relative to the report, to link its lines to; undefined: no links. */
export function reportMarkdown(report: Report, file: string | undefined): string {
  const at = (place: Place) => {
    const line = `line ${place.line + 1}`;
    return file === undefined ? line : `[${line}](<${safeAddress(file)}#L${place.line + 1}>)`;
  };
  const parts = [
    `# Evidence report${report.title === '' ? '' : `: ${escapeMarkdown(report.title)}`}`,
    summaryOf(report),
    ...states(report),
    ...coverage(report, at),
    ...sources(report, at),
    ...entities(report, at),
    ...report.sections.flatMap((section, index) => claims(section, index === 0, at)),
  ];
  return `${parts.join('\n\n')}\n`;
}

type At = (place: Place) => string;

/** An address that stands in angle brackets: nothing in it may end them. */
function safeAddress(file: string): string {
  // Half a surrogate pair cannot be encoded.
  const whole = file.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '');
  return encodeURI(whole).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function states({ counts, total }: Report): readonly string[] {
  if (total === 0) return [];
  const rows = claimStates
    .toReversed()
    .map((state) => [
      STATE_WORDS[state],
      String(counts[state]),
      `${percent(counts[state], total)} %`,
      STATE_MEANINGS[state],
    ]);
  return ['## Claims by state', table(['State', 'Claims', 'Share', 'Meaning'], rows)];
}

function coverage({ sections }: Report, at: At): readonly string[] {
  if (sections.length === 0) return [];
  const rows = sections.map((section) => {
    const { claims: own, counts, place } = section;
    return [
      `${cell(sectionTitle(section))} (${at(place)})`,
      bar(counts.sourced, own.length),
      String(own.length),
      ...claimStates.toReversed().map((state) => String(counts[state])),
    ];
  });
  const head = [
    'Section',
    'Sourced share',
    'Claims',
    ...claimStates.toReversed().map((state) => STATE_WORDS[state]),
  ];
  return ['## Coverage by section', table(head, rows)];
}

function sources({ sources: list }: Report, at: At): readonly string[] {
  if (list.length === 0) return ['## Sources', 'The brief cites nothing.'];
  const rows = list.map(({ label, text, claims: own, place, isMissing }) => [
    `${cell(label)} (${at(place)})`,
    isMissing ? 'not defined in the brief' : cell(text),
    String(own.length),
    own.join(', '),
  ]);
  return ['## Sources', table(['Source', 'Says', 'Claims', 'Which'], rows)];
}

function entities({ entities: list }: Report, at: At): readonly string[] {
  if (list.length === 0) return [];
  const rows = list.map(({ name, kind, mentions, places }) => [
    cell(name),
    cell(kind),
    String(mentions),
    `${places.map(at).join(', ')}${mentions > places.length ? ', …' : ''}`,
  ]);
  return ['## Names on record', table(['Name', 'Kind', 'Mentions', 'Where'], rows)];
}

function claims(section: ReportedSection, isFirst: boolean, at: At): readonly string[] {
  const items = section.claims.map(({ number, state, text, reasons, place }) => {
    const why = reasons.map((reason) => ` ${escapeMarkdown(reason)}.`).join('');
    return `- **${number}. ${STATE_WORDS[state]}** (${at(place)}): ${escapeMarkdown(text)}${why === '' ? '' : ` —${why}`}`;
  });
  const title = `### ${escapeMarkdown(sectionTitle(section))}`;
  const count = counted(section.claims.length, 'claim', 'claims');
  return [...(isFirst ? ['## Claims'] : []), title, count, items.join('\n')];
}

const BAR = 10;

/** "███████░░░ 70 %" */
function bar(part: number, whole: number): string {
  const share = percent(part, whole);
  const full = Math.round((share / 100) * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${share} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return escapeMarkdown(text);
}
