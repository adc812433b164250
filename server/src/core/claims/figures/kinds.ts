// Owns the common nouns that a party may go by, instead of its name ("the law") or before it ("the start-up Mistral AI").

const KINDS =
  'act|law|bill|regulation|directive|statute|legislation|text|order|treaty|convention|declaration|agreement|pact|deal|company|firm|start-?up|group|lab|laborator(?:y|ies)|maker|chipmaker|developer|giant|owner|parent|operator|rival|competitor|partner|investor|vendor|provider|subsidiary|organi[sz]ation|institute|agency|office|body|board|regulator|centre|center|project|programme|program|plant|farm|site|cluster|drug|medicine|product|model|system|version';

const KIND = new RegExp(`^(?:${KINDS})$`);

/** Whether a word in small letters is such a noun. */
export function isKind(word: string): boolean {
  return KIND.test(word);
}

const WORD =
  '(?!\\p{Ll}+(?:ed|s)\\s|(?:with|in|of|to|by|for|from|and|or|on|at|than|bought|sold|won|put|gave|took|led)\\s)[\\p{L}\\p{N}.-]+\\s';
const BEFORE_NAME = new RegExp(
  `^(?:(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts)\\s)?(?:(?:${WORD}){0,4}(?:${KINDS})\\s|\\p{Lu}[\\p{L}&.-]*(?:\\s\\p{Lu}[\\p{L}&.-]*)*['’]s?\\s)?$`,
  'u',
);

/** Whether only what it is, or whose, stands in a stretch before the name of a party: "the French start-up ", "Britain's ". */
export function isOnlyKind(stretch: string): boolean {
  return BEFORE_NAME.test(stretch);
}
