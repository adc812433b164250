// Owns whether a surname that stands alone is that of the person on record who bears it.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { NameMatch } from '../../facts/nameMatcher.ts';

/** Words that stand in capitals before a surname without being a given name: titles, and what a sentence may open with. */
const NO_GIVEN_NAME =
  /^(?:Mr|Ms|Mrs|Mx|Dr|Prof|Professor|CEO|CTO|COO|CFO|Chief|Officer|Executive|President|Chair|Chairman|Chairwoman|Founder|Director|Head|Billionaire|Entrepreneur|AI|A|Additionally|Afterwards|Again|Along|Also|Apparently|Beyond|Both|Consequently|Currently|Despite|Earlier|Either|Even|Eventually|Finally|Following|Formerly|Hence|Here|However|Initially|Instead|Last|Lately|Later|Meanwhile|Moreover|Neither|Next|No|Nor|Not|Notably|Now|Only|Over|Perhaps|Previously|Privately|Publicly|Recently|Reportedly|Similarly|Soon|Subsequently|There|Thereafter|Therefore|Though|Through|Thus|Together|Tomorrow|Ultimately|Unless|Upon|Via|Within|Yesterday|After|Although|And|As|At|Because|Before|But|By|Critics|For|From|Had|Has|How|If|In|Is|It|Like|Of|On|Once|Or|Since|So|Still|Than|That|The|Then|This|To|Today|Under|Unlike|Until|Was|What|When|Where|Whether|While|Who|Why|With|Without|Yet)$/;
/** A full stop belongs to an initial or title; behind any other word a sentence ends. */
const WORD_BEFORE =
  /(?<![\p{L}\p{M}'’-])(?:(\p{Lu}|Mr|Ms|Mrs|Mx|Dr|Prof)\.|(\p{Lu}[\p{L}\p{M}'’-]{0,40}))[ \u00a0\n]{1,3}$/u;
const NAME_AFTER = /^[ \u00a0]{1,3}(?:\p{Lu}[\p{Ll}\p{M}'’-]{1,40}|\p{Lu}\.)/u;
const WORK_AFTER = /^,?[ \u00a0\n]{1,3}(?:et al|and colleagues|and co-authors|\(?(?:19|20)\d\d[a-z]?\))/;

/** Public offices in lower case right before a name: who holds one is somebody else, unless the record has them in it. */
const OFFICE_BEFORE =
  /(?<![\p{L}-])(minister|premier|chancellor|ambassador|envoy|senator|judge|justice|magistrate|governor|mayor|general|colonel|admiral|secretary|commissioner|congressman|congresswoman|lawmaker|legislator|councillor|councilor|prosecutor|sheriff|bishop|archbishop|cardinal|king|queen|prince|princess)\s$/u;

/**
 * Whether a surname alone means the person on record who bears it: no other given name, second name, publication or office stands
 * with it, and the text before names no other bearer of it in full.
 */
export function isTheirs(match: NameMatch, text: string, entity: Entity, facts: FactIndex): boolean {
  const { span } = match;
  const after = text.slice(span.end, span.end + 60);
  if (WORK_AFTER.test(after) || NAME_AFTER.test(after)) return false;
  const before = text.slice(Math.max(0, span.start - 50), span.start);
  const office = OFFICE_BEFORE.exec(before)?.[1];
  if (office !== undefined && !isOwnTitle(office, entity, facts)) return false;
  const word = wordAtEnd(before);
  if (word !== undefined && isGivenName(word) && !isOwnGivenName(word, match, entity))
    return isOwnTitle(word, entity, facts);
  return !isOfAnother(match, text, entity);
}

function wordAtEnd(before: string): string | undefined {
  const [, abbreviated, word] = WORD_BEFORE.exec(before) ?? [];
  return abbreviated ?? word;
}

function isGivenName(word: string): boolean {
  return !/['’]s?$/.test(word) && !NO_GIVEN_NAME.test(word);
}

function isOwnGivenName(word: string, { alias }: NameMatch, { name }: Entity): boolean {
  return name.startsWith(`${word} `) && name.endsWith(` ${alias}`);
}

/** The text before is looked at from so far on, in code units. */
const LOOKED_BACK = 2000;

/** Whether who was named in full last before, with this surname, is another: "Wang Yi spoke. Wang added", "Jane Wang spoke. Wang added". */
function isOfAnother(match: NameMatch, text: string, entity: Entity): boolean {
  const before = text.slice(Math.max(0, match.span.start - LOOKED_BACK), match.span.start);
  for (
    let at = before.lastIndexOf(match.alias);
    at >= 0;
    at = at === 0 ? -1 : before.lastIndexOf(match.alias, at - 1)
  ) {
    const end = at + match.alias.length;
    if (/^[\p{L}\p{N}]/u.test(before.slice(end))) continue;
    const word = wordAtEnd(before.slice(Math.max(0, at - 50), at));
    if (word !== undefined && isOwnGivenName(word, match, entity)) return false;
    if ((word !== undefined && isGivenName(word)) || FAMILY_NAME_FIRST.test(before.slice(end, end + 40)))
      return true;
  }
  return false;
}

/** "Wang Yi", but not "Wang Labs": what is said of a person follows, or a comma. */
const FAMILY_NAME_FIRST =
  /^ \p{Lu}\p{Ll}{1,12}(?:-?\p{Ll}{1,12})?(?:,| (?:said|says|told|added|met|spoke|was|is|has|had|will|would|who|and|also|argued|called|visited)\b)/u;

/** "Mayor Hale", where the record has Hale as one. */
function isOwnTitle(word: string, { id }: Entity, facts: FactIndex): boolean {
  const lower = word.toLowerCase();
  return facts
    .factsAbout(id)
    .some(
      ({ subject, value }) =>
        subject === id &&
        value?.type === 'role' &&
        [value.role, ...value.aliases].some((name) => name.toLowerCase().split(/\s+/).includes(lower)),
    );
}
