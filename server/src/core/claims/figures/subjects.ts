// Owns the question what a verb that gives a figure says it of: in "the fee in Meta's deal was", of the fee.
import { wordBefore } from '../../prose/quantities/wordBefore.ts';
import { finiteVerbs } from '../../prose/verbs.ts';
import type { Span } from '../../text/span.ts';
import { type Cue, type Head, rootOf, wordsOf } from './cues.ts';
import { isKind, isOnlyKind } from './kinds.ts';
import { opensWithPlural } from './names.ts';
import { clauseOf, type FigurePlace } from './place.ts';

/** Auxiliaries and adverbs between a subject and its verb; so many of them at most. */
const HELPERS = new Set(
  `has have had is are was were be been being will would can could may might must shall should do does did not never to
   also only now then once still already currently today often all just even up`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const MOST_HELPERS = 8;
const INSERTION = /,\s[^,;]{1,90},$/;
const RELATIVE = /,?\s(?:which|that|who)$/;
/** A second predicate of the same subject: "did not wait and invested". */
const SECOND = /\s(?:and|but|or|then)$/;

/** What the verb that starts at `verb` says something of; `open` for a party, or what grammar does not tell. */
export function subjectOf(place: FigurePlace, verb: number): Head {
  const { text } = place;
  const from = clauseOf(place).start;
  let rest = withoutHelpers(text.slice(from, verb).trimEnd());
  if (SECOND.test(rest)) return 'open';
  rest = rest.replace(INSERTION, '').replace(RELATIVE, '').replace(INSERTION, '');
  // "differs from Google's, which was"
  if (/['’]s?$/.test(rest)) return 'other';
  const end = from + rest.length;
  const start = from + phraseStart(rest);
  if (/^it$/i.test(text.slice(start, end))) return antecedentOf(place, start);
  if (isClauseOfParty(place, { start, end })) return 'open';
  const relative = relativeOf(place, { start, end });
  return relative ?? headOfPhrase(place, { start: behindAdjunct(place, { start, end }), end });
}

/** A clause of its own before "after", and not a noun that it says more about: "is laying off staff", but "the fee that was due". */
const TOLD =
  /(?<!\b(?:that|which|who))\s(?:is|are|was|were|has|have|had|will|would)\s\p{Ll}|\s(?:\p{Ll}+ed|laid|cut|lost|left|took|made|went|came|began)\s(?:off\s|out\s|up\s)?(?:\d|(?:its|the|an?|their|his|her|staff|jobs)\s|\p{Lu})/u;
const SECOND_CLAUSE = /\s(?:after|before|once|when|since)\s/gu;
const COMPANY = /^(?:it|they|the (?:company|firm|group|giant|maker))$/;

/** "Scale AI is laying off staff after Meta": the last clause begins with a party, who is the subject. */
function isClauseOfParty({ text, sentence, fact }: FigurePlace, { start, end }: Span): boolean {
  const opener = [...text.slice(start, end).matchAll(SECOND_CLAUSE)].at(-1);
  if (opener === undefined || !TOLD.test(text.slice(start, start + opener.index))) return false;
  const from = start + opener.index + opener[0].length;
  if (COMPANY.test(text.slice(from, end))) return true;
  const party = sentence.mentions.find(({ item: { span } }) => from <= span.start && span.end === end)?.item;
  const isOurs = party !== undefined && [fact.subject, ...fact.about].includes(party.entityId);
  return isOurs && (party.span.start === from || isOnlyKind(text.slice(from, party.span.start)));
}

/** A clause and the mark that "it" stands behind: "The deal was not small: it". */
const CLAUSE_BEFORE = /(?:^|[.;:]\s)([^.;:]*)(?:[;:]|,\sand|\s[–—])\s$/;
const FIRST_VERB = /\s(?:is|are|was|were|has|have|had|will|would|did|does|came|took)\s|\s\p{Ll}{2,}ed\s/u;

/** What "it" stands for at the head of a clause: the subject of the clause before, where that is a cue. */
function antecedentOf(place: FigurePlace, it: number): Head {
  const [, clause] = CLAUSE_BEFORE.exec(place.text.slice(0, it)) ?? [];
  if (clause === undefined) return 'open';
  const start = place.text.lastIndexOf(clause, it);
  const verb = FIRST_VERB.exec(clause)?.index;
  if (verb === undefined) return 'open';
  const head = headOfPhrase(place, { start, end: start + verb });
  return head === 'other' ? 'open' : head;
}

function withoutHelpers(words: string): string {
  let rest = words;
  let last = '';
  for (let count = 0; count < MOST_HELPERS; count += 1) {
    const word = wordBefore(rest, rest.length);
    // What an infinitive hangs on is part of the verb: "agreed to", "was right to".
    const isGoverning = last === 'to' && /^\p{Ll}+$/u.test(word);
    if (!isGoverning && !HELPERS.has(word) && !/^\p{Ll}+ly$/u.test(word)) break;
    last = word;
    rest = rest.slice(0, rest.length - word.length).trimEnd();
  }
  return rest;
}

/** Where the last phrase begins that no comma, colon, bracket or dash parts from the verb; "Meta–Scale AI" is one word. */
export function phraseStart(words: string): number {
  return /(?:.*(?:[,;:(—]\s?|\s–\s))?/su.exec(words)?.[0].length ?? 0;
}

const OPENERS =
  /\b(that|(?:after|before)(?=\s(?:it|they)\b)|which|who|whether|because|if|when|while|as|once|until|since|sa(?:y|ys|id)|thinks?|thought|believe[sd]?|argue[sd]?|claim(?:s|ed)?|report(?:s|ed)?|estimate[sd]?|shows?|showed|wrote|writes|notes?|noted)\s(?=the\s|an?\s|its?\b|their\s|this\s|they\b|\p{Lu})/gu;

/** The cue that a clause of its own says more about: "the deal that Meta struck". */
function relativeOf(place: FigurePlace, { start, end }: Span): Cue | undefined {
  const that = /\s(?:that|which)\s/.exec(place.text.slice(start, end));
  if (that === null) return undefined;
  return place.cues.find((cue) => cue.end === start + that.index);
}

const ADJUNCT = /^(?:In|On|At|By|Under|Since|After|For|With|From|During|Until|Following|Despite)\s(?:the\s)?/;

/** Behind the last word that opens a clause, and behind "Under the Act" or "In 2025" at the front. */
function behindAdjunct({ text, sentence }: FigurePlace, { start, end }: Span): number {
  let from = start;
  for (const { 0: all, 1: word = '', index } of text.slice(start, end).matchAll(OPENERS)) {
    const behind = start + index + all.length;
    if (!/^(?:that|which|who)$/.test(word) || !hasVerb(text.slice(behind, end))) from = behind;
  }
  const adjunct = ADJUNCT.exec(text.slice(from, end))?.[0];
  if (adjunct === undefined) return from;
  const at = from + adjunct.length;
  const spans = [...sentence.mentions, ...sentence.quantities].map(({ item }) => item.span);
  return spans.find((span) => span.start === at)?.end ?? from;
}

/** "goodwill that Meta booked after": a clause that is complete without the verb behind it only says more about a noun. */
function hasVerb(words: string): boolean {
  return words.split(' ', 5).some(isVerb);
}

/** Whether a word has the form of a finite verb. */
export function isVerb(word: string): boolean {
  return /\p{Ll}ed$/u.test(word) || finiteVerbs.has(word) || PASTS.test(word);
}

const PASTS =
  /^(?:paid|bought|made|struck|took|won|lost|spent|got|put|sold|signed|left|brought|built|sought)$/;

const PARTS =
  /\s(?:of|in|on|from|with|between|by|for|to|into|at|over|behind|under|after|before|since|against|about|around|among|within|through|during|as|than|per|that|who|which|worth)\s/gu;
/** Nouns for an amount of whatever is named behind them, or for getting it. */
const AMOUNT =
  /^(?:purchase|acquisition|takeover|buyout|total|sum|amount|value|worth|price|tag|cost|outlay|consideration|volume|size|figure|figures|maximum|average|level|score|number|count|headcount)$/;
const SHARE = /^(?:share|rate|proportion|percentage|maximum|average|level|score|figure|number)$/;
/** An amount of a kind is not the whole: "the legal cost", "the market value". */
const RESTRICTED =
  /(?:^|\s)(?!(?:the|an?|its|their|this|that|total|overall|full|final|whole|combined|headline|entire|purchase|sale|agreed|reported|estimated|stated|exact|actual|true|real|maximum|average)\s)\p{Ll}[\p{L}-]*\s(?:cost|value|worth|sum|outlay|bill|volume|share|rate|number|figure|amount|price)$/u;
const PRONOUN = /^(?:it|they|this|that|these|those|which|who|both|he|she|we|there|one|all|each)$/i;

/** The first noun of a chain of phrases ("the fee in the deal with"), or the one behind it where that only measures. */
export function headOfPhrase(place: FigurePlace, { start, end }: Span): Head {
  const { text, quantity } = place;
  const measure = quantity.type === 'percent' ? SHARE : AMOUNT;
  let from = start;
  const cuts = [...text.slice(start, end).matchAll(PARTS)].map(({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
  }));
  // "Rivals of Kelmor have": a capital only begins the sentence.
  const isPlural = start === 0 && cuts.length === 1 && opensWithPlural(text);
  for (const cut of [...cuts, { start: end, end }]) {
    const span = { start: from, end: cut.start };
    from = cut.end;
    const head = headOfNouns(place, span);
    if (head !== 'unknown' && !(isPlural && span.start === 0 && head === 'open')) return head;
    const words = text.slice(span.start, span.end);
    if (isOnlyKind(`${words} `)) {
      const isOwned = /['’]s?\s/.test(words) || /^\sof\s/.test(text.slice(cut.start, cut.end));
      return isOwned ? 'other' : 'open';
    }
    if (!measure.test(lastWord(words).toLowerCase()) || RESTRICTED.test(words)) return 'other';
  }
  return 'open';
}

/** "pool created by": what is done to it stands behind the noun. */
const PARTICIPLE = /(?<=\p{Ll})\s\p{Ll}+ed$/u;
/** "the deal Meta struck": what somebody does to it, without "that". */
const BARE_CLAUSE =
  /(?<=\p{Ll})\s(?:(?:\p{Lu}[\p{L}&.-]*\s){1,4}|it\s|they\s)(?:(?:has|have|had)\s)?(\p{Ll}+)$/u;
/** What a cue measures: "the response rate", "the deal value". */
const MEASURED = /\s(?:rate|value|price|size|volume|share|number|amount|figure|level)$/;

/** What the last word of a noun phrase tells by itself. */
function headOfNouns(place: FigurePlace, { start, end }: Span): Head | 'unknown' {
  const words = withoutClause(place.text.slice(start, end)).replace(PARTICIPLE, '');
  const ends = [words, words.replace(MEASURED, '')].map(({ length }) => start + length);
  const cue = place.cues.find((one) => start <= one.start && ends.includes(one.end));
  if (cue !== undefined) return isNarrowed(place, cue) ? 'other' : cue;
  const noun = lastWord(words);
  const isCommon = /^\p{Ll}/u.test(noun) || isOpeningNoun(place, { start, end: start + words.length });
  return isCommon && !PRONOUN.test(noun) && !/(?:ed|ly)$/.test(noun) ? 'unknown' : 'open';
}

/** "Taxes on the deal came to": the first word of a sentence has its capital from there, unless it is a name on record. */
function isOpeningNoun({ sentence, text }: FigurePlace, { start, end }: Span): boolean {
  return (
    start === 0 &&
    /^\p{Lu}[\p{Ll}-]+$/u.test(text.slice(start, end)) &&
    !sentence.mentions.some(({ item }) => item.span.start < end)
  );
}

function withoutClause(words: string): string {
  const clause = BARE_CLAUSE.exec(words);
  return clause !== null && hasVerb(clause[1] ?? '') ? words.slice(0, clause.index) : words;
}

function lastWord(words: string): string {
  return wordBefore(words, words.length);
}

const NARROWING =
  /\s(?:for|among|amongst|in|into|on)\s(?:(?:the|its|their|an?|all|some|other)\s)?(?!total\b|all\b|cash\b|stock\b|shares\b|full\b|question\b|general\b|force\b|effect\b|early\b|late\b|mid\b|first\b|last\b|next\b|current\b|fiscal\b|financial\b|years?\b|months?\b|quarter\b|half\b|end\b|spring\b|summer\b|autumn\b|winter\b)(\p{Ll}[\p{Ll}-]*)/gu;

/** "punctuality in January was": a month without its year. */
const IN_MONTH =
  /\s(?:in|during|over)\s(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\s\d)(?=\s)/u;

/** "the budget for audits", "support among the young": a part, unless the record speaks of it. */
function isNarrowed({ text, fact, quantity }: FigurePlace, { end }: Cue): boolean {
  const own = new Set(wordsOf(`${fact.statement} ${fact.property ?? ''}`).map(({ root }) => root));
  const behind = text.slice(end, Math.max(end, quantity.span.start));
  if (quantity.type === 'percent' && IN_MONTH.test(behind)) return true;
  return [...behind.matchAll(NARROWING)].some(([, word = '']) => !own.has(rootOf(word)) && !isKind(word));
}
