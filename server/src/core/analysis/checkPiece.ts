// Owns the run of all rules over one piece.
import { claimThresholds } from '../claims/detect.ts';
import { type Settings, severityOf } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { rules } from '../rules/registry.generated.ts';
import type { BriefView, Finding, PieceView } from '../rules/rule.ts';
import type { PieceAnalysis } from './pieceState.ts';

/** Told when a rule fails: its findings in this piece are missing, the others stand. */
export type RuleFailure = (rule: string, error: unknown) => void;

/** Findings of all rules that are on, in order of their place, with the severity that the settings give them. */
export function checkPiece(
  piece: Omit<PieceAnalysis, 'findings'>,
  surroundings: { readonly facts: FactIndex; readonly settings: Settings; readonly brief: BriefView },
  onFailure: RuleFailure,
): readonly Finding[] {
  const { facts, settings, brief } = surroundings;
  const confidence = {
    warning: settings.confidence.warning ?? claimThresholds.warning,
    hint: settings.confidence.hint ?? claimThresholds.hint,
  };
  const { prose, claims, reading } = piece;
  const view: PieceView = {
    text: piece.piece.text,
    prose,
    claims,
    definitions: reading.definitions,
    facts,
    brief,
    confidence,
  };
  const findings: Finding[] = [];
  for (const rule of rules) {
    const configured = settings.rules.get(rule.id);
    if (configured === 'off') continue;
    try {
      for (const found of rule.check(view)) {
        findings.push({
          ...found,
          rule: rule.id,
          severity: severityOf(rule.severity, configured, found.severity),
        });
      }
    } catch (error) {
      onFailure(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
