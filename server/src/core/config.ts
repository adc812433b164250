// Owns the settings that the analysis is made with, their defaults, and the reading of settings from untyped data.
import type { CitationReach } from './claims/support.ts';
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
  allowedNames: new Set(),
  today: undefined,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What was not understood, one sentence each, for the log or the command line. */
  readonly problems: readonly string[];
}

/**
 * Reads settings as they come from an editor or a file: `{ citationReach, rules: { id: severity }, claims: {
 * confidence }, factBases, allowedNames }`. What is missing keeps the value in `base`; what is wrong does too, and is said.
 */
export function readSettings(raw: unknown, base: Settings = defaultSettings): ReadSettings {
  const problems: string[] = [];
  if (raw === undefined || raw === null) return { settings: base, problems };
  const table = tableOf(raw);
  if (table === undefined)
    return { settings: base, problems: ['settings are not a table of names and values'] };
  const settings: Settings = {
    citationReach: readReach(table.get('citationReach'), base.citationReach, problems),
    citationStyle: readStyle(table.get('citationStyle'), base.citationStyle, problems),
    rules: readRules(table.get('rules'), base.rules, problems),
    confidence: readBands(table.get('claims'), base.confidence, problems),
    factBases: readGlobs(table.get('factBases'), base.factBases, problems),
    allowedNames: readNames(table.get('allowedNames'), base.allowedNames, problems),
    today: base.today,
  };
  return { settings, problems };
}

/** Longer names are refused, in code units, and more of them. */
const LONGEST_NAME = 200;
const MOST_NAMES = 10_000;

/** Names of the file are added to those of the editor. */
function readNames(
  raw: unknown,
  base: Settings['allowedNames'],
  problems: string[],
): Settings['allowedNames'] {
  if (raw === undefined || raw === null) return base;
  if (!Array.isArray(raw) || raw.length > MOST_NAMES) {
    problems.push('allowedNames is a list of names');
    return base;
  }
  const names = raw.filter((name): name is string => typeof name === 'string' && name.length <= LONGEST_NAME);
  if (names.length < raw.length) problems.push('allowedNames is a list of names');
  return names.length === 0 ? base : new Set([...base, ...names]);
}

function readReach(value: unknown, fallback: CitationReach, problems: string[]): CitationReach {
  if (value === 'sentence' || value === 'paragraph') return value;
  if (value !== undefined && value !== null) problems.push('citationReach is "sentence" or "paragraph"');
  return fallback;
}

function readStyle(value: unknown, fallback: CitationStyle, problems: string[]): CitationStyle {
  if (value === 'footnote' || value === 'pandoc') return value;
  if (value !== undefined && value !== null) problems.push('citationStyle is "footnote" or "pandoc"');
  return fallback;
}

function readRules(raw: unknown, fallback: Settings['rules'], problems: string[]): Settings['rules'] {
  if (raw === undefined || raw === null) return fallback;
  const table = tableOf(raw);
  if (table === undefined) {
    problems.push('rules is a table of rule ids and severities');
    return fallback;
  }
  const rules = new Map(fallback);
  for (const [id, severity] of table) {
    const rule = ruleIds.find((known) => known === id);
    const level = severity === 'off' ? 'off' : severities.find((known) => known === severity);
    if (rule === undefined) problems.push(`there is no rule "${id}"`);
    else if (level === undefined)
      problems.push(`the severity of ${id} is one of off, ${severities.toReversed().join(', ')}`);
    else rules.set(rule, level);
  }
  return rules;
}

function readGlobs(raw: unknown, fallback: readonly string[], problems: string[]): readonly string[] {
  if (raw === undefined || raw === null) return fallback;
  if (!Array.isArray(raw)) {
    problems.push('factBases is a list of patterns such as "facts/**/*.yaml"');
    return fallback;
  }
  return raw.filter((glob): glob is string => {
    if (typeof glob !== 'string' || glob.trim() === '' || glob.length > LONGEST_GLOB)
      problems.push('factBases holds patterns such as "facts/**/*.yaml", nothing else');
    else if (/^(?:[\\/~]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(glob))
      problems.push(`factBases: "${glob}" leads out of the folder, so it is ignored`);
    else return true;
    return false;
  });
}

function readBands(raw: unknown, fallback: ClaimBands, problems: string[]): ClaimBands {
  if (raw === undefined || raw === null) return fallback;
  const confidence = tableOf(raw)?.get('confidence');
  if (confidence === undefined || confidence === null) return fallback;
  const bands = tableOf(confidence);
  if (bands === undefined) {
    problems.push('claims.confidence is a table with "warning" and "hint"');
    return fallback;
  }
  return {
    warning: readShare(bands.get('warning'), 'warning', fallback.warning, problems),
    hint: readShare(bands.get('hint'), 'hint', fallback.hint, problems),
  };
}

function readShare(
  value: unknown,
  name: string,
  fallback: number | undefined,
  problems: string[],
): number | undefined {
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  problems.push(`claims.confidence.${name} is a number from 0 to 1`);
  return fallback;
}

/** The own members of a plain object; `__proto__` is a name like any other. */
function tableOf(raw: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  return new Map(Object.entries(raw));
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
