// Owns the question whether a number without money or per cent counts something.
import { isBehindName, isCutShort } from './glued.ts';
import { strongEnd } from './strong.ts';
import { joinedUnit, unitBehind } from './units.ts';
import type { Written } from './written.ts';

/** What a single letter may scale: "17B parameters", not "the 405B model". */
const SCALED_BY_LETTER =
  /^[ -](?:active |total |trainable )?(?:param|token|user|people|view|download|customer|subscriber)/;
/** Things that are counted, behind a letter for thousands or millions: "45m doses". */
const COUNTED = /^ (?!(?:of|as|is|was|has|its|his|this|plus|less)\b)\p{Ll}{3,24}(?<=[^su]s)(?![\p{L}-])/u;
/** Things that go by their length, so that the letter is for metres: "18m buses". */
const GOES_BY_LENGTH =
  /^ (?:buses|trams|trains|carriages|wagons|trucks|lorries|vehicles|ships|boats|yachts|vessels|ferries|barges|containers|turbines|blades|rotors|towers|masts|poles|pylons|cranes|walls|fences|dams|tunnels|bridges|cables|pipes|beams|rails|panels|antennas|dishes|telescopes|mirrors|waves|cliffs|drops|falls|pools|tracks|sprints|races|dashes|runs|rows|ropes|ladders|platforms|piers|quays|berths|strips|zones|radius|intervals|units)\b/;
/** "an 80-billion-parameter model": what is counted is joined to the number. */
const JOINED_NOUN = /^-(?!year|old|plus|odd|strong|fold)\p{Ll}{3,}(?![\p{L}\p{N}_/@])/u;
const HEDGED =
  /(?:\b(?:some|about|around|roughly|nearly|almost|approximately|at least|more than|fewer than|up to|at most)\s|[~≈>]\s?)$/i;

/** "a staff of 85", "it grew to 34": what is counted stands before the figure. */
const COUNTED_BEFORE =
  /\b(?:(?:grew|grown|shrank|shrunk)\sto|(?:staff|workforce|headcount|team|crew|personnel|membership|fleet|payroll)\s(?:of|totals|totalled|numbers|numbered|(?:is|was)(?: (?:estimated|put) at)?))\s(?:only\s|just\s)?$/i;

/** "The number of staff at the institute is 60". */
const NUMBER_OF =
  /\bnumber of [^.,;:]{1,60} (?:is|was|stands at|stood at|(?:is|was) (?:estimated|put) at)\s(?:only\s|just\s|now\s)?$/i;

/** Whether the figure is a count of something: a scale, a noun behind it, or a hedge before it says so. */
export function isCount(text: string, { span, first, second, link }: Written): boolean {
  const after = text.slice(span.end, span.end + 32);
  const isJoined = first.scale !== '' && JOINED_NOUN.test(after);
  const unit = unitBehind(text, span.end);
  // "22MW": what is glued to it is its unit.
  const isCut = unit?.start !== span.end && isCutShort(text, span);
  const isJoinedCount =
    first.kind === 'digits' &&
    second === undefined &&
    (joinedUnit(after) !== undefined || strongEnd(text, span.end) !== undefined);
  if ((isCut && !isJoined && !isJoinedCount) || text.charAt(span.start - 1) === '[') return false;
  if (/^[kmbt]$/.test(first.scale) && !isScaledByLetter(first.scale, after)) return false;
  if (first.kind === 'digits' && isBehindName(text, span.start)) return false;
  // "192.168.100.200" is no amount of anything.
  if (/\.\d+\./.test(text.slice(span.start, span.end))) return false;
  if (second !== undefined && /^[–—-]$/.test(link) && first.value >= second.value) return false;
  if (first.scale !== '' || (second?.scale ?? '') !== '') return true;
  if (isJoinedCount) return true;
  const hasUnit = unit !== undefined && !after.startsWith('-');
  if (first.kind === 'words') return hasUnit && first.value !== 1 && !isNameOfWords(text, span.start);
  if (hasUnit || first.value >= 1000 || /^\+(?![\p{L}\p{N}])/u.test(after)) return true;
  if (second !== undefined) return false;
  const before = text.slice(Math.max(0, span.start - 32), span.start);
  if (HEDGED.test(before) || COUNTED_BEFORE.test(before)) return true;
  return NUMBER_OF.test(text.slice(Math.max(0, span.start - 96), span.start));
}

function isScaledByLetter(letter: string, after: string): boolean {
  if (SCALED_BY_LETTER.test(after)) return true;
  return /[km]/.test(letter) && COUNTED.test(after) && !(letter === 'm' && GOES_BY_LENGTH.test(after));
}

/** A number word in capitals inside a sentence: "the Big Five", "Group of Seven". */
function isNameOfWords(text: string, start: number): boolean {
  if (!/\p{Lu}/u.test(text.charAt(start))) return false;
  return start > 0 && !/[.!?:;“"(\n•–-]\s?$/.test(text.slice(Math.max(0, start - 2), start));
}
