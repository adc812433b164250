// Owns the question whose deal a sentence speaks of that names only the other party: "The deal with Scale AI was worth", "The company put".
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Fact } from '../../facts/model.ts';
import type { Mention, Quantity } from '../../prose/model.ts';
import { firstFrom } from '../../prose/ordered.ts';
import type { BlockProse, Sentence } from '../../prose/sentence.ts';
import { rootOf, rootsOf } from './cues.ts';
import { isOnlyKind } from './kinds.ts';
import { isBody } from './parties.ts';

/** "the $20 billion deal with ", right before a name. */
const DEAL =
  /\b(the|this|that|its|their)\s(?:[^\s,;:'’]{1,24}\s){0,6}?([\p{L}-]{2,24})\s(with|in|into|for|of)\s((?:[\p{L}\p{N}.-]{1,24}\s){0,4})$/iu;
/** What has whom it is made with behind "of": "the takeover of Scale AI", but "the deal of Scale AI". */
const TAKING = /^(?:acquisition|purchase|takeover|buyout|funding|financing|backing)$/i;
/** Behind the name: it only says whose partner it is, or with whom else it is made, or who has it. */
const OF_OTHERS =
  /^(?:['’]|\s(?:with|and|by|from|held|owned|kept|sold)\s|\sthat\s(?!(?:is|was|has|had|will|would|gave|gives)\s)|-)/;
/** What somebody has, who may be a person; "the deal" is made by those on record. */
const HOLDING = /^(?:stakes?|shares?|shareholdings?|holdings?)$/i;
/** A round of its own, or one of a year: not the one on record. */
const OTHER_ROUND =
  /\b(?:(?:19|20)\d\d|seed|pre-seed|angel|venture|bridge|follow-on|government|military|federal|defen[cs]e|public)\s/i;
/** "It has agreed", "On Thursday, the social-media giant said": who acts is the one spoken of before. */
const ACTS =
  /^(?:[^,;:]{1,40},\s)?(?:it\s(?!(?:is|was|has been|seems|appears|takes|took|turns|turned)\s[^,;:]{0,60}\b(?:that|who|whether)\b)|the\s(?:[\p{L}-]{1,24}\s){0,3}?(?:company|firm|giant|group|maker|owner|parent)\s(?!of\b))\p{Ll}/iu;
/** So much text before a name is read, in code units. */
const LOOK = 120;
/** So many sentences before are asked who is spoken of. */
const MOST_BEFORE = 12;
/** A figure that is so many times the record's, or so small a part, is of another deal, but for one with the digits of the record's. */
const FAR = 3;

/**
 * Subjects of facts about those whom the sentence names, where it speaks of what they have with them, definitely, and no other body can
 * be meant: none is named in the sentence, and before it in its block none, or the subject last.
 */
export function unsaidSubjects(sentence: Sentence, block: BlockProse, facts: FactIndex): ReadonlySet<string> {
  const { quantities, mentions } = sentence;
  if (quantities.length === 0 || !mentions.some(({ item }) => partnered(item.entityId, facts).length > 0))
    return NOBODY;
  const named = new Set(mentions.map(({ item }) => item.entityId));
  const known = [...named]
    .flatMap((id) => partnered(id, facts))
    .filter((fact) => isMeant(fact, sentence, { named, facts }));
  if (known.length === 0) return NOBODY;
  const found = new Set<string>();
  const before = lastBefore(sentence, block, facts, named);
  for (const fact of known) {
    const isLast = before === fact.subject;
    if (isLast && ACTS.test(sentence.text)) found.add(fact.subject);
    else if ((isLast || before === 'nobody') && speaksOf(fact, sentence, isLast, facts))
      found.add(fact.subject);
  }
  return found;
}

const NOBODY: ReadonlySet<string> = new Set();

const partners = new WeakMap<FactIndex, Map<string, readonly Fact[]>>();

/** Facts with a figure that others have with an entity. Kept, as each sentence that names it asks. */
function partnered(id: string, facts: FactIndex): readonly Fact[] {
  let byId = partners.get(facts);
  if (byId === undefined) {
    byId = new Map();
    partners.set(facts, byId);
  }
  let found = byId.get(id);
  if (found === undefined) {
    found = facts
      .factsAbout(id)
      .filter(
        ({ about, value, supersededBy }) =>
          about.includes(id) && value !== undefined && supersededBy === null,
      );
    byId.set(id, found);
  }
  return found;
}

/** Facts with a figure whose subject alone the sentence leaves out, with no other body named. */
function isMeant(
  { subject, about, value }: Fact,
  { quantities, mentions }: Sentence,
  { named, facts }: { readonly named: ReadonlySet<string>; readonly facts: FactIndex },
): boolean {
  if (named.has(subject)) return false;
  const isOther = ({ entityId }: Mention) =>
    !about.includes(entityId) && isBody(facts.entity(entityId)?.kind);
  if (mentions.some(({ item }) => isOther(item)) || !about.every((id) => named.has(id))) return false;
  return quantities.some(({ item }) => item.type === value?.type);
}

/** Whether a figure is of the size of the record's, as it must be where the sentence does not say whose it is. "$15 million" may be a slip for "$15 billion". */
export function isOfSize({ low, high }: Quantity, { value }: Fact): boolean {
  if (value === undefined || !('amount' in value)) return true;
  const amount = Number(value.amount);
  return (
    (high * FAR >= amount && low <= amount * FAR) ||
    /^10*$/.test(String(Math.max(low / amount, amount / low)))
  );
}

/** The body named last in the block before the sentence, other than those that it names itself; `somebody` where that may be another, or one that is on no record. */
function lastBefore(
  { readable: { start } }: Sentence,
  { sentences }: BlockProse,
  facts: FactIndex,
  named: ReadonlySet<string>,
): string {
  const at = firstFrom(sentences, start + 1, ({ readable }) => readable.end);
  for (const sentence of sentences.slice(Math.max(0, at - MOST_BEFORE), at).toReversed()) {
    const bodies = sentence.mentions
      .map(({ item }) => item.entityId)
      .filter((id) => !named.has(id) && isBody(facts.entity(id)?.kind));
    const [body] = bodies;
    // Of two either may be meant: "OpenAI is ahead of Meta. It has".
    if (body !== undefined) return bodies.every((id) => id === body) ? body : 'somebody';
    if (namesUnknown(sentence)) return 'somebody';
  }
  return at > MOST_BEFORE ? 'somebody' : 'nobody';
}

/** Capitals within a sentence, or as the subject that opens it, in the singular. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}&.-]+/gu;
const OPENING =
  /^\p{Lu}[\p{L}\p{N}&.-]*[^\Ws](?=(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3}(?:['’]s | (?:is|was|has|had|will|also|\p{Ll}+(?:ed|s|ks)) ))/u;
const NO_NAME = /^(?:It|This|That|The|There|He|She|What|Who|Each|One|Nobody|Everybody|Much|Little|All|None)$/;

function namesUnknown({ text, mentions }: Sentence): boolean {
  const opening = OPENING.exec(text)?.[0];
  const places = Array.from(text.matchAll(NAME), ({ index }) => index);
  if (opening !== undefined && !NO_NAME.test(opening)) places.push(0);
  return places.some((at) => !mentions.some(({ item: { span } }) => span.start <= at && at < span.end));
}

/** Whether the fact's property stands definitely before the other party, and the record knows of no other subject that has such with it. */
function speaksOf(fact: Fact, { text, mentions }: Sentence, isLast: boolean, facts: FactIndex): boolean {
  const isSpoken = mentions.some(({ item: { entityId, span } }) => {
    if (!fact.about.includes(entityId)) return false;
    // A row is one sentence, whatever sentences its cells hold.
    if (/[.!?]\s/.test(text.slice(0, span.start).replace(/\d\.\d/g, ''))) return false;
    const [phrase = '', article = '', noun = '', preposition, kind = ''] =
      DEAL.exec(text.slice(Math.max(0, span.start - LOOK), span.start)) ?? [];
    if (HOLDING.test(noun) && mentions.some(({ item }) => facts.entity(item.entityId)?.kind === 'person'))
      return false;
    if (OTHER_ROUND.test(phrase)) return false;
    if (noun === '' || (/^(?:its|their)$/i.test(article) && !isLast)) return false;
    if ((preposition === 'of' && !TAKING.test(noun)) || OF_OTHERS.test(text.slice(span.end, span.end + 8)))
      return false;
    return rootsOf(fact).has(rootOf(noun.toLowerCase())) && isOnlyKind(kind.replace(/^the\s$/, ''));
  });
  return isSpoken && fact.about.every((id) => isOnly(fact, facts.factsAbout(id)));
}

function isOnly(fact: Fact, known: readonly Fact[]): boolean {
  return known.every(
    (other) =>
      other.subject === fact.subject ||
      other.value?.type !== fact.value?.type ||
      !fact.about.every((id) => other.about.includes(id)),
  );
}
