// Owns how the publisher of a fact is named within a sentence: with an article or without.
import type { FactIndex } from './factIndex.ts';
import type { Fact } from './model.ts';
import { publisherOf } from './wording.ts';

/** "Axios", "the Financial Times"; undefined where only a title is known. */
export function publisherInProse(fact: Fact, facts: FactIndex): string | undefined {
  const publisher = publisherOf(fact, facts);
  if (publisher === undefined) return undefined;
  return takesArticle(publisher, fact, facts) ? `the ${publisher}` : publisher;
}

/** So many facts about a publisher are asked how they name it. */
const MOST_ASKED = 50;

/** As the facts about it put it; else by the noun that it is named for. */
function takesArticle(publisher: string, fact: Fact, facts: FactIndex): boolean {
  if (/^(?:[Tt]he|An?)\s|['’]s\s/u.test(publisher)) return false;
  const ids = facts.names.find(publisher).map(({ entityId }) => entityId);
  const statements = [fact, ...ids.flatMap((id) => facts.factsAbout(id).slice(0, MOST_ASKED))].map(
    ({ statement }) => statement,
  );
  if (statements.some((statement) => hasWithArticle(statement, publisher))) return true;
  if (statements.some((statement) => hasWithoutArticle(statement, publisher))) return false;
  return isNamedForNoun(publisher);
}

function hasWithArticle(statement: string, name: string): boolean {
  return statement.includes(`the ${name}`) || statement.startsWith(`The ${name}`);
}

function hasWithoutArticle(statement: string, name: string): boolean {
  const at = statement.indexOf(name);
  return (
    at === 0 ||
    (at > 0 &&
      /\b(?:at|by|for|from|in|of|to|with|and|that)\s$/.test(statement.slice(Math.max(0, at - 6), at)))
  );
}

/** What newspapers and bodies are named for: such a noun in the singular has an article. */
const NOUNS: ReadonlySet<string> = new Set(
  `Academy Administration Agency Alliance Assembly Association Authority Board Bulletin Bundesbank Bureau Cabinet Centre Center
   Chamber Chronicle Coalition Commission Committee Confederation Consortium Convention Council Court Department Directorate
   Economist Examiner Federation Foundation Fund Gazette Globe Government Group Guardian Herald Independent Initiative
   Inspectorate Institute Institution Journal League Library Mail Ministry Mirror Monitor Nations Network Observatory Observer
   Office Organisation Organization Panel Partnership Post Project Register Registry Secretariat Senate Service Society Standard
   Star Sun Telegraph Times Treasury Tribune Trust Union`.split(/\s+/),
);
/** Those that have one where it is said of what or for what they are: "the Bank of England", "Deutsche Bank". */
const NOUNS_OF: ReadonlySet<string> = new Set('Bank College House School State University'.split(' '));
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  'World Bank',
  'European Parliament',
  'World Economic Forum',
]);

function isNamedForNoun(publisher: string): boolean {
  const [head = '', tail] = publisher.split(/\s(?:of|for|on|to|and)\s/);
  const noun = head.slice(head.lastIndexOf(' ') + 1);
  return NOUNS.has(noun) || (tail !== undefined && NOUNS_OF.has(noun)) || WITH_ARTICLE.has(publisher);
}
