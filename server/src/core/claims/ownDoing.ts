// Owns the question whether a clause tells what those do whom a fact is about, or what others do beside whom they are named.
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf, countShared } from '../facts/words.ts';
import type { Mention } from '../prose/model.ts';
import { finiteAt, firstFinite } from './tense.ts';

/** How far the words around a name are looked at, in code units. */
const NEAR = 40;

/** Before a name: what sets it apart from whom the clause is about. */
const COMPARED =
  /\b(?:unlike|in contrast (?:to|with)|by contrast with|contrary to|as opposed to|(?:when )?compared (?:to|with)|relative to|(?:other|more|less|fewer|better|worse|rather|\p{Ll}{2,12}er) than|apart from|aside from|(?<=^|[,;:–—]\s)like|different(?:ly)? (?:from|to|than)|instead of|except(?: for)?|but not|just not|not)\s(?:that of\s|those of\s|the case of\s)?$/iu;

const OTHERS =
  '(?:advertisers?|adversar(?:y|ies)|all(?:y|ies)|backers?|buyers?|challengers?|clients?|competitors?|counterparts?|creditors?|critics?|customers?|detractors?|foes?|followers?|imitators?|investors?|landlords?|lenders?|licensees?|neighbou?rs?|opponents?|owners?|partners?|peers?|predecessors?|regulators?|rivals?|shareholders?|subscribers?|successors?|suppliers?|supporters?|users?|vendors?)';
/** Behind a name: others who are known by it, "Meta's rivals". */
const OTHERS_BEHIND = new RegExp(`^(?:['’]s?)?\\s(?:\\p{Ll}[\\p{L}-]{1,20}\\s){0,2}${OTHERS}\\b`, 'u');
/** Before it: "rivals of Meta", "critics at Meta". */
const OTHERS_BEFORE = new RegExp(`\\b${OTHERS}\\s(?:of|to|at|in|with|from)\\s(?:the\\s)?$`, 'iu');

/**
 * False where the fact's own parties are only named to compare ("unlike Meta") or to say who others are ("Meta's rivals"),
 * or where the words of the fact are said of somebody else who is named.
 */
export function isOwnDoing({ text, mentions }: ClaimText, fact: Fact): boolean {
  if (mentions.length === 0) return true;
  const isParty = ({ entityId }: Mention) => entityId === fact.subject || fact.about.includes(entityId);
  const isBeside = (mention: Mention) => isNamedForOthers(text, mention);
  const parties = mentions.filter(isParty);
  const subjects = mentions.filter(({ entityId }) => entityId === fact.subject);
  if ([subjects, parties].some((named) => named.length > 0 && named.every(isBeside))) return false;
  const doers = [
    ...(opensWithStranger(text, mentions, fact) ? [{ at: 0, isOwn: false }] : []),
    ...parties.filter((mention) => !isBeside(mention)).map(({ span }) => ({ at: span.start, isOwn: true })),
    ...mentions
      .filter((mention) => !isParty(mention) && !isBeside(mention) && hasVerb(text, mention.span))
      .filter(({ span }) => !parties.some((party) => isJoined(text, party.span, span)))
      .map(({ span }) => ({ at: span.start, isOwn: false })),
    ...strangersIn(text, mentions),
  ].sort((a, b) => a.at - b.at);
  return doers.every(({ isOwn }) => isOwn) || isOwnPart(doers, text, wordsBesideNames(fact, parties));
}

function isNamedForOthers(text: string, { span: { start, end } }: Mention): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (COMPARED.test(before)) return true;
  // What the verb has as its object is not whom it is about: "wins back ground from Meta's rivals".
  if (firstFinite(text.slice(0, start)) !== undefined) return false;
  return OTHERS_BEHIND.test(text.slice(end, end + NEAR)) || OTHERS_BEFORE.test(before);
}

/** Behind a name that does something: perhaps another name beside it, or what begins a clause on it. */
const TO_VERB =
  /^(?:,?\s(?:and|or)\s(?:\p{Lu}[\p{L}-]{0,20}\s?){1,3})?,?\s(?:which\s|who\s|also\s|still\s|\p{Ll}{2,12}ly\s)?(\p{Ll}{2,20})/u;

/** Whether a verb with a tense follows the name: "OpenAI keeps", "OpenAI, which keeps", "OpenAI and Google keep". */
function hasVerb(text: string, { start, end }: Mention['span']): boolean {
  const word = TO_VERB.exec(text.slice(end, end + 2 * NEAR))?.[1];
  return word !== undefined && firstFinite(`The ${text.slice(start, end)} ${word}`) !== undefined;
}

/** "Meta and Google keep": one subject. In "Meta and Google keeps" the second has a verb of its own. */
function isJoined(text: string, first: Mention['span'], second: Mention['span']): boolean {
  if (first.end > second.start || !/^,?\s(?:and|or)\s(?:the\s)?$/.test(text.slice(first.end, second.start)))
    return false;
  return !/^\s\p{Ll}{1,20}s\s/u.test(text.slice(second.end, second.end + NEAR));
}

const OPENS_CLAUSE =
  /(?<=[,;:]\s|\b(?:but|and|so|while|whereas|as|because|since|that)\s)(\p{Lu}\p{Ll}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20})?)\s(\p{Ll}{2,20})\b/gu;

const RELATED =
  /(?<=\s)(\p{Lu}\p{Ll}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20})?),\s(?:which|who)\s(\p{Ll}{2,20})\b/gu;

/** Names that no base knows, where they begin a clause with a verb: ", but Mistral keeps", "Mistral, which keeps". */
function strangersIn(text: string, mentions: readonly Mention[]) {
  return [OPENS_CLAUSE, RELATED]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 1: name = '', 2: verb = '', index: at }) => {
      const isKnown = mentions.some(({ span }) => span.start < at + name.length && at < span.end);
      return isKnown || firstFinite(`The ${name} ${verb}`) === undefined ? [] : [{ at, isOwn: false }];
    });
}

/** Where a clause ends before another that has a subject of its own. */
const CLAUSE_ENDS = /[,;:]\s|\s(?:and|but|so|while|whereas|as|because|since|although|though)\s/u;

/** "Mistral will keep its models, and Meta approves": a clause with a subject of its own, which is nobody and nothing of the fact's. */
function opensWithStranger(text: string, mentions: readonly Mention[], fact: Fact): boolean {
  const first = mentions[0]?.span.start ?? 0;
  if (first === 0) return false;
  const before = text.slice(0, first);
  const verb = finiteAt(before, false);
  if (verb === undefined || !CLAUSE_ENDS.test(before.slice(verb))) return false;
  const [head = ''] = before.slice(0, verb).replace(PART_OF, '').split(HEAD_ENDS);
  return head !== '' && !MEANS_ANOTHER.test(head) && countShared(head, conceptsOf(fact.statement)) === 0;
}

/** "Some of its best models" are models; "the mayor of Lisbon" is no city. */
const PART_OF =
  /^(?:some|most|many|much|all|one|each|several|both|half|part|parts|any|more|a few|a number|a series) of\s/i;
const HEAD_ENDS = /(?<=\s)(?:of|in|for|at|from|by|on|with)\s/;

/** A subject that may stand for one who is named elsewhere: "it", "the company". */
const MEANS_ANOTHER =
  /\b(?:it|they|he|she|this|that|these|those|both|[Tt]he (?:company|firm|group|business|start-?up|developer|lab|giant|organi[sz]ation|institute|agency|authority|office))\s$/iu;

/** What a fact says beside the names of its parties; words in small letters that belong to one ("next models") stay. */
function wordsBesideNames({ statement }: Fact, parties: readonly Mention[]): ReadonlySet<string> {
  const names = parties.flatMap(({ text }) => text.match(/\p{Lu}[\p{L}\p{N}-]*/gu) ?? []);
  const named = conceptsOf(names.join(' '));
  return new Set([...conceptsOf(statement)].filter((concept) => !named.has(concept)));
}

/** Of the parts of the text that begin with who does something: whether the one with most of the fact's words is its own. */
function isOwnPart(
  doers: readonly { readonly at: number; readonly isOwn: boolean }[],
  text: string,
  stated: ReadonlySet<string>,
): boolean {
  let best = { shared: countShared(text.slice(0, doers[0]?.at), stated), isOwn: true };
  for (const [index, { at, isOwn }] of doers.entries()) {
    const shared = countShared(text.slice(at, doers[index + 1]?.at), stated);
    if (shared > best.shared) best = { shared, isOwn };
  }
  return best.isOwn;
}
