// Owns the question whether a share is one of several that a law has: "late reports carry fines of 1 %", "a fine of 3 % was imposed".
import type { Span } from '../../text/span.ts';
import type { Cue } from './cues.ts';
import { clauseOf, type FigurePlace } from './place.ts';

/** What is done with one of them: "a fine of 3 % was imposed". */
const CASE =
  /\b(?:imposed|levied|handed|issued|paid|received|got|faced|faces|appealed|contested|upheld|annulled|settled|demanded)\b/;
/** "For late reports,", "In case of a breach,": when it is due. */
const WHEN = /^(?:For|In (?:the )?(?:cases?|event) of)\s(?:an?\s|the\s)?\p{Ll}[^,;]*,\s/u;

/** "fines of 1 % for misleading answers", "for late reports, fines of 1 %", "a fine of 3 % was imposed": one of several. */
export function isTier(place: FigurePlace, cue: Cue): boolean {
  const { text, quantity, fact } = place;
  const { start, end } = clauseOf(place);
  const words = text.slice(start, end);
  const done = CASE.exec(words)?.[0];
  if (done !== undefined && !fact.statement.includes(done)) return true;
  if (WHEN.test(words) && !/^For\sthe/.test(fact.statement)) return true;
  const behind = text.slice(quantity.span.end, quantity.span.end + 64);
  if (cue.end <= quantity.span.start && /^(?: of [\p{Ll} ]{1,40})? for (?!now\b|years\b)\p{Ll}/u.test(behind))
    return true;
  return isForOneBreach(place, { start, end });
}

/** Verbs whose subject is what is punished, or who, and those whose object is. */
const INCURS =
  /\s(?:(?:can|may|could|will|would|might|is|are|be|being)\s){0,2}(?:carr(?:y|ies)|attracts?|triggers?|incurs?|entails?|leads? to|results? in|draws?|brings?|punish(?:ed|able)|sanctioned|penali[sz]ed|fined|subject to|liable|faces?|risks?|costs?|pays?)\s/;
const STRIKES = /\s(?:awaits?|appl(?:y|ies) to|hits?|threatens?|punish(?:es)?|loom over|are for)\s/;
/** Breaches of the whole law, and those who commit them; `§` stands for a name of the law. */
const BREACH =
  '(?:breach|violation|infringement|infraction|contravention|offence|offense|non-?compliance)(?:es|s)?';
const WHOSE =
  '(?:compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|bodies|groups|corporations|enterprises|undertakings|providers?|developers?|deployers?|operators?|vendors?|suppliers?|carriers?|makers?|platforms?|offenders?|violators?|infringers?|perpetrators?|those|anyone|whoever|they|it|you)';
const ANY = new RegExp(
  `^(?:(?:the|any|all|each|every|an?|such|serious|grave|severe|major|repeated|individual|for)\\s){0,3}(?:${BREACH}(?:\\s(?:of|with|against|under)\\s(?:the\\s)?§)?|${WHOSE}(?:\\s(?:who|that|which|in)\\s(?:breach|violate|infringe|break|flout|contravene|disobey|breach of|do not comply with|fail to comply with)(?:e?s)?\\s(?:the\\s)?§)?|§)(?:\\s(?:of|under)\\s(?:the\\s)?§)?$`,
  'i',
);

/** Whether the clause names what or whom the share is for, and that is not a breach of the law as such. */
function isForOneBreach(place: FigurePlace, clause: Span): boolean {
  const { text, quantity, fact, facts } = place;
  if (facts.entity(fact.subject)?.kind !== 'law') return false;
  const before = withoutName(place, { start: clause.start, end: quantity.span.start });
  const relative = Math.max(before.lastIndexOf('§, which '), before.lastIndexOf('§ that '));
  const subject = before.slice(Math.max(0, relative)).replace(/^(?:Under|In) (?:the )?§, /, '');
  const verb = INCURS.exec(subject)?.index;
  if (verb !== undefined) return !ANY.test(subject.slice(0, verb).replace(/,? (?:which|that)$/, ''));
  const behind = withoutName(place, { start: quantity.span.end, end: clause.end });
  const strikes = STRIKES.exec(behind);
  if (strikes === null) return /^\p{Lu}\p{Ll}+ing\s/u.test(text.slice(clause.start));
  // A bar ends the cell of a table.
  const whom = behind.slice(strikes.index + strikes[0].length).split('|')[0] ?? '';
  return !ANY.test(whom.trimEnd().replace(/\.$/, ''));
}

/** The stretch with `§` for each name of the subject. */
function withoutName({ text, sentence, fact }: FigurePlace, { start, end }: Span): string {
  let words = '';
  let at = start;
  for (const { item } of sentence.mentions) {
    if (item.entityId !== fact.subject || item.span.start < at || item.span.end > end) continue;
    words += `${text.slice(at, item.span.start)}§`;
    at = item.span.end;
  }
  return words + text.slice(at, end);
}
