// Owns the question whether a text says who somebody is where it names him.
import type { Span } from '../../text/span.ts';

/** How far the words around a name are looked at, in code units. */
const NEAR = 60;

/** A title before a name, "Professor", or what its bearer does, "the designer"; not "for" or "under". */
const TITLE =
  /(?:\b(?:Drs?|Profs?|Mag|Sir|Dame|Lord|Lady|Judge|Justice|Doctor|Mayor|Congress(?:man|woman)|Representative|Captain|Major|Colonel|General|Bishop|Sister|Rabbi|Reverend|Rev|Hon)\.?|\p{Ll}(?:ar|er|ete|ert|ess|eur|ian|ist|man|or|person|woman)(?<!\b(?:aft|und|ov|f|n|form|p|wheth|anoth|oth|howev|rath|ev|nev|earli|lat|eith|neith|togeth|few|great|bett|prior|bigg|furth|hith|howsoev|whenev|wherev|whatev|with|betwe|near)(?:er|or)|\bless|\bunless))\s$/iu;
/** Behind it: ", the designer", ", who teaches", " (a painter)", " (Stanford)", " of Stanford", " is a", "'s label". */
const APPOSITION =
  /^(?:,?\s\(?(?:an?|the|his|her|their|our|my|one)\s\p{L}|\s\(\p{Lu}\p{L}|,\s(?:who|whose)\s|\s\(?(?:of|from|at)\s(?:the\s)?\p{Lu}|\s(?:is|was)\s(?:an?|the)\s|,\s\p{Ll}{2,20}\s(?:of|at|in|and|with|from|for)\s|['’]s\s(?:\p{Ll}{2,20}\s)?(?:albums?|books?|brand|class|collections?|films?|label|lab|novels?|papers?|poems?|practice|shops?|songs?|studio|stud(?:y|ies)|team|works?)\b)/u;

/** Whether the name at `span` has a title or is explained: the writer means whom these words say. */
export function introducesSomebody({ start, end }: Span, text: string): boolean {
  return (
    TITLE.test(text.slice(Math.max(0, start - NEAR), start)) || APPOSITION.test(text.slice(end, end + NEAR))
  );
}
