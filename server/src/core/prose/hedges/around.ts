// Owns what rows of cue words are made of, and the surroundings that several rows share.

export type CueKind = 'hedge' | 'attribution' | 'negation' | 'condition';

/** What must stand around a word for it to be a cue. */
export interface Around {
  /** Must match right behind the word, from its end on; what it matches belongs to the cue. */
  readonly rest?: RegExp;
  /** Must match right behind the word, and does not belong to the cue. */
  readonly ahead?: RegExp;
  /** Must match, or must not, what stands before the word, up to its start. */
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
  readonly notAhead?: RegExp;
  /** How far the words on either side are looked at, in code units, where it is further than usual. */
  readonly reach?: number;
}

export type CueRow = readonly [CueKind, string, Around];

export const DETERMINER =
  /\b(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|of|such|many|some|any|all|no|new|member|united|several|other|both|most|few|each|every|which|what|false|key|recent|early|annual|to)\s$|^$|[.!?:] $/i;
export const TO = /^ (?:\p{Ll}+ly )?to\b/u;
export const SPEECH =
  /^,?:? (?:(?:that|the|it|its|it['’]s|they|he|she|there|an?|in|on|how|why|what|whether|more|nearly|about|around|only|this|these|we|I|some)\b|\d|[“"‘']|\p{Lu})/u;
export const QUOTED = /^,?:? (?:that\b|[“"‘'])/;
export const STUDY =
  /\b(?:stud(?:y|ies)|reports?|surveys?|researchers?|analys[ie]s|analysts?|investigat(?:ion|ions|ors)|audits?|auditors?|courts?|judges?|polls?|paper|papers|review|team|authors?|experiments?|scientists|economists|data|evidence|findings|results)\s(?:\p{Ll}+ly\s|also\s|has\s|have\s)?$/iu;
