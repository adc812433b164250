// Owns citations of law in the forms that lawyers look them up by: "47 U.S.C. § 230(c)(1)", "Roe v. Lee, 410 U.S. 113 (1973)", "Case C-131/12".
import type { Span } from '../text/span.ts';
import { findDocumentNumbers } from './documentNumbers.ts';

const NONE: readonly never[] = Object.freeze([]);

const NUMBER = '\\d(?:[\\dA-Za-z]|[.:–-](?=[\\dA-Za-z])){0,15}(?:\\([\\dA-Za-z]{1,5}\\)){0,6}';
const SECTIONS = `§{1,2} ?${NUMBER}(?:(?:, | and |, and )(?:§{1,2} ?${NUMBER}|\\d[\\w.]{0,9}(?![\\w.]| [A-Z]))){0,4}`;
const SERIES = '(?: ?[2-5](?:d|th|nd|rd))';
/** Volumes of decisions: those of the courts of the United States, of the states by series, and of the Commonwealth. */
const REPORTER = `(?:U\\. ?S\\.|S\\. ?Ct\\.|L\\. ?Ed\\.${SERIES}?|F\\.${SERIES}|F\\. ?App[’']?x\\.?|F\\. ?Supp\\.${SERIES}?|Fed\\. ?Cl\\.|B\\.R\\.|T\\.C\\.|(?:[A-Z]\\. ?){1,3}${SERIES}|(?:Cal|Ill|Wash|Ohio|Mass|Pa|Wis|Mich|Conn|So|Haw|Kan|Neb|Or|Mont)\\.(?: ?App\\.)?${SERIES}|WLR|All ER|Cr App R|BCLC|SCC|SCR|DLR|CLR|ALR|NZLR)`;
const COURT = '(?:All ER|Cr App R|[A-Z]{2,7})(?: (?:Civ|Crim|Admin|Ch|Fam|Pat|Comm|TCC|QB|KB))?';
const CASE = '[CTF][-‑–]\\d{1,4}/\\d\\d';
const FORM = new RegExp(
  `^(?:${[
    // Codes, regulations and statutes of the United States.
    `\\d{1,2} U\\.? ?S\\.? ?C\\.?(?: ?[AS]\\.)?(?: App\\.)? (?:${SECTIONS}|[Ss]ec(?:tion|\\.) ${NUMBER}|\\d{2,5}[a-z]?(?![\\dA-Za-z,]))`,
    `\\d{1,2} C\\.? ?F\\.? ?R\\.? (?:${SECTIONS}|(?:[Pp]t\\.?|[Pp]arts?) \\d{1,4}|\\d{1,4}\\.\\d{1,5})`,
    '\\d{1,3} Fed\\. ?Reg\\. \\d{1,3},?\\d{3}',
    '\\d{1,3} Stat\\. \\d{1,4}',
    'Pub(?:\\.|lic) ?L(?:\\.|aw)(?: No\\.)? \\d{2,3}[-–]\\d{1,4}',
    // Decisions: by reporter, in databases, by neutral citation.
    `\\d{1,4} ${REPORTER} \\d{1,5}`,
    '(?:19|20)\\d\\d (?:WL|U\\.S\\. (?:Dist\\.|App\\.) LEXIS) \\d{3,9}',
    '(?:19|20)\\d\\d (?:SCC|FCA|FC|ONCA|ONSC|BCCA|BCSC|ABCA|QCCA) \\d{1,5}',
    `(?:\\[(?:1[89]|20)\\d\\d\\](?: \\d{1,2})?|\\((?:1[89]|20)\\d\\d\\) \\d{1,3}) ${COURT} \\d{1,5}`,
    // The courts of the European Union and of human rights, and the Official Journal.
    `(?:Joined )?Cases? ${CASE}(?:(?:,| and|, and) ${CASE}){0,6}`,
    '(?:ECLI:)?EU:[CTF]:\\d{4}:\\d{1,5}|ECLI:[A-Z]{2}:[A-Z\\d]{1,9}:\\d{4}:[A-Z\\d.]{1,25}',
    'OJ (?:\\d{4} )?[LC] ?\\d{1,4}(?:[,/] ?(?:\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,4})){1,4}',
    '[Aa]pp(?:lication|l)?s?\\.? [Nn]os?\\.? \\d{3,6}/\\d\\d',
  ].join('|')})`,
  'u',
);
/** What a citation may begin with. */
const OPENING =
  /(?<![\p{L}\p{N}$€£.,-])(?:\d|\[[12]\d\d\d\]|\([12]\d\d\d\) \d|Pub|Joined|Case|ECLI|EU:|OJ|[Aa]pp)/gu;
/** Without one of these there is none that begins so. */
const SIGN = /§|[A-Z]\. ?[A-Z\d]|\d(?:[\])] (?:\d{1,3} )?| )[A-Z]{2}|\/\d\d|EU:|ECLI|OJ |Pub|Stat\.|Reg\./;
/** The code or statute of a state, before its section: "Cal. Civ. Code § 1798.100". */
const CODE =
  /(?<![\p{L}\p{N}])(?:[A-Z][A-Za-z]{0,6}\.(?:[A-Z]\.)? ){1,2}(?:(?:& )?[A-Z][A-Za-z]{0,6}\.? ){0,4}(?:Code|Stat\.|Laws?|Admin\.)(?: Ann\.)? $/u;
const SECTIONS_HERE = new RegExp(`^${SECTIONS}`);
/** The parties: "Roe v. Lee, ", "In re Smith, ". */
const PARTY =
  "\\p{Lu}[\\p{L}’'&-]{0,24}(?:(?<=[^\\p{L}](?:\\p{L}{1,4}|Litig|Assoc|Indus))\\.)?(?:,? (?:\\p{Lu}[\\p{L}’'&-]{0,24}(?:(?<=[^\\p{L}](?:\\p{L}{1,4}|Litig|Assoc|Indus))\\.)?|of|the|and|for|on|&)){0,9}";
const PARTIES = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${PARTY} v\\.? ${PARTY}|(?:In re|Ex parte) ${PARTY}),? $`,
  'u',
);
/** The page or paragraph, the court and year, and in brackets what it held. */
const BEHIND =
  /^(?:, (?:(?:at|p\.|paras?\.?|¶{1,2}) ?)?\d{1,4}(?:[-–]\d{1,4})?(?: n\.\d{1,3})?(?![\w.]?\w| [A-Z])){0,3}(?: \([^()]{1,200}\)){0,3}/;

const PIN =
  '(?:[Aa]rts?\\.?|[Aa]rticles?|[Rr]ecitals?|[Pp]aras?\\.?|[Ss]ec(?:tion)?s?\\.?|ss?\\.?|§{1,2}|Sch(?:edule)?\\.?|reg\\.?) ?\\d[\\dA-Za-z]{0,5}(?:\\(\\w{1,4}\\)){0,4}(?:[-–]\\d{1,4}|(?:, | and )\\d{1,4}(?:\\(\\w{1,4}\\)){0,4}){0,3}';
const WORD =
  "(?:\\p{Lu}[\\p{L}’'-]{0,24}|of|on|the|and|for|in|to|\\(E[UC]\\)|No\\.|\\d{1,4}/\\d{1,4}(?:/E[UC])?)";
const ACT =
  '(?:Act|Regulation|Directive|Code|Law|Treaty|Charter|Convention|Constitution|Decree|Statute|Order|Rules|Ordinance|Protocol|GDPR|TFEU|TEU|DSA|DMA|ECHR|UNCLOS)';
const NAMES_ACT = new RegExp(ACT);
const NAME = `(?:${WORD} ){0,9}${ACT}(?: (?:\\d{4}|${WORD})){0,6}`;
/** An article or section with the act that it is of, which in brackets is a citation: "(Art. 83(4) GDPR)", "(Online Safety Act 2023, s. 12)". */
const PINNED = new RegExp(
  `^ ?(?:(?:see|cf\\.|under|e\\.g\\.,?) )?(${PIN},? (?:of )?(?:the )?${NAME}|${NAME},? ${PIN})(?=[;,)])`,
  'u',
);
/** The same without the act, which the sentence names before: "The AI Act requires it (Art. 14)". A section or annex may be the brief's own. */
const PLACED = new RegExp(
  `^ ?(?:(?:see|cf\\.|e\\.g\\.,?) )?((?=[AaRr](?:rt|ec)|ss?\\.? ?\\d|Sch)${PIN})(?=[;,)])`,
  'u',
);
const ACT_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${ACT}(?![\\p{L}\\p{N}])`, 'u');
const SENTENCE_END = /[.!?]["'”’)\]]?\s(?=["'“‘(]?\p{Lu})/gu;

/** Longer none of them is, in code units. */
const LONGEST = 160;

/** Citations of law, each with the parties before and the page, court and year behind; from left to right, disjoint. */
export function findLegalCitations(text: string): readonly Span[] {
  const cores = [...formsIn(text), ...codesIn(text), ...pinnedIn(text), ...findDocumentNumbers(text)];
  if (cores.length === 0) return NONE;
  const found: Span[] = [];
  for (const { start, end } of cores.sort((a, b) => a.start - b.start)) {
    const from = found.at(-1)?.end ?? 0;
    if (start < from) continue;
    const parties = PARTIES.exec(text.slice(Math.max(from, start - LONGEST), start))?.[0].length ?? 0;
    const behind = BEHIND.exec(text.slice(end, end + 3 * LONGEST))?.[0].length ?? 0;
    found.push({ start: start - parties, end: end + behind });
  }
  return found;
}

function formsIn(text: string): readonly Span[] {
  if (!SIGN.test(text)) return NONE;
  return Array.from(text.matchAll(OPENING)).flatMap(({ index: start }) => {
    const form = FORM.exec(text.slice(start, start + LONGEST))?.[0];
    return form === undefined ? [] : [{ start, end: start + form.length }];
  });
}

function codesIn(text: string): readonly Span[] {
  if (!text.includes('§')) return NONE;
  return Array.from(text.matchAll(/§{1,2}/g)).flatMap(({ index }) => {
    const code = CODE.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0];
    const sections = SECTIONS_HERE.exec(text.slice(index, index + LONGEST))?.[0];
    if (code === undefined || sections === undefined) return [];
    return [{ start: index - code.length, end: index + sections.length }];
  });
}

/** Whether the sentence names an act before an offset. */
function namesActBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const start = Array.from(before.matchAll(SENTENCE_END)).at(-1)?.index ?? 0;
  return ACT_BEFORE.test(before.slice(start));
}

function pinnedIn(text: string): readonly Span[] {
  if (!text.includes('(') || !NAMES_ACT.test(text)) return NONE;
  return Array.from(text.matchAll(/[(;]/g)).flatMap(({ index }) => {
    const behind = text.slice(index + 1, index + 1 + LONGEST);
    const whole = PINNED.exec(behind);
    const [all, pinned] = whole ?? PLACED.exec(behind) ?? [];
    if (all === undefined || pinned === undefined) return [];
    if (whole === null && !namesActBefore(text, index)) return [];
    const end = index + 1 + all.length;
    return [{ start: end - pinned.length, end }];
  });
}
