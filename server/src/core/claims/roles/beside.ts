// Owns what stands behind a role that is put in the past, and would be put there with it: another role, or what it outlasts.

/** "and adviser to Meta": "former" before the first role would seem to be said of both. */
const BARE =
  /^\s(?:and|&|but also)\s(?:also\s)?(?!(?:an?|the|its|one|as)\s)\p{Ll}[\p{L}-]{0,20}(?:\s\p{Ll}[\p{L}-]{0,20}){0,2}\s(?:to|of|at|for|in)\s/u;
/** "and an adviser to Meta", ", and now its adviser". */
const WITH_ARTICLE = /^,?\s(?:and|as well as|but also)\s(?:(?:also|now|still)\s)?(?:an?|the|its|one)\s/u;
/** "and as an adviser": behind "serves as". */
const AS_WELL = /^,?\s(?:and|as well as|but also)\s(?:(?:also|now|still)\s)?as\s/u;
/** "even after the deal", "despite the deal": what the role is said to have outlasted. */
const OUTLASTED =
  /^,?\s(?:even|despite|in spite of|notwithstanding|after|following|until|till|for now|at least)\b/u;

export function hasBareRole(behind: string): boolean {
  return BARE.test(behind);
}

export function hasOtherRole(behind: string): boolean {
  return BARE.test(behind) || WITH_ARTICLE.test(behind);
}

export function hasOtherCapacity(behind: string): boolean {
  return AS_WELL.test(behind);
}

export function isOutlasting(behind: string): boolean {
  return OUTLASTED.test(behind);
}
