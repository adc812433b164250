// Owns the settings that the analysis is made with, their defaults, and the reading of settings from untyped data.
import type { CitationReach } from './claims/support.ts';
import { type FactProblem, Raw } from './facts/raw.ts';
import { type RuleId, ruleIds } from './rules/registry.generated.ts';
import type { Severity } from './rules/rule.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Footnotes, or keys in Pandoc's syntax. */
export type CitationStyle = 'footnote' | 'pandoc';

export interface Settings {
  readonly citationReach: CitationReach;
  /** How a citation is written in a brief that has none yet. */
  readonly citationStyle: CitationStyle;
  /** Only what differs from the rules' own severity. */
  readonly rules: ReadonlyMap<RuleId, Severity | 'off'>;
  readonly confidence: ClaimBands;
  /** Patterns of further fact bases, relative to the folder that sets them; none leads out of it. */
  readonly factBases: readonly string[];
  /** Whether the facts that come with Policy Notes count beside the team's own. */
  readonly bundledFacts: boolean;
  /** Forms of names that the team allows, as written. */
  readonly allowedNames: ReadonlySet<string>;
  /** Today's date, ISO, for facts that are due for review; undefined where nobody says. Not a setting of the user's. */
  readonly today: string | undefined;
}

/** Longer patterns are refused, in code units. */
const LONGEST_GLOB = 500;

/** Confidence (0 to 1) from which an unsourced claim is a warning, and from which it is a hint. */
export interface ClaimBands {
  readonly warning: number | undefined;
  readonly hint: number | undefined;
}

export const defaultSettings: Settings = {
  citationReach: 'sentence',
  citationStyle: 'footnote',
  rules: new Map(),
  confidence: { warning: undefined, hint: undefined },
  factBases: [],
  bundledFacts: true,
  allowedNames: new Set(),
  today: undefined,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What was not understood, with the way to it. */
  readonly problems: readonly FactProblem[];
}

/**
 * Reads settings as they come from an editor: `{ citationReach, rules: { id: severity }, claims: { confidence }, factBases,
 * bundledFacts, allowedNames }`, among others of the editor's own. What is missing keeps the value in `base`; what is wrong does too, and is said.
 */
export function readSettings(raw: unknown, base: Settings = defaultSettings): ReadSettings {
  const problems: FactProblem[] = [];
  const table = new Raw(raw, [], problems);
  if (table.isMissing || !table.isTable()) return { settings: base, problems };
  const settings: Settings = {
    citationReach: readWord(table.at('citationReach'), ['sentence', 'paragraph'], base.citationReach),
    citationStyle: readWord(table.at('citationStyle'), ['footnote', 'pandoc'], base.citationStyle),
    rules: readRules(table.at('rules'), base.rules),
    confidence: readBands(table.at('claims'), base.confidence),
    factBases: readGlobs(table.at('factBases'), base.factBases),
    bundledFacts: readSwitch(table.at('bundledFacts'), base.bundledFacts),
    allowedNames: readNames(table.at('allowedNames'), base.allowedNames),
    today: base.today,
  };
  return { settings, problems };
}

/** Reads the settings of a team's file, which holds nothing else. */
export function readTeamSettings(raw: unknown, base: Settings): ReadSettings {
  const others: FactProblem[] = [];
  new Raw(raw, [], others).complainOfOthers(SETTINGS, remedyFor);
  const { settings, problems } = readSettings(raw, base);
  return { settings, problems: [...others, ...problems] };
}

/** For a setting that is written as the editor has it. */
function remedyFor(name: string): string | undefined {
  const [, own = name] = /^policyNotes\.(.*)$/.exec(name) ?? [];
  if (own === 'claims.confidence') return 'write "claims: { confidence: … }"';
  if (own === 'policyNotes') return 'write what is in it without "policyNotes:" around it';
  return own !== name && SETTINGS.has(own) ? `write "${own}" alone` : undefined;
}

/** A problem in one line, with the name of the setting that it is about. */
export function settingProblem({ path, at, message }: FactProblem): string {
  const way = at === 'key' ? path.slice(0, -1) : path;
  return way.length === 0 ? message : `${way.join('.')}: ${message}`;
}

const SETTINGS: ReadonlySet<string> = new Set([
  'citationReach',
  'citationStyle',
  'rules',
  'claims',
  'factBases',
  'bundledFacts',
  'allowedNames',
]);

/** Longer names are refused, in code units, and more of them. */
const LONGEST_NAME = 200;
const MOST_NAMES = 10_000;

/** Names of the file are added to those of the editor. */
function readNames(raw: Raw, base: Settings['allowedNames']): Settings['allowedNames'] {
  if (raw.isMissing) return base;
  if (!Array.isArray(raw.value) || raw.value.length > MOST_NAMES) {
    raw.complain(`expected a list of names, ${MOST_NAMES} at most`);
    return base;
  }
  const names = raw.items().flatMap((item) => {
    if (typeof item.value === 'string' && item.value.length <= LONGEST_NAME) return [item.value];
    item.complain(`expected a name, as a text of ${LONGEST_NAME} characters at most`);
    return [];
  });
  return names.length === 0 ? base : new Set([...base, ...names]);
}

function readWord<const Word extends string>(raw: Raw, words: readonly Word[], fallback: Word): Word {
  return raw.isMissing ? fallback : (raw.oneOf(words) ?? fallback);
}

function readSwitch(raw: Raw, fallback: boolean): boolean {
  if (raw.isMissing || typeof raw.value === 'boolean')
    return raw.value === undefined || raw.value === null ? fallback : raw.value === true;
  raw.complain('expected true or false');
  return fallback;
}

function readRules(raw: Raw, fallback: Settings['rules']): Settings['rules'] {
  if (raw.isMissing || !raw.isTable()) return fallback;
  raw.complainOfOthers(new Set(ruleIds));
  const rules = new Map(fallback);
  for (const id of ruleIds) {
    const level = raw.at(id);
    const severity = level.value === undefined ? undefined : level.oneOf(LEVELS);
    if (severity !== undefined) rules.set(id, severity);
  }
  return rules;
}

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;

function readGlobs(raw: Raw, fallback: readonly string[]): readonly string[] {
  if (raw.isMissing) return fallback;
  if (!Array.isArray(raw.value)) {
    raw.complain('expected a list of patterns such as "facts/**/*.yaml"');
    return fallback;
  }
  return raw.items().flatMap((item) => {
    const glob = item.value;
    if (typeof glob !== 'string' || glob.trim() === '' || glob.length > LONGEST_GLOB)
      item.complain('expected a pattern such as "facts/**/*.yaml"');
    else if (/^(?:[\\/~]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(glob))
      item.complain(`"${glob}" leads out of the folder, so it is ignored`);
    else return [glob];
    return [];
  });
}

function readBands(claims: Raw, fallback: ClaimBands): ClaimBands {
  if (claims.isMissing || !claims.isTable()) return fallback;
  claims.complainOfOthers(new Set(['confidence']));
  const raw = claims.at('confidence');
  if (raw.isMissing || !raw.isTable()) return fallback;
  raw.complainOfOthers(new Set(['warning', 'hint']));
  return {
    warning: readShare(raw.at('warning'), fallback.warning),
    hint: readShare(raw.at('hint'), fallback.hint),
  };
}

function readShare(raw: Raw, fallback: number | undefined): number | undefined {
  const { value } = raw;
  if (raw.isMissing) return fallback;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  raw.complain('expected a number from 0 to 1');
  return fallback;
}

/** A finding's own severity stands where the rule's is not set; where it is set, it is never exceeded. */
export function severityOf(
  byRule: Severity,
  configured: Severity | undefined,
  byFinding: Severity | undefined,
): Severity {
  const level = configured ?? byRule;
  if (byFinding === undefined) return level;
  return severities.indexOf(byFinding) > severities.indexOf(level) ? byFinding : level;
}
