// Owns which names in a text are mentions of the entities that bear them.
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity } from '../facts/model.ts';
import type { NameMatch } from '../facts/nameMatcher.ts';
import type { Mention } from './model.ts';
import { isOthersOffice } from './names/othersOffice.ts';

/** Mentions in `text`, from left to right, disjoint. Spans are offsets into it. */
export function findMentions(text: string, facts: FactIndex): readonly Mention[] {
  const matches = facts.names.find(text);
  if (matches.length === 0) return [];
  return matches
    .filter((match) => isMeant(match, text, facts))
    .map(({ span, entityId }) => ({ span, entityId, text: text.slice(span.start, span.end) }));
}

function isMeant(match: NameMatch, text: string, facts: FactIndex): boolean {
  const entity = facts.entity(match.entityId);
  if (entity === undefined || isOthersOffice(match.span, text, entity, facts)) return false;
  if (entity.requireContext.length > 0 && !hasContext(text, entity)) return false;
  const isSurname = entity.kind === 'person' && !/\s/.test(match.alias) && match.alias !== entity.name;
  if (isSurname && !isSurnameAlone(match, text, entity, facts)) return false;
  return entity.kind !== 'company' || !isPlaceWithArticle(match, text);
}

function hasContext(text: string, entity: Entity): boolean {
  const lower = text.toLowerCase();
  return entity.requireContext.some((word) => lower.includes(word.toLowerCase()));
}

/** Words that stand in capitals before a surname without being a given name. */
const NO_GIVEN_NAME =
  /^(?:Mr|Ms|Mrs|Mx|Dr|Prof|Professor|CEO|CTO|COO|CFO|Chief|Officer|Executive|President|Chair|Chairman|Chairwoman|Founder|Director|Head|Billionaire|Entrepreneur|AI|A|After|Although|And|As|At|Because|Before|But|By|Critics|For|From|Had|Has|How|If|In|Is|It|Like|Of|On|Once|Or|Since|So|Still|Than|That|The|Then|This|To|Today|Under|Unlike|Until|Was|What|When|Where|Whether|While|Who|Why|With|Without|Yet)$/;
const WORD_BEFORE = /([\p{Lu}][\p{L}\p{M}'’-]{0,40})\.?[ \u00a0\n]{1,3}$/u;
const NAME_AFTER = /^[ \u00a0]{1,3}(?:\p{Lu}[\p{Ll}\p{M}'’-]{1,40}|\p{Lu}\.)/u;
const WORK_AFTER = /^,?[ \u00a0\n]{1,3}(?:et al|and colleagues|and co-authors|\(?(?:19|20)\d\d[a-z]?\))/;

/** A surname means the person that we know unless a given name, a second name or a publication stands with it. */
function isSurnameAlone({ span, alias }: NameMatch, text: string, entity: Entity, facts: FactIndex): boolean {
  const after = text.slice(span.end, span.end + 60);
  if (WORK_AFTER.test(after) || NAME_AFTER.test(after)) return false;
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, span.start - 50), span.start))?.[1];
  if (word === undefined) return true;
  const isOwnGivenName = entity.name.startsWith(`${word} `) && entity.name.endsWith(` ${alias}`);
  return (
    isOwnGivenName || /['’]s?$/.test(word) || NO_GIVEN_NAME.test(word) || isOwnTitle(word, entity, facts)
  );
}

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

const AFTER_PLACE =
  /^(?:\s*$|\s{0,3}(?:[.,;:!?)\]—]|–(?![A-Z]))|['’]s\b|\s{1,3}(?:is|are|was|were|has|have|had|and|or|in|of|to|from|for|by|as|at|with|that|which|where|when|while|could|may|might|would|will|can|should|must|alone|itself|burns|covers|stores|absorbs|loses|lost|spans|contains|holds)\b)/;

/** With an article and no noun behind it ("the Amazon", "across the Amazon,") a company's name is something else. */
function isPlaceWithArticle({ span }: NameMatch, text: string): boolean {
  if (!/\b[Tt]he[ \u00a0\n]{1,3}$/.test(text.slice(Math.max(0, span.start - 8), span.start))) return false;
  return AFTER_PLACE.test(text.slice(span.end, span.end + 40));
}
