// Owns the rule `entity-name`: a known name written wrongly.
import { isSigned } from '../claims/othersWords.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { isInWord } from '../facts/nameOutlines.ts';
import { type MeantName, type Speller, spellerFor } from '../facts/spelling.ts';
import { isOnRecordWith } from '../facts/together.ts';
import { endInCommonNoun, isOneOfMany } from '../prose/names/commonNouns.ts';
import { introducesSomebody } from '../prose/names/introduced.ts';
import { isPartOfLonger } from '../prose/names/longerName.ts';
import { areMeantAsWords, areSurelyName, isOrdinaryOpening } from '../prose/names/meantAsWords.ts';
import { isOtherEnglish } from '../prose/names/otherEnglish.ts';
import { isElsewhere } from '../prose/names/othersWords.ts';
import { respelt } from '../prose/names/respelling.ts';
import { isThanked } from '../prose/names/thanked.ts';
import { firstFrom } from '../prose/ordered.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type PieceView } from './rule.ts';

export const entityName = defineRule({
  id: 'entity-name',
  severity: 'warning',
  summary: 'A misspelt or oddly written name of a known entity',
  *check(piece) {
    for (const block of piece.prose) {
      // A note gives names as its source has them.
      if (block.block.footnote !== undefined) continue;
      for (const wrong of wrongNames(block, piece)) {
        const { words, name, how } = wrong;
        yield {
          span: block.readable.toSource(wrong.span),
          message: `"${words}" looks like ${name} ${PROBLEMS[how]}`,
          fixes: [
            ...rewritings(wrong, block, piece),
            { kind: 'allow', title: `Allow "${words}" for the team`, name: words },
          ],
        };
      }
    }
  },
});

/** None where the name cannot be written without touching the markup in it. */
function rewritings(
  { span, words, name, isSure }: WrongName,
  block: BlockProse,
  { text }: PieceView,
): readonly Fix[] {
  const newText = respelt(span, name, block.readable, text);
  if (newText === undefined) return [];
  return [
    {
      kind: 'edit',
      title: `Write "${name}"`,
      edits: [{ span: block.readable.toSource(span), newText }],
      isPreferred: true,
      isSafe: isSure && areSurelyName(span, name, block.readable.text),
      repeats: `${words} → ${name}`,
    },
  ];
}

const PROBLEMS = {
  spacing: 'spaced or joined differently',
  case: 'in other capitals',
  spelling: 'misspelt',
} as const;

interface WrongName {
  readonly span: Span;
  /** With single blanks. */
  readonly words: string;
  readonly name: string;
  readonly how: keyof typeof PROBLEMS;
  /** Whether nobody else can be meant. */
  readonly isSure: boolean;
}

function wrongNames(
  block: BlockProse,
  { facts, text: piece, prose, allowedNames }: PieceView,
): readonly WrongName[] {
  const names: WrongName[] = [];
  const { text } = block.readable;
  const around = { block, piece, prose, facts, speller: spellerFor(facts), allowedNames };
  for (let at = 0; at < text.length; ) {
    if (!isInWord(text, at)) {
      at += 1;
      continue;
    }
    const found = wrongNameFrom(at, text, around);
    if (found !== undefined) {
      names.push(found);
      at = found.span.end;
    }
    at = nextStart(text, at);
  }
  return names;
}

const BEFORE_NAME = /(?:^|[^\p{L}\p{N}-])(?:[Aa]nti|[Ee]x|[Nn]on|[Pp]re|[Pp]ro|[Pp]ost|EU|UK|US)-$/u;

/** Where the word ends, or a name may begin within it: "non-Anthropic models". */
function nextStart(text: string, from: number): number {
  let at = from;
  while (isInWord(text, at)) {
    at += 1;
    if (text.charAt(at - 1) === '-' && BEFORE_NAME.test(text.slice(Math.max(0, at - 6), at))) return at;
  }
  return at;
}

function wrongNameFrom(start: number, text: string, around: Around): WrongName | undefined {
  for (const end of around.speller.endsFrom(text, start)) {
    const found = wrongNameAt({ start, end }, around);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Around {
  readonly block: BlockProse;
  /** Source text of the piece. */
  readonly piece: string;
  /** All of the piece. */
  readonly prose: PieceView['prose'];
  readonly facts: FactIndex;
  readonly speller: Speller;
  readonly allowedNames: PieceView['allowedNames'];
}

function wrongNameAt(span: Span, around: Around): WrongName | undefined {
  const { block, piece, speller, allowedNames } = around;
  const { text } = block.readable;
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const meant = speller.nameFor(words);
  if (meant === undefined || allowedNames.has(words) || isElsewhere(span, block, piece, meant))
    return undefined;
  if (isSigned(block.readable.toSource(span), block, around.prose)) return undefined;
  const after = text.slice(span.end, span.end + 3);
  if (meant.how === 'spelling' && isOtherNumber(words, meant.name, after)) return undefined;
  if (!isOddInCapitals(words, meant) && isOrdinaryOpening(span, text)) return undefined;
  if (meant.how === 'spacing' && areMeantAsWords(span, meant.name, block, piece)) return undefined;
  // A further name behind a person's makes it another's, or a place's: "Alexandria Wang Library".
  if (meant.how === 'spelling' && meant.isPerson && /^\s\p{Lu}\p{Ll}/u.test(after)) return undefined;
  if (meant.how === 'spelling' && isOfAnother(span, block, meant, around.facts)) return undefined;
  if (meant.how === 'case' && beginsWithMention(span, meant.name, block)) return undefined;
  const { name, how } = meant;
  const isNoun = how === 'case' && !meant.isPerson && endInCommonNoun(words, name);
  if (isNoun && isOneOfMany(span, text, namesOf(meant, around.facts))) return undefined;
  if (how !== 'spelling') return { span, words, name, how, isSure: !isNoun };
  if (!meant.isPerson) return { span, words, name, how, isSure: meant.isSlip };
  // Many a person's name is another person's but for a letter: who he is tells what stands beside it.
  const beside = new Set(block.mentions.map(({ item }) => item.entityId));
  const isSure = isOnRecordWith(meant.entityId, beside, around.facts);
  if (!isSure && (introducesSomebody(span, text) || isThanked(span, text))) return undefined;
  return { span, words, name, how, isSure };
}

/** "Norbahn Technik GmbH" beside Nordbahn, "the Harbor Tunnel in Baltimore" beside the Harbour Tunnel of ours: others bear the right name. */
function isOfAnother(
  span: Span,
  { readable: { text }, mentions }: BlockProse,
  meant: MeantName,
  facts: FactIndex,
): boolean {
  const entity = facts.entity(meant.entityId);
  if (entity === undefined || meant.isPerson) return false;
  const index = firstFrom(mentions, span.end, ({ item }) => item.span.start);
  const next = { before: mentions[index - 1]?.item.span, behind: mentions[index]?.item.span };
  if (isPartOfLonger(span, text, entity, next)) return true;
  return (
    isOtherEnglish(text.slice(span.start, span.end), meant.name) &&
    isOneOfMany(span, text, namesOf(meant, facts))
  );
}

function namesOf({ entityId }: MeantName, facts: FactIndex): readonly string[] {
  const entity = facts.entity(entityId);
  return entity === undefined ? [] : [entity.name, ...entity.aliases];
}

/** Misspelt, a person's, or "Scale Ai" with all capitals but one: no words of the language, wherever they stand. */
function isOddInCapitals(words: string, { how, isPerson }: MeantName): boolean {
  return how === 'spelling' || isPerson || (how === 'case' && /^\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u.test(words));
}

/** "Meta platforms" are no Meta Platforms, as Meta stands there rightly; "LLaMA 4" has the capitals of another Llama. */
function beginsWithMention({ start }: Span, name: string, { mentions }: BlockProse): boolean {
  return mentions.some(
    ({ item: { span, text } }) =>
      span.start === start && (name.startsWith(text) || text === text.toUpperCase()),
  );
}

/**
 * "Llama model" beside "Llama models": a common noun at the end of a name may stand in the other number. "Meta Platform's"
 * and "the Meta Platform Act" are no Meta Platforms, either.
 */
function isOtherNumber(words: string, name: string, after: string): boolean {
  const isShort = `${words}s` === name;
  if (isShort && /^(?:['’]s|\s\p{Lu})/u.test(after)) return true;
  return /\s\p{Ll}+$/u.test(name) && (isShort || words === `${name}s`);
}
