// Owns ghost text: what the writer is likely to type next, where the record leaves no doubt.
import type { Analysis } from '../analysis/analysis.ts';
import { ghostFigure } from './ghostFigure.ts';
import { ghostName } from './ghostName.ts';
import type { Edit } from './model.ts';
import { typingPlaceAt } from './typingPlace.ts';

/** The replacement of what was typed by the whole, which begins with it; undefined where nothing is clear. */
export function ghostTextAt(analysis: Analysis, offset: number): Edit | undefined {
  const place = typingPlaceAt(analysis, offset);
  if (place === undefined) return undefined;
  const ghost = ghostFigure(analysis, place) ?? ghostName(analysis, place);
  if (ghost === undefined) return undefined;
  return { span: { start: offset - ghost.typed.length, end: offset }, newText: ghost.text };
}
