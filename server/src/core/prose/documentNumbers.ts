// Owns the documents of parliaments, courts and governments that a bracket cites by their number: "(COM(2021) 206 final, p. 3)", "(C-250/25)".
import type { Span } from '../text/span.ts';
import { matchBrackets } from './brackets.ts';

const NONE: readonly never[] = Object.freeze([]);
const NUMBERS = [
  // The European Union: Commission, Council and courts; numbers of its database.
  '(?:COM|SWD|SEC|JOIN|C) ?(?:\\((?:19|20)\\d\\d\\) ?|/(?:19|20)\\d\\d/0{0,3})\\d{1,4}(?: ?final)?',
  'OJ (?:(?:19|20)\\d\\d,? )?[LC](?: ?\\d{1,4}|,? ?(?:19|20)\\d\\d/\\d{1,5})[A-Z]?(?![\\p{L}\\p{N}/])',
  'CELEX:? ?(?:[Nn]o\\.? )?\\d{5}[A-Z]{1,2}\\d{4}',
  '[CTF][-‑–]\\d{1,4}/\\d\\d(?: P)?(?![\\p{L}\\p{N}/])',
  // The United Nations.
  '(?:A|S|E|ST|TD|CCPR|CEDAW|CRC|CAT|CERD|HRI|FCCC|UNEP|DP|CD|WT)/(?:[A-Z\\d][A-Za-z\\d.-]{0,15}/){1,5}[A-Za-z\\d.-]{0,15}\\d',
  '(?:CETS|ETS)(?: Nos?\\.?)? ?\\d{2,3}(?![\\p{L}\\p{N}])|[1-9]\\d{0,3} UNTS \\d{1,5}',
  // Standards and books.
  '(?:ISO|IEC|CEN|CENELEC|EN|IEEE|ETSI|ITU-[TR]|NIST|DIN|BSI?|ANSI|IETF)(?:[ /](?:ISO|IEC|IEEE|CEN|CENELEC|CLC|EN|ISO|TR|TS|PAS|DIS|FDIS|Std|SP|AI|FIPS|RFC)){0,4} (?:[A-Z]\\.)?\\d{2,6}(?:[-.:]\\d{1,5}){0,4}[A-Z]?(?![\\p{L}\\p{N}])|RFC \\d{3,5}(?![\\p{L}\\p{N}])',
  'ISBN(?:-1[03])?:? ?(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dX](?![\\p{L}\\p{N}])|ISSN:? ?\\d{4}-\\d{3}[\\dX](?![\\p{L}\\p{N}])',
  // Courts: the register, number and year of a case in Germany; the number of a decision in France; acts by their number.
  '(?<![\\p{L}\\p{N}] )(?:(?:[1-9]|[12]\\d) ?(?:Bv[A-Z]{1,2}|AZR|ABR|Az[RB]|StR|B|C|K|U|W|O|Ca|Ta) \\d{1,5}/\\d\\d|[IVX]{1,5}a? Z[RB] \\d{1,4}/\\d\\d)(?![\\p{L}\\p{N}/])',
  '(?:n[o°º]|№) ?\\d{2,3}(?:[ .-]?\\d{2,5}){0,3}(?![\\p{L}\\p{N}])',
  '(?:Act|Law|Decree|Ordinance|Resolution|Presidential Decree|Royal Decree|Order) (?:No|Nr|n)[.°º] ?\\d{1,6}(?:[/-]\\d{2,4})?(?![\\p{L}\\p{N}])',
  // Germany: parliament, law gazette, sections of codes.
  '(?:(?:BT|BR)-)?(?:Drs|Drucks|Drucksache)\\.? ?(?:Nr\\. )?\\d{1,3}/\\d{1,5}',
  'BGBl\\.? ?(?:(?:19|20)\\d\\d )?I{1,3}[ ,]',
  '§{1,2} ?\\d{1,4}[a-z]?(?:,? (?:Abs\\.|Absatz|Nr\\.|Satz|S\\.|ff?\\.|\\(\\d{1,2}\\)|\\d{1,3})){0,5} (?=[\\p{L}-]{0,6}\\p{Lu}[\\p{L}-]{0,9}\\p{Lu}|\\p{Lu}[\\p{Ll}-]{2,30}(?:gesetz|ordnung))',
  // The United Kingdom: debates, command and other papers, instruments.
  '(?:HC|HL) Deb\\.?,? \\(?\\d{1,2} |Hansard,? (?:(?:HC|HL)(?: Deb)?\\.?,? |(?:Commons|Lords),? )?(?:vol\\. \\d{1,4}|(?:col|c)\\.? ?\\d|\\(?\\d{1,2} \\p{Lu}\\p{Ll}{2,8} (?:19|20)\\d\\d)',
  '(?:HC|HL)(?: Papers?)? \\d{1,4}(?:-[IVX]{1,4})?(?![\\p{L}\\p{N}])',
  '(?:SI|SSI|WSI) (?:19|20)\\d\\d/\\d{1,4}|(?:Cm|Cmd|Cmnd|CP)\\.? \\d{2,4}(?![\\p{L}\\p{N}])',
  // The United States: bills with their Congress, reports, orders, dockets.
  '(?:H\\.? ?R\\.?|S\\.|(?:H|S)\\.? ?(?:J\\. ?|Con\\. ?)?Res\\.) \\d{1,5}(?:, §{1,2} ?\\d{1,4})?, \\d{2,3}(?:th|st|nd|rd|d) Cong',
  '(?:H|S)\\.? ?(?:R\\.? ?)?(?:Rep|Rept|Doc|Hrg)\\.? (?:No\\. )?\\d{2,3}[-–]\\d{1,4}',
  '(?:Exec(?:utive|\\.) Order|E\\.?O\\.?)(?: No\\.)? \\d{2},?\\d{3}',
  'GAO-\\d{2}-\\d{3,6}[A-Z]{0,3}',
  'Nos?\\. (?:\\d{1,2}:)?\\d{2}-(?:[a-z]{2,4}-)?\\d{2,6}(?![\\p{N}])',
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${form})`, 'u'));

/** A longer bracket says more than where something stands, in code units. */
const LONGEST = 200;
/** What a number in brackets behind it belongs to: "the AI Act (COM(2021) 206)" only names the act. */
const NAMED_LAW =
  /(?<![\p{L}-])(?:acts?|bills?|laws?|statutes?|codes?|regulations?|directives?|(?:executive |court )?orders?|proposals?|drafts?|treat(?:y|ies)|conventions?|resolutions?|legislation|amendments?|so-called)(?: of (?:19|20)\d\d)?,?["”’]?\s?$/iu;
/** The bracket ends a clause; within one it names what stands before it. */
const ENDS_CLAUSE = /^["”’]?(?:[.,;:!?)\]|—–]|\s{0,3}$|\s+["“]?\p{Lu})/u;

/** What brackets cite by the number of a document, from left to right; offsets into `text`. */
export function findDocumentNumbers(text: string): readonly Span[] {
  if (!text.includes('(')) return NONE;
  const found: Span[] = [];
  let behind = 0;
  for (const [open, close] of [...matchBrackets(text, '(', ')')].sort(([a], [b]) => a - b)) {
    if (open < behind) continue;
    behind = close;
    if (close - open > LONGEST || NAMED_LAW.test(text.slice(Math.max(0, open - 40), open))) continue;
    if (ENDS_CLAUSE.test(text.slice(close + 1, close + 8))) found.push(...numbersIn(text, open + 1, close));
  }
  return found;
}

/** Of the parts between semicolons those that are a number with what belongs to it. */
function numbersIn(text: string, start: number, end: number): readonly Span[] {
  let from = start;
  return text
    .slice(start, end)
    .split(';')
    .flatMap((part) => {
      const at = from;
      from += part.length + 1;
      const number = isReference(part) ? numberIn(part) : undefined;
      return number === undefined ? [] : [{ start: at + number, end: at + part.trimEnd().length }];
    });
}

/** Where the first number of a document starts. */
function numberIn(part: string): number | undefined {
  if (!/\d/.test(part)) return undefined;
  const places = NUMBERS.map((form) => part.search(form)).filter((at) => at >= 0);
  return places.length === 0 ? undefined : Math.min(...places);
}

const OF_REFERENCE = new Set(
  'see also cf e.g of the and for on in at to by v vs ex parte final p pp para paras art arts article articles recital recitals section sections sec ss s annex vol col cols no nos nr fn n point points slip op ff f cl cls clause clauses ch chapter judgment judgement decision ruling n° nº nr – —'.split(
    ' ',
  ),
);

/** Whether there are only names, numbers and what stands between: nothing that could be a statement. */
function isReference(part: string): boolean {
  return part
    .split(/[\s,()]+/)
    .every(
      (word) =>
        word === '' ||
        /^(?:["“‘§¶[]{0,2}|cc?|n[°º])[\p{Lu}\d§¶]/u.test(word) ||
        OF_REFERENCE.has(word.replace(/\.$/, '')),
    );
}
