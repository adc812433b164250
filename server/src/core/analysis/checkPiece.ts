// Owns the run of all rules over one piece.
import { claimThresholds } from '../claims/detect.ts';
import { type Settings, severityOf } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { ruleIds, rules } from '../rules/registry.generated.ts';
import type { BriefView, Finding, Found, PieceView, Rule, Severity } from '../rules/rule.ts';
import { unusedSuppression } from '../rules/unused-suppression.ts';
import type { Directive } from '../syntax/blocks.ts';
import { isLong } from '../syntax/piece.ts';
import type { PieceAnalysis } from './pieceState.ts';

/** Told when a rule fails: its findings in this piece are missing, the others stand. */
export type RuleFailure = (rule: string, error: unknown) => void;

export interface Surroundings {
  readonly facts: FactIndex;
  readonly settings: Settings;
  readonly brief: BriefView;
}

type UncheckedPiece = Omit<PieceAnalysis, 'findings'>;

/**
 * Findings of all rules that are on, in order of their place, with the severity that the settings give them. A long piece
 * takes a step for each rule, any other none. `kept`: what was found before, where only the judgement of its sentences changed.
 */
export function* checkPiece(
  piece: UncheckedPiece,
  surroundings: Surroundings,
  onFailure: RuleFailure,
  kept?: readonly Finding[],
): Generator<void, readonly Finding[]> {
  const view = viewOf(piece, surroundings, []);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (kept !== undefined && !readsJudgement(rule, piece)) {
      findings.push(...kept.filter((finding) => finding.rule === rule.id));
      continue;
    }
    runRule(rule, view, surroundings.settings, onFailure, findings);
    if (isLong(piece.piece)) yield;
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function readsJudgement(rule: Rule, { prose }: UncheckedPiece): boolean {
  if (rule.readsJudgement !== 'ofRows') return rule.readsJudgement === true;
  return prose.some(({ block }) => block.kind === 'tableRow');
}

/** Findings about suppression comments of a piece that silence nothing. */
export function checkUnusedDirectives(
  piece: UncheckedPiece,
  unused: readonly Directive[],
  surroundings: Surroundings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const view = viewOf(piece, surroundings, unused);
  runRule(unusedSuppression, view, surroundings.settings, () => {}, findings);
  return findings;
}

/** Adds what the rule finds; all of it, or nothing where the rule fails. */
function runRule(
  rule: (typeof rules)[number],
  view: PieceView,
  settings: Settings,
  onFailure: RuleFailure,
  findings: Finding[],
): void {
  const configured = settings.rules.get(rule.id);
  if (configured === 'off') return;
  const before = findings.length;
  try {
    for (const found of rule.check(view)) findings.push(asFinding(found, rule, configured));
  } catch (error) {
    findings.length = before;
    onFailure(rule.id, error);
  }
}

/** What the rule found with its id, and with the severity that the settings give it. */
function asFinding(found: Found, rule: Rule, configured: Severity | undefined): Finding {
  const { narrowed, ...rest } = found;
  const severity = severityOf(rule.severity, configured, found.severity);
  const finding = { ...rest, rule: rule.id, severity };
  if (narrowed === undefined) return finding;
  return { ...finding, narrowed: (places) => asFinding(narrowed(places), rule, configured) };
}

function viewOf(
  piece: UncheckedPiece,
  { facts, settings, brief }: Surroundings,
  unusedDirectives: readonly Directive[],
): PieceView {
  const confidence = {
    warning: settings.confidence.warning ?? claimThresholds.warning,
    hint: settings.confidence.hint ?? claimThresholds.hint,
  };
  const { prose, claims, reading } = piece;
  const { definitions, frontMatter } = reading;
  return {
    text: piece.piece.text,
    prose,
    claims,
    definitions,
    isFrontMatter: frontMatter !== undefined,
    unread: reading.isUnread ? piece.piece.role : undefined,
    ruleIds,
    unusedDirectives,
    facts,
    brief,
    allowedNames: settings.allowedNames,
    confidence,
  };
}
