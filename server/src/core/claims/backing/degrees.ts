// Owns the words by which something is said of some or of all, as possible, or as to come.

const LIMITED =
  /\b(?:some|part|partly|partially|several|certain|few|many|most of|mostly|largely|mainly|chiefly|often|sometimes|usually|generally|typically|nearly|almost|half)\b/i;
const TOTAL = /\b(?:all|every|each|any|only|always|none|alone|solely|entirely|exclusively)\b/i;

/** "Some of its models", "largely closed". */
export function isLimited(text: string): boolean {
  return LIMITED.test(text);
}

/** "All its models", "only Meta". */
export function isTotal(text: string): boolean {
  return TOTAL.test(text);
}

const POSSIBLE =
  /\b(?:may|might|could|can|would|likely|probabl[ey]|possibl[ey]|perhaps|expect(?:s|ed|ing)?|potentially)\b/;
const TO_COME =
  /\b(?:will|shall|plan(?:s|ned|ning)?|prepar(?:e|es|ed|ing)|ready|intend(?:s|ed|ing)?|means? to|aim(?:s|ed|ing)?|hop(?:es|ed|ing)|wants?|seeks?|(?:is|are|set|about|going|due) to|working on)\b/;

export function isPossible(text: string): boolean {
  return POSSIBLE.test(text);
}

/** "Will", "plans to", "is preparing". */
export function isToCome(text: string): boolean {
  return TO_COME.test(text);
}
