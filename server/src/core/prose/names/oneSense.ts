// Owns the sense of a firm's or model's name that is also a word, over a text: who means the river, the animal or the unit once means it throughout.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { PhraseMatch } from '../../facts/nameMatcher.ts';
import type { Span } from '../../text/span.ts';
import type { Mention } from '../model.ts';
import type { FieldsOfText } from './fields.ts';
import type { NextNames } from './longerName.ts';
import { isOtherThing } from './otherThings.ts';
import { isPlace } from './places.ts';

type Named = Pick<Entity, 'id' | 'kind' | 'name'>;

/** Reads the names of one text in turn, then leaves out those that mean what others of them were seen to mean. */
export class OneSense {
  readonly #text: string;
  readonly #fields: FieldsOfText;
  /** Ids of entities whose name was that of something else. */
  #others: Set<string> | undefined;

  constructor(text: string, fields: FieldsOfText) {
    this.#text = text;
    this.#fields = fields;
  }

  /** Takes note of a phrase that only holds a name: "Meta River". */
  barred({ alias }: PhraseMatch, { id, kind }: Named): void {
    if (isWordLike(kind) && PLACE_NOUN.test(alias)) this.#add(id);
  }

  /** Whether the name at `span` is that of the firm or model itself, and of no other thing, place or person. */
  isSelf(span: Span, entity: Named, next: NextNames): boolean {
    const { id, kind } = entity;
    if (!isWordLike(kind)) return true;
    if (!isPlace(span, this.#text, kind, next) && !isOtherThing(span, this.#text, entity, this.#fields, next))
      return true;
    this.#add(id);
    return false;
  }

  /** The mentions without those that mean another thing. Where firms or AI are spoken of, or one acts as a firm does, each is taken for itself. */
  settle(mentions: readonly Mention[], facts: FactIndex): readonly Mention[] {
    const [first] = mentions;
    if (first === undefined || mentions.some(({ entityId }) => entityId !== first.entityId)) return mentions;
    const entity = facts.entity(first.entityId);
    if (entity === undefined || !isWordLike(entity.kind) || this.#fields.isTrade) return mentions;
    if (mentions.some(({ span }) => ACTS.test(this.#text.slice(span.end, span.end + NEAR)))) return mentions;
    const isOther = this.#others?.has(entity.id) === true;
    const others = new Map<string, boolean>();
    const meansOther = (text: string) => {
      const known = others.get(text) ?? (isOther || standsAsNoun(text.toLowerCase(), this.#text));
      others.set(text, known);
      return known;
    };
    return mentions.filter(({ text }) => !ONE_WORD.test(text) || !meansOther(text));
  }

  #add(id: string): void {
    this.#others ??= new Set();
    this.#others.add(id);
  }
}

function isWordLike(kind: Entity['kind']): kind is 'company' | 'model' {
  return kind === 'company' || kind === 'model';
}

/** What neither a river nor a plant does: "Oracle said". */
const ACTS =
  /^\s(?:has\s|had\s|also\s)?(?:acquired|agreed|announced|appealed|argued|bought|declined|denied|hired|launched|lobbied|paid|pledged|promised|refused|released|said|says|signed|sold|told|warned)(?!\p{L})/u;

const ONE_WORD = /^\p{Lu}\p{Ll}+$/u;
const PLACE_NOUN =
  /(?:^|\s)(?:basin|biome|delta|department|forests?|jungle|rain\s?forest|region|river|valley)$/i;

/** Whether the word stands in the text in small letters, as a noun: "low perplexity", but not "to google", "meta-analysis", "axios.com". */
function standsAsNoun(word: string, text: string): boolean {
  if (NO_NOUN.test(word)) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(Math.max(0, at - NEAR), at);
    const behind = text.slice(at + word.length, at + word.length + NEAR);
    if (
      !WITHIN_WORD.test(before) &&
      NOUN_ENDS.test(behind) &&
      !VERB_AFTER.test(before) &&
      !OBJECT.test(behind)
    )
      return true;
  }
  return false;
}

/** Verbs, and words that are said of things, in small letters. */
const NO_NOUN = /^(?:cohere|crypto|google|grok|mega|meta|nano|scale|skype|slack|trans|uber|ultra|zoom)$/;
const NEAR = 24;
/** Within quotation marks the word itself is meant. */
const WITHIN_WORD = /[\p{L}\p{N}@#$/\\._:‘“"-]$/u;
const NOUN_ENDS = /^s?(?:$|[\s,;!?)”"’']|[.:](?:\s|$))/u;
const VERB_AFTER =
  /(?:^|\s)(?:I|always|can|cannot|could|just|may|might|never|not|often|should|simply|they|to|we|will|would|you|['’]ll)\s$/i;
const OBJECT = /^\s(?:an?|her|him|his|it|me|my|our|the|their|them|us|your)(?!\p{L})/u;
