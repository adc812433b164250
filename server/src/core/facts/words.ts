// Owns the step from words to concepts: function words and hedges dropped, endings cut, synonyms joined.
import { ownCopy } from '../text/ownCopy.ts';
import { isLetter, isLetterOrMark } from '../text/units.ts';

const STOP = new Set(
  `a about after all also an and any are as at be because been before being both but by can come could did do does down
   each either even for from get give had has have he her here him his how however i if in into is it its itself just like
   made make makes many may me might more most much must my no nor not now of off on once one only onto or other others our
   out over own per put said same say says see seen she should since so some such take than that the their them then there
   these they this those though through thus to too under until up upon us use used very via was way we well were what when
   where whether which while who whom whose why will with within without would yet you your
   reportedly reported reports report according sources source analysts analyst analysis experts expected expect expects
   likely probably perhaps possibly suggests suggest suggested indicates believed believe judged seems appear appears
   understood rumoured rumored claim claims article company companies firm firms ai artificial intelligence tech technology
   it's its' mean means meant intend intends intended aim aims want wants`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that say the same in statements about companies and their products; the first names the concept. */
const SYNONYMS = [
  'release launch ship publish unveil publication rollout roll',
  'open openness opensource openly open-source open-weight',
  'proprietary closed closure secret private withhold closed-source in-house',
  'lead led leads leading head heads headed spearhead run runs ran oversee direct charge leader leadership boss helm',
  'ceo chief executive',
  'deal agreement transaction acquisition stake investment invest buy bought purchase paid pay',
  'worth value valued valuation',
  'join joined came moved hire hired recruit recruited arrival',
  'former formerly previously ex once past',
  'underperform outperform beat disappoint worse weak weaker weakness disappoint disappointing lag trail behind short poor poorly underwhelm lose lost shortfall',
  'rival competitor competing compete competitive competition',
  'prepare ready plan work working planning',
  'next upcoming forthcoming coming future next-generation next-gen',
  'version edition variant',
  'build develop development construct create creation',
  'advance advancement improve improvement progress upgrade leap breakthrough',
  'regain recover win retake reclaim catch',
  'ground footing position',
  'access accessibility democratise democratize democratising democratizing democratisation',
  'developer researcher community programmer engineer',
  'ecosystem platform',
  'protect safeguard guard shield preserve',
  'intellectual property ip',
  'regulation regulatory regulator rule law',
  'foreign overseas abroad chinese',
  'domestic domestically home national american homegrown',
  'scrutiny scrutinise scrutinize scrutinised scrutinized examine criticism',
  'concentration concentrated concentrate focus refocus',
  'government state public',
  'experience background expertise record tenure career',
  'infrastructure operations',
  'modify modification modified modifiable adapt adapted adaptation tweak fine-tune',
  'adopt adoption adopted uptake',
  'big large major huge great significant substantial',
  'bet gamble wager',
  'reshape change transform alter rethink reconsider revisit remake',
  'strategy approach plan policy course path',
  'hybrid mixed mix blend',
  'quick speed accelerate faster hasten sped',
  'pressure push',
  'keep kept retain hold held maintain stay remain',
  'powerful capable advanced strong best frontier cutting-edge capability',
  'model system family',
  'signal sign show indicate mark reflect demonstrate',
  'effort attempt push endeavour endeavor initiative programme program drive',
  'gather draw drawn attract foster rally',
  'follow pursue',
  'weigh balance trade-off',
  'hamper limit hinder curb constrain',
  'benefit profit help serve',
  'depend rely hinge',
  'close shut closing shutter',
  'double twofold',
  'threat threaten danger endanger risk',
  'approve approval authorise authorize authorisation authorization licence license clear',
  'employee staff worker workforce headcount personnel',
  'plant factory site facility',
  'drug medicine therapy treatment',
  'sale sell sold turnover',
  'price cost expense',
  'appointment appoint appointed hiring named',
  'pattern paradigm template norm blueprint',
  'commitment commit pledge promise vow',
  'differentiate apart distinguish distinct stand',
  'market commercial business',
  'user customer audience',
  'attention interest notice',
  'world worldwide global globally around',
  'healthcare health medical care',
  'education school teaching',
  'sector industry field',
  'pivotal decisive decide determine crucial key',
  'execute carry deliver implement',
  'vision view idea',
  'dominate dominated dominance',
  'cause reason because due prompt response driven',
];

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word): [string, string] => [stem(word), `=${words[0] ?? ''}`]);
  }),
);

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map(
  SYNONYMS.map((line) => {
    const words = line.split(' ');
    return [`=${words[0] ?? ''}`, words.map(stem)];
  }),
);

/** Whether a word, in any case, is one that carries no meaning of its own here. */
export function isFunctionWord(word: string): boolean {
  return STOP.has(word.toLowerCase());
}

/** The concepts of a text, without function words and hedges. */
export function conceptsOf(text: string): ReadonlySet<string> {
  const concepts = new Set<string>();
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    for (let unit = text.charCodeAt(at); goesOn(unit); unit = text.charCodeAt(at)) {
      hash = Math.imul(hash ^ unit, HASH_PRIME);
      at += 1;
    }
    for (const one of conceptsAt(text, start, at, hash & HASH_MASK)) {
      concepts.add(one);
      if (one === '=keep' && HELD_BACK.test(text.slice(at, at + 14))) concepts.add('=proprietary');
      if (one === '=open' && isMadeOpen(text, start, at)) for (const more of PUT_OUT) concepts.add(more);
    }
  }
  return concepts;
}

/** To hold something back is to withhold it; "held back by rules" is another thing. */
const HELD_BACK = /^\sback\s(?!by\b|from\b|on\b|in\b)/;
/** To open-source something is to release an open version of it. */
const PUT_OUT = ['=release', '=version'];
const MADE_OPEN = /^open-sourc(?:es|ed|ing)$/i;
const MADE = /\b(?:will|would|shall|to|may|might|can|could|not|be|become|also|soon|as)\s$/i;

/** "will open-source", "open-sourced", "will be open source": a verb, or what comes of it. */
function isMadeOpen(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (MADE_OPEN.test(word)) return true;
  const isOpenSource =
    /^open-source$/i.test(word) || (/^open$/i.test(word) && /^\ssource\b/i.test(text.slice(end, end + 8)));
  return isOpenSource && MADE.test(text.slice(Math.max(0, start - 8), start));
}

/** How many of the concepts a text has. */
export function countShared(text: string, concepts: ReadonlySet<string>): number {
  let count = 0;
  for (const concept of conceptsOf(text)) if (concepts.has(concept)) count += 1;
  return count;
}

/** The beginnings, in small letters, of all words that a concept stands for: their stems, or a part of these. */
export function stemsOf(concept: string): readonly string[] {
  return MEMBERS.get(concept) ?? [concept];
}

/** A word begins with a letter; accents, apostrophes and hyphens go on with it. */
function goesOn(unit: number): boolean {
  return isLetterOrMark(unit) || unit === 45 || unit === 39 || unit === 0x2019;
}

/** FNV-1a, cut to what a small integer holds. */
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const HASH_MASK = 0x3fffffff;

/** So many words are remembered; then it starts anew. Prose has few words, used again and again. */
const MOST_REMEMBERED = 10_000;
/** Words as written with their concepts, by hash: a look needs no copy of the word. */
const remembered = new Map<number, { readonly word: string; readonly concepts: readonly string[] }>();

function conceptsAt(text: string, start: number, end: number, hash: number): readonly string[] {
  const known = remembered.get(hash);
  if (known !== undefined && known.word.length === end - start && text.startsWith(known.word, start))
    return known.concepts;
  const word = ownCopy(text.slice(start, end));
  const concepts = conceptsOfWord(word.toLowerCase());
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(hash, { word, concepts });
  return concepts;
}

function conceptsOfWord(word: string): readonly string[] {
  return partsOf(word.replaceAll('’', "'").replace(/'s?$/, '')).flatMap((part) => {
    if (STOP.has(part) || part.length < 2) return [];
    const root = stem(part);
    return [CONCEPTS.get(root) ?? root];
  });
}

function partsOf(word: string): readonly string[] {
  return word.includes('-') && !CONCEPTS.has(stem(word)) ? word.split('-') : [word];
}

/** Cuts the endings of plurals, tenses and adverbs; a light form of Porter's stemmer (1980). */
export function stem(word: string): string {
  // "fine" as "fines" and "fined".
  if (word.length < 5) return word.replace(/(?<=\w\w)s$/, '').replace(/(?<=\w{3})e$/, '');
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:isation|ization|ising|izing|ised|ized|ise|ize)$/, 'is')
    .replace(/(?<=\w{4})est$/, '')
    .replace(/(?<=\w{3})(?:ations?|ingly|ingness|ings?|edly|ed|ment|ments|ness|ly|ive|ion|er|or)$/, '')
    .replace(/(?<=\w{3})e$/, '')
    .replace(/([bdfgmnprt])\1$/, '$1');
}
