// Owns the question whether a clause has the cause and the effect of a judgement as the judgement has them: "fares led to the Act" turns them round.
import type { ClaimText } from '../facts/match.ts';
import type { Fact } from '../facts/model.ts';
import { conceptsOf, countShared } from '../facts/words.ts';
import type { Mention } from '../prose/model.ts';

/** How statements give a cause and its effect: "blame A for B", "attribute B to A", "see A as the reason why B". */
const BLAMES = /\b(?:blam|fault|credit|thank|hold|held)\p{Ll}{0,3}\s/u;
const FOR = /\s(?:for|with)\s/;
const TRACES = /\b(?:attribut|ascrib|trac)\p{Ll}{0,3}\s/u;
const TO = /\sto\s/;
const AS_REASON =
  /\s(?:as|to be)\s(?:the|an?|one|its|their)\s(?:main |chief |real |only |likely )?(?:cause|reason|source|origin|root)s?\s(?:of|for|why|that|behind)\s/;

/** Behind a cause: verbs by which something comes about. */
const BRINGS =
  "led to|leads? to|leading to|caus(?:e|es|ed|ing)|result(?:s|ed|ing)? in|brings?|bringing|brought|creat(?:es?|ed|ing)|produc(?:es?|ed|ing)|generat(?:es?|ed|ing)|trigger(?:s|ed|ing)?|spark(?:s|ed|ing)?|provok(?:es?|ed|ing)|prompt(?:s|ed|ing)?|spur(?:s|red|ring)?|induc(?:es?|ed|ing)|inflict(?:s|ed|ing)?|forc(?:es?|ed|ing)|ma(?:kes?|de|king)|dr(?:ives?|ove|iven|iving)|push(?:es|ed|ing)?|fuel(?:l?ed|s|l?ing)?|contribut(?:es?|ed|ing) to|ga?ive[sn]? rise to|accounts? for|accounted for|explain(?:s|ed)?|(?:means?|meant)(?!\\sto\\b)|(?:is|was|are|were|that’s|that's) why";
const RAISES =
  'rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|increas(?:es?|ed|ing)|boost(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|worsen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|inflat(?:es?|ed|ing)|swell(?:s|ed)?';
const LOWERS =
  'cuts?|cutting|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|halv(?:es?|ed|ing)|curb(?:s|ed|ing)?|shr[aiu]nks?|slash(?:es|ed)?|eas(?:es?|ed|ing)|slow(?:s|ed|ing)?';
/** Not an aim: "meant to cut". */
const BRINGS_MORE = new RegExp(`(?<!\\bto\\s)\\b(?:${BRINGS}|${RAISES})\\b`, 'giu');
const BRINGS_LESS = new RegExp(`(?<!\\bto\\s)\\b(?:${BRINGS}|${LOWERS})\\b`, 'giu');
/** Of effects that are less of something: a law that "cut" them brought them about. */
const LESS = /\b(?:fall|fell|drop|decline|decrease|reduction|fewer|lower|less|loss|cut|end)\b/;
/** Right behind it stands the effect, and the cause before or behind: "the reason for", "to blame for". */
const OF_EFFECT =
  /\b(?:causes?|reasons?|source|origin|root|driver|culprits?|to blame|blame|at fault|responsible|behind)\b/giu;
/** Right behind it stands the cause: "because of", "the result of". */
const OF_CAUSE =
  /\b(?:because|due to|owing to|thanks to|on account of|results? of|consequences? of|effects? of|outcomes? of|products? of|fallout of|stem(?:s|med|ming)? from|result(?:s|ed|ing)? from|follow(?:s|ed|ing)? from|aris(?:es?|ing) from|arose from|c[ao]mes? from|deriv(?:es?|ed) from|attributable to|down to|by)\b/giu;

/** False where the fact gives a cause of something and the clause does not, or the other way round. */
export function hasCauseAsGiven({ text, mentions }: ClaimText, fact: Fact): boolean {
  if (isEarlier(text, fact.statement)) return false;
  const given = givenIn(fact.statement);
  if (given === undefined) return true;
  const causes = placesOf(given.cause, given.effect, text, mentions, fact);
  const effects = placesOf(given.effect, given.cause, text, mentions, fact);
  // What is left of only one of them cannot be turned round.
  if (causes.length === 0 || effects.length === 0) return true;
  const verbs = LESS.test(given.effect) ? BRINGS_LESS : BRINGS_MORE;
  const isFirstBehind = (end: number, ones: readonly number[], others: readonly number[]) => {
    const next = ones.find((at) => at >= end);
    return next !== undefined && !others.some((at) => at >= end && at < next);
  };
  const isBehind = ({ index, 0: words }: RegExpExecArray) =>
    causes.some((at) => at < index) && isFirstBehind(index + words.length, effects, causes);
  return (
    [...text.matchAll(verbs)].some(isBehind) ||
    [...text.matchAll(OF_EFFECT)].some((one) => isFirstBehind(one.index + one[0].length, effects, causes)) ||
    [...text.matchAll(OF_CAUSE)].some((one) => isFirstBehind(one.index + one[0].length, causes, effects))
  );
}

const CAUSAL = /\b(?:reason|because|caused?|made|led|drove|driven|prompted|forced|due)\b/;

/** "Did so before the pressure grew": what comes before its cause is none of its effects. */
function isEarlier(text: string, statement: string): boolean {
  return CAUSAL.test(statement) && /\bbefore\b/.test(text) && !/\bbefore\b/.test(statement);
}

interface Given {
  readonly cause: string;
  readonly effect: string;
}

function givenIn(statement: string): Given | undefined {
  const [cause = '', effect] = partsAt(statement, AS_REASON);
  if (effect !== undefined) return { cause, effect };
  const [, blamed = ''] = partsAt(statement, BLAMES);
  const [one = '', other] = partsAt(blamed, FOR);
  if (other !== undefined) return { cause: one, effect: other };
  const [, traced = ''] = partsAt(statement, TRACES);
  const [of = '', from] = partsAt(traced, TO);
  return from === undefined ? undefined : { cause: from, effect: of };
}

/** What stands before and behind the first of some words; all of the text where it has none. */
function partsAt(text: string, words: RegExp): readonly string[] {
  const found = words.exec(text);
  if (found === null) return [text];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** Where a text has words or names of one side that the other side has not; offsets in order. */
function placesOf(
  side: string,
  other: string,
  text: string,
  mentions: readonly Mention[],
  { subject, about }: Fact,
): readonly number[] {
  const others = conceptsOf(other);
  const own = new Set([...conceptsOf(side)].filter((concept) => !others.has(concept)));
  const words = [...text.matchAll(/[\p{L}’'-]+/gu)].filter(([word]) => countShared(word, own) > 0);
  // Another name of the same party stands for the side that has its own.
  const named = mentions.filter(
    ({ entityId, text: name }) =>
      (entityId === subject || about.includes(entityId)) && !other.includes(name) && hasName(side),
  );
  return [...words.map(({ index }) => index), ...named.map(({ span }) => span.start)].sort((a, b) => a - b);
}

function hasName(side: string): boolean {
  return /\p{Lu}/u.test(side);
}
