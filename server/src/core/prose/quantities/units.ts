// Owns what a number counts: the noun or symbol behind it.

/** Symbols that stand behind a number without being a noun. */
const SYMBOL =
  /^[ \u00a0\u202f]?((?:[kMGT]W|[kMGT]Wh|[kMGTPE]B|[kMG]Hz|(?:[EPTG])?FLOPs?|FLOPS|km|kg|mg|cm|mm|ms|ha|°C|°F)(?:\/s)?)(?![\p{L}\p{N}])/u;
const FUNCTION_WORD =
  /^(?:of|in|on|at|to|and|or|for|by|from|with|as|is|are|was|were|has|have|had|than|the|a|an|that|which|who|per|more|less|fewer|out|when|while|but|if|times|into|this|these|those|its|their|his|her|it|they|we|will|would|could|may|can|after|before|during|until|since|through|over|under|between|against|not|also|only|did|said|says|did|do|does|each|every|all|both|so)$/;
const PLURAL = /(?:[^su]s|people|men|women|children|staff|personnel|data|percent)$/;
/** How many words are looked at for a plural: "40 new full-time employees". */
const REACH = 3;

/**
 * What is counted behind a number that ends at `end`, in lower case: the first of the next three words that is a
 * plural, else the next word; undefined if a function word, punctuation or a name stands there.
 */
export function unitBehind(text: string, end: number): string | undefined {
  const after = text.slice(text.charCodeAt(end) === 43 ? end + 1 : end, end + 64);
  const symbol = SYMBOL.exec(after)?.[1];
  if (symbol !== undefined) return symbol.toLowerCase();
  const acronym = /^[ \u00a0](\p{Lu}{2,6}s)(?![\p{L}\p{N}])/u.exec(after)?.[1];
  if (acronym !== undefined) return acronym.toLowerCase();
  let first: string | undefined;
  let rest = after;
  for (let count = 0; count < REACH; count += 1) {
    const match =
      /^(?:[ \u00a0]|-(?=[a-z]))(?:or so |or more |-?plus |odd )?(\p{Ll}[\p{Ll}-]{1,30})(?![\p{L}\p{N}_.@/])|^[ \u00a0](\p{Ll}[\p{Ll}-]{1,30})(?=\.(?:\s|$))/u.exec(
        rest,
      );
    const word = match?.[1] ?? match?.[2];
    if (match === null || word === undefined || FUNCTION_WORD.test(word)) break;
    if (PLURAL.test(word)) return word;
    first ??= word;
    rest = rest.slice(match[0].length);
  }
  return first;
}
