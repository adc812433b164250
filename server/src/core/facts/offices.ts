// Owns the titles of offices that say by themselves whose they are: "Minister of Rail", "rail minister", "mayor", but not "director".

/** Public offices that are called by what they are for: "rail minister". */
const OFFICE =
  'minister|secretary|commissioner|mayor|governor|ambassador|senator|judge|justice|prosecutor|ombudsman|envoy|chancellor|tsar|czar|registrar|inspector|councillor|councilor';
/** Words before such an office that are part of its name, or its rank, and no field. */
const NO_FIELD =
  /^(?:acting|associate|assistant|attorney|chief|city|county|cultural|deputy|district|executive|federal|first|former|foreign|general|high|honorary|interim|international|joint|junior|lady|lieutenant|local|lord|municipal|national|parliamentary|permanent|personal|police|press|prime|private|recording|regional|second|senior|special|state|town|trade|under|vice)$/i;
/** Fields that are such words too: "foreign minister", "trade commissioner". */
const FIELD = /^(?:foreign|trade|police|cultural)$/i;
/** Those that a place has one of, so that the title before a name says enough. */
const SOLE = /^(?:(?:lord|lady) mayor|mayor|governor|premier|prime minister|first minister)$/i;

const OF_FIELD =
  /^(?<head>[\p{L}][\p{L}\s-]{1,40}?)\s(?<word>of|for|to|at|in)\s(?:the\s)?(?<field>[\p{L}\p{N}][^,;:()]{1,80})$/u;
const FIELD_BEFORE = new RegExp(`^(?<field>[\\p{L}\\p{N}][^,;:()]{1,80})\\s(?<head>${OFFICE})$`, 'iu');
/** A ministry's name, of whose field its minister is. */
const MINISTRY =
  /^(?:(?:the|federal|national|state|royal)\s)*(?:(?:ministry|department|secretariat)\s(?:of|for)\s(?:the\s)?(?<behind>.{2,80})|(?<before>.{2,80})\s(?:ministry|department|secretariat))$/iu;
const HEADS_MINISTRY = /^(?:minister|secretary|secretary of state)$/i;

/** An office with its field; of one that a place has only one of, none. */
export interface Office {
  readonly head: string;
  readonly field: string | undefined;
  /** As the record has it. */
  readonly name: string;
}

/**
 * The offices that the names of a role are, as far as they say by themselves whose: by a field of their own, by that of the ministry among
 * `organisations`, the names of whose role it is, or as one that a place has only one of.
 */
export function officesOf(names: readonly string[], organisations: readonly string[]): readonly Office[] {
  return names.flatMap((name): readonly Office[] => {
    if (SOLE.test(name)) return [{ head: name, field: undefined, name }];
    const own = (OF_FIELD.exec(name) ?? FIELD_BEFORE.exec(name))?.groups;
    if (own?.head !== undefined && own.field !== undefined)
      return isNoField(own.field, own.word) ? [] : [{ head: own.head, field: own.field, name }];
    if (!HEADS_MINISTRY.test(name)) return [];
    return organisations.flatMap((organisation) => {
      const { behind, before } = MINISTRY.exec(organisation)?.groups ?? {};
      const field = behind ?? before?.replace(/^(?:federal|national|state|royal)\s/i, '');
      return field === undefined || /^state$/i.test(field)
        ? []
        : [{ head: name, field, name: `${name} of ${field}` }];
    });
  });
}

function isNoField(field: string, word: string | undefined): boolean {
  if (word !== undefined) return /^state$/i.test(field);
  return NO_FIELD.test(field) && !FIELD.test(field);
}

/** Source of a pattern for the ways to write an office: "Minister of Rail", "Minister for Rail", "Rail Minister". */
export function patternOf({ head, field, name }: Office): string {
  if (field === undefined) return escaped(head);
  const isPublic = new RegExp(`^(?:${OFFICE})$`, 'i').test(head);
  const of = isPublic ? '(?:of|for|to)' : '(?:of|for|to|at|in)';
  const ways = [`${escaped(head)}\\s${of}\\s(?:the\\s)?${escaped(field)}`];
  if (isPublic || !/\s/.test(head)) ways.push(`${escaped(field)}\\s${escaped(head)}`);
  return [escaped(name), ...ways].join('|');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s');
}
