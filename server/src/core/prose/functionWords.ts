// Owns the words behind which a clause asks for another: what stands there takes its place.

const ASKS_FOR_MORE =
  /(?:^|[^\p{L}])(?:the|an?|of|and|or|but|to|in|on|at|by|for|with|from|as|that|which|who|is|are|was|were|be|been|has|have|had|its|their|his|her|our|your|my|this|these|than|into|between|about|per|until|since|before|after|around|over|near|via|like|through|during|against|within|without|under|because|if|when|while|compare|versus|vs|see|called|named|costs?|says?|said|means?|equals?)$/iu;

/** Whether a text ends in such a word. */
export function endsInFunctionWord(text: string): boolean {
  return ASKS_FOR_MORE.test(text);
}
