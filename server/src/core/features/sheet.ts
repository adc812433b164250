// Owns the read-only sheets: all that is on record about an entity or from a source, and what is loaded.
import type { Settings } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Fact, FactBase } from '../facts/model.ts';
import type { NamedBibliography } from '../sources/library.ts';
import { referenceInWords } from '../sources/reference.ts';
import { citeKey } from './citeKey.ts';
import { escapeMarkdown, linkTo } from './escape.ts';
import { factLine } from './factText.ts';
import { referenceMarkdown } from './sourceText.ts';

/** The sheet of an entity; undefined for an unknown id. */
export function entitySheet(facts: FactIndex, entityId: string): string | undefined {
  const entity = facts.entity(entityId);
  if (entity === undefined) return undefined;
  const about = facts.factsAbout(entityId);
  const own = about.filter((fact) => fact.subject === entityId);
  const others = about.filter((fact) => fact.subject !== entityId);
  const parts = [
    `# ${escapeMarkdown(entity.name)}`,
    entity.description === undefined
      ? escapeMarkdown(entity.kind)
      : `${escapeMarkdown(entity.kind)} · ${escapeMarkdown(entity.description)}`,
  ];
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  if (aliases.length > 0) parts.push(`Also written: ${aliases.map(escapeMarkdown).join(', ')}`);
  parts.push(...factList('On record', own, facts), ...factList('Named in', others, facts));
  if (about.length === 0) parts.push('Nothing is on record yet.');
  parts.push(...sourceList(about, facts));
  return `${parts.join('\n\n')}\n`;
}

/** The sheet of a source in a fact base: its reference, and the facts that rest on it; undefined for an unknown id. */
export function sourceSheet(facts: FactIndex, sourceId: string): string | undefined {
  const source = facts.source(sourceId);
  if (source === undefined) return undefined;
  const resting = facts.facts.filter(({ evidence }) => evidence.some((one) => one.source === sourceId));
  const parts = [
    `# ${escapeMarkdown(source.title ?? sourceId)}`,
    referenceMarkdown(referenceInWords(source), source.url),
    `To cite it: \`${(citeKey(sourceId) ?? sourceId).replaceAll('`', '')}\``,
    ...factList('Facts that rest on it', resting, facts),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A bibliography file as the sheet of what is loaded lists it. */
export interface LoadedFile {
  readonly name: string;
  readonly found: NamedBibliography;
}

/** The bases that count in one folder. */
export interface LoadedTeam {
  /** Name of the folder; undefined where there is only one. */
  readonly folder: string | undefined;
  readonly facts: FactIndex;
  /** The team's own base files, in the order of `facts.bases` behind the bundled one. */
  readonly files: readonly { readonly name: string; readonly problems: number }[];
}

/** What is loaded: bases and bibliographies with where they come from, their sizes and problems, and the settings. */
export function loadedSheet(
  teams: readonly LoadedTeam[],
  settings: Settings,
  bibliographies: readonly LoadedFile[] = [],
): string {
  const rules = [...settings.rules].map(([id, severity]) => `- ${id}: ${severity}`);
  return `${[
    '# What Policy Notes has loaded',
    ...teams.flatMap(({ folder, facts, files }) => [
      folder === undefined ? '## Fact bases' : `## Fact bases in ${escapeMarkdown(folder)}`,
      facts.bases.map((base, index) => baseLine(base, files[index - 1])).join('\n'),
    ]),
    ...(bibliographies.length > 0
      ? ['## Bibliographies', bibliographies.map(bibliographyLine).join('\n')]
      : []),
    '## Settings in force',
    `- citation reach: ${settings.citationReach}\n- claims: a warning from ${settings.confidence.warning ?? 'the default'}, a hint from ${settings.confidence.hint ?? 'the default'}`,
    ...(rules.length > 0 ? ['### Rules set by you', rules.join('\n')] : []),
    'Policy Notes works offline: nothing is sent anywhere.',
  ].join('\n\n')}\n`;
}

function baseLine(
  { id, title, entities, facts, sources }: FactBase,
  file: LoadedTeam['files'][number] | undefined,
): string {
  const where = file === undefined ? 'comes with the extension' : escapeMarkdown(file.name);
  const wrong =
    file === undefined || file.problems === 0 ? '' : `; ${counted(file.problems, 'problem', 'problems')}`;
  return `- **${escapeMarkdown(title)}** (\`${id.replaceAll('`', '')}\`, ${where}): ${counted(entities.length, 'entity', 'entities')}, ${counted(facts.length, 'fact', 'facts')}, ${counted(sources.length, 'source', 'sources')}${wrong}`;
}

function bibliographyLine({ name, found }: LoadedFile): string {
  const shown = `- **${escapeMarkdown(name)}**`;
  if (found.state === 'loading') return `${shown}: being read`;
  if (found.state === 'failed') return `${shown}: not read, ${escapeMarkdown(found.message)}`;
  const { entries, problems } = found.bibliography;
  const count = problems().length;
  const wrong = count === 0 ? '' : `, ${counted(count, 'problem', 'problems')}`;
  return `${shown}: ${counted(entries.length, 'source', 'sources')}${wrong}`;
}

function factList(title: string, list: readonly Fact[], facts: FactIndex): readonly string[] {
  if (list.length === 0) return [];
  const lines = list.map((fact) => {
    const phrases = fact.evidence
      .filter(({ phrase }) => phrase !== '')
      .map(({ phrase }) => `“${escapeMarkdown(phrase)}”`);
    return `- ${factLine(fact, facts)}${phrases.length === 0 ? '' : `  \n  Evidence: ${phrases.join('; ')}`}`;
  });
  return [`## ${title}`, lines.join('\n')];
}

function sourceList(list: readonly Fact[], facts: FactIndex): readonly string[] {
  const ids = new Set(list.flatMap((fact) => fact.evidence.map(({ source }) => source)));
  const sources = [...ids].flatMap((id) => facts.source(id) ?? []);
  if (sources.length === 0) return [];
  const lines = sources.map(({ id, title, publisher, containerTitle, issued, url }) => {
    const name = publisher ?? containerTitle;
    const details = [name, issued].filter((part) => part !== undefined).map((part) => escapeMarkdown(part));
    return `- ${[linkTo(title ?? name ?? id, url), ...details].join(', ')}`;
  });
  return ['## Sources', lines.join('\n')];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
