// Owns whether a name is a unit or a measure: "a field of 3 Tesla", "perplexity" of a language model.
import { isTime } from './states.ts';

/** Units that are called after somebody, and may be firms. */
const UNIT =
  /^(?:Ampere|Becquerel|Celsius|Coulomb|Curie|Fahrenheit|Farad|Gauss|Gray|Henry|Hertz|Joule|Kelvin|Newton|Ohm|Pascal|Siemens|Sievert|Tesla|Volt|Watt|Weber)$/;
const NUMBER_BEFORE = /(?<![\p{L}\p{N}.,-])\d{1,6}(?:[.,]\d{1,6})?[\s\u00a0\u202f-]$/u;
const WORD_AT_END = /(?<!\p{L})(\p{L}{1,12})\.?\s$/u;
/** What is measured in them has these; not "3 Tesla cars". */
const MEASURED =
  /^(?:$|[.,;:)\]]|\s\(|\s(?:and|are|as|at|but|by|for|in|is|of|on|or|than|to|was|were|which|with)(?!\p{L})|\s(?:MRIs?|NMR|coils?|fields?|imaging|machines?|magnet(?:ic|s)?|scan(?:ner|s)*|strength|strong|systems?|units?)(?!\p{L}))/u;
const MEASURED_IN = /\b(?:expressed|given|measured|quoted|stated)\sin\s(?:units\sof\s)?$/;
const HOW_MANY = /\b[Hh]ow\smany\s$/;
/** A firm may be a unit of another one. */
const IS_UNIT =
  /^["”’)]{0,2}\s?(?:\(\p{Lu}\p{Ll}?\)\s)?(?:is|,)\s(?:an?|the)\s(?:SI\s|international\s|standard\s)*unit\s(?:for\s|used\s|of\s(?:charge|electric|energy|force|frequency|magnetic|measure|power|pressure|radiation|resistance|temperature))/u;

/** Whether a name is a unit: behind a number, or said to be one. A year or day before it is no number of them. */
export function isUnit(written: string, before: string, behind: string): boolean {
  if (!UNIT.test(written)) return false;
  if (MEASURED_IN.test(before) || IS_UNIT.test(behind)) return true;
  if (HOW_MANY.test(before)) return /^\s(?:are|do(?:es)?|did|is)\s/.test(behind);
  const number = NUMBER_BEFORE.exec(before);
  if (number === null || /^(?:19|20)\d\d\D$/u.test(number[0])) return false;
  const word = WORD_AT_END.exec(before.slice(0, number.index))?.[1] ?? '';
  return !isTime(word) && !NUMBERED.test(word) && MEASURED.test(behind);
}

/** "Article 5", "Level 3": a number of something before. */
const NUMBERED =
  /^(?:Annex|Article|Chapter|Figure|Item|Level|No|Number|Page|Part|Phase|Section|Stage|Step|Table|Title|Tier)$/i;

/** Names of qualities, of which there may be more or less. */
const QUALITY = /(?:ity|tion|ness|ance|ence)$/;
const DEGREE_BEFORE =
  /\b(?:[Aa]verage|[Hh]igh(?:er|est)?|[Ll]ow(?:er|est)?|[Mm]ean|[Mm]edian|[Tt]est|[Tt]raining|[Vv]alidation)\s$/;
/** Not "higher Perplexity revenue". */
const ALONE =
  /^(?:$|[.,;:)]|\s(?:and|are|at|but|for|in|indicates?|is|means?|of|on|or|scores?|than|values?|was|were)(?!\p{L}))/u;
/** A bare number, and none of money, time or people. */
const NUMBER = String.raw`\d{1,6}(?:\.\d{1,6})?(?![\d.]*\s?(?:%|[ap]\.?m\b|billion|days|employees|million|months|people|times|users|years?))`;
const MEASURES = new RegExp(
  String.raw`^(?:\s\(\p{Lu}{2,5}\))?\s(?:[=≈<>]|(?:is|was|of)\s(?:about\s|around\s)?${NUMBER}|(?:drop|fall|fell|increas|decreas|improv|ris|rose)\p{Ll}*\s(?:from|to|by)\s${NUMBER}|(?:measures|quantifies)\s(?:how|the|what|models?|surprise|uncertainty|an?\s(?:\p{Ll}+\s)?model)(?!\p{L})|scores?(?=$|[.,;:)]|\s(?:above|are|at|below|between|drop|fall|for|is|of|on|range|than|was|were)(?!\p{L}))|(?:is|was|represents)\s(?:an?|the)\s(?:\p{Ll}+\s){0,2}(?:degree|exponential|exponentiated|inverse|level|logarithm|mean|measure|metric|number\sof|probability|ratio)(?!\p{L}))`,
  'u',
);

/** Whether a name is a quality that is measured: "lower Perplexity", "Perplexity measures how". */
export function isMeasure(written: string, before: string, behind: string): boolean {
  return (
    QUALITY.test(written) && ((DEGREE_BEFORE.test(before) && ALONE.test(behind)) || MEASURES.test(behind))
  );
}
