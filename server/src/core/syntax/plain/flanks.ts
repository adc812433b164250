// Owns which runs of `*` and `_` can open or close emphasis.

/** What CommonMark asks of the neighbours of a run: white space, punctuation, or anything else. */
type Class = 'space' | 'punctuation' | 'other';

/** One unit at a time, as remark looks at them: half of a surrogate pair is neither space nor punctuation. */
function classOf(unit: string): Class {
  const code = unit.charCodeAt(0);
  if ((code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)) return 'other';
  if (unit === '' || /\s/.test(unit)) return 'space';
  return /[\p{P}\p{S}]/u.test(unit) ? 'punctuation' : 'other';
}

export type Flank = 'opens' | 'closes' | 'both' | 'neither';

/**
 * What a run of `marker` can do between the units `before` and `after` (empty at the edge of a line).
 * CommonMark 0.31, section 6.2: left- and right-flanking delimiter runs.
 */
export function flankOf(marker: '*' | '_', before: string, after: string): Flank {
  const left = classOf(before);
  const right = classOf(after);
  const isLeft = right === 'other' || (right === 'punctuation' && left !== 'other');
  const isRight = left === 'other' || (left === 'punctuation' && right !== 'other');
  const opens = marker === '*' ? isLeft : isLeft && (left !== 'other' || !isRight);
  const closes = marker === '*' ? isRight : isRight && (right !== 'other' || !isLeft);
  if (opens) return closes ? 'both' : 'opens';
  return closes ? 'closes' : 'neither';
}
