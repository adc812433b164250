// Owns the careful reading of untyped data: what is wrong becomes a problem with its path, never an exception.

/** Something wrong in a base file, or in settings. `path` leads to it from the root of the data. */
export interface FactProblem {
  readonly path: readonly (string | number)[];
  /** One sentence, plain text, no full stop. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Where the problem is with the name of a member, and not with its value. */
  readonly at?: 'key';
}

/** Longest text of one value, in code units; longer ones are cut off and said. */
const LONGEST_TEXT = 4000;

/** One for all, as most lists of a large base are empty. */
const none: readonly string[] = [];

/** A value somewhere in a base file, with the way to it and the list that problems go to. */
export class Raw {
  readonly value: unknown;
  readonly #problems: FactProblem[];
  readonly #parent: Raw | undefined;
  readonly #step: string | number | undefined;
  /** The way to the root. */
  readonly #root: readonly (string | number)[];

  constructor(
    value: unknown,
    root: readonly (string | number)[],
    problems: FactProblem[],
    parent?: Raw,
    step?: string | number,
  ) {
    this.value = value;
    this.#root = root;
    this.#problems = problems;
    this.#parent = parent;
    this.#step = step;
  }

  /** Made when asked for: of most values nothing is wrong. */
  get path(): readonly (string | number)[] {
    if (this.#parent === undefined || this.#step === undefined) return this.#root;
    return [...this.#parent.path, this.#step];
  }

  #inside(value: unknown, step: string | number): Raw {
    return new Raw(value, this.#root, this.#problems, this, step);
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Notes a problem with this value. */
  complain(message: string, severity: FactProblem['severity'] = 'error'): undefined {
    this.#problems.push({ path: this.path, message, severity });
    return undefined;
  }

  /**
   * Notes the members of a table that are none of those expected: mostly misspelt ones. `remedy`: what to do about one, where more
   * can be said than what is expected.
   */
  complainOfOthers(expected: ReadonlySet<string>, remedy?: (name: string) => string | undefined): void {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) return;
    for (const name of Object.keys(this.value)) {
      if (expected.has(name)) continue;
      const advice = remedy?.(name) ?? `expected ${[...expected].join(', ')}`;
      const message = `there is no "${name}" here, it is ignored; ${advice}`;
      this.#problems.push({ path: [...this.path, name], message, severity: 'warning', at: 'key' });
    }
  }

  /** The member of that name. Only own members count, so that `__proto__` is a name like any other. */
  at(name: string): Raw {
    const { value } = this;
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
    const member: unknown = isTable ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
    return this.#inside(member, name);
  }

  /** Whether the value is a table of names and values; complains if not. */
  isTable(): boolean {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)) return true;
    this.complain('expected a table of names and values');
    return false;
  }

  /** The items of a list; none where it is missing. Complains about anything that is no list. */
  items(): readonly Raw[] {
    if (this.isMissing) return [];
    if (Array.isArray(this.value)) return this.value.map((item, index) => this.#inside(item, index));
    this.complain('expected a list');
    return [];
  }

  /** A text that must be there and not be empty. */
  text(): string | undefined {
    const text = this.optionalText();
    if (text !== undefined && text.trim() !== '') return text;
    if (this.isMissing || text !== undefined) this.complain(`"${String(this.path.at(-1))}" is missing`);
    return undefined;
  }

  /** A text if there is one, in one line: nothing in a base has lines of its own. Numbers count as their digits. */
  optionalText(): string | undefined {
    if (this.isMissing) return undefined;
    if (typeof this.value === 'number' && Number.isFinite(this.value)) return String(this.value);
    if (typeof this.value !== 'string') return this.complain('expected a text');
    if (this.value.length > LONGEST_TEXT)
      this.complain(`texts over ${LONGEST_TEXT} characters are cut off`, 'warning');
    return inOneLine(this.value.slice(0, LONGEST_TEXT));
  }

  /** The texts of a list; others are left out with a problem each. */
  texts(): readonly string[] {
    const items = this.items();
    return items.length === 0 ? none : items.flatMap((item) => item.text() ?? []);
  }

  /** One of the words allowed; `fallback` where it is missing. */
  oneOf<const Word extends string>(words: readonly Word[], fallback?: Word): Word | undefined {
    if (this.isMissing && fallback !== undefined) return fallback;
    const word = words.find((known) => known === this.value);
    return word ?? this.complain(`${foundInWords(this.value)}expected one of ${words.join(', ')}`);
  }

  /** An ISO date to any precision (`2025`, `2025-06`, `2025-06-13`), or null. */
  date(): string | null {
    const text = this.optionalText();
    if (text === undefined) return null;
    if (isIsoDate(text)) return text;
    this.complain('expected a date such as 2025, 2025-06 or 2025-06-13');
    return null;
  }
}

/** Whether the text is a date of the calendar, to the precision of a year, a month or a day. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** 'found "certain", ' of a value that is a word; a table or list is too long to be named, and one that is missing is not there. */
function foundInWords(value: unknown): string {
  const isWord = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isWord ? `found "${inOneLine(String(value).slice(0, 40))}", ` : '';
}

/** Block styles of YAML keep line ends; at the end of a text they would stand before the marker of its note. */
function inOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/);
  return lines.length === 1
    ? text
    : lines
        .map((line) => line.trim())
        .join(' ')
        .trim();
}
