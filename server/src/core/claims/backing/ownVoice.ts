// Owns the question whether a source says itself what a fact says, or has it from voices that name nobody.
import type { Fact } from '../../facts/model.ts';
import { vagueVoice } from '../vague.ts';

/** False for "Analysts suggest that …": the source reports what others think, and its name in front would make it its own word. "Reportedly" is its own. */
export function isOwnVoice({ statement }: Fact): boolean {
  const voice = vagueVoice(statement);
  return voice === undefined || voice.form === 'other';
}
