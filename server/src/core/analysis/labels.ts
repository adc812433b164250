// Owns which labels a brief defines and refers to, kept up as pieces come and go.
import type { Grounds } from '../prose/grounds.ts';

/** Where a footnote leads by what stands behind it: by their letters, the better comes first, and any address before the others. */
export const LEADS_TO: Readonly<Record<Grounds, string>> = {
  source: '',
  remark: '\ufffe',
  nothing: '\uffff',
};

/** How often a label is defined and referred to, and where it leads. */
interface Label {
  /** How many definitions lead to each address; a footnote's is one of `LEADS_TO`. */
  readonly definitions: Map<string, number>;
  /** The first of the addresses by their letters; undefined where there is none, or where it is to be looked for. */
  first: string | undefined;
  references: number;
}

/** What others depend on in a label. */
interface Standing {
  readonly url: string | undefined;
  readonly isReferenced: boolean;
}

/** Told when something that other pieces depend on has changed for a label. */
export type LabelListener = (label: string, what: 'definition' | 'reference') => void;

/** Normalised labels, footnotes with their caret. */
export class LabelTable {
  readonly #labels = new Map<string, Label>();
  /** How labels stood that were touched since the listener was last told. */
  readonly #before = new Map<string, Standing>();

  isDefined(label: string): boolean {
    return (this.#labels.get(label)?.definitions.size ?? 0) > 0;
  }

  isReferenced(label: string): boolean {
    return (this.#labels.get(label)?.references ?? 0) > 0;
  }

  /**
   * Address of a defined label; undefined where nothing defines it. Of several the first by their letters: which
   * it is then does not hang on the order in which pieces are read.
   */
  urlOf(label: string): string | undefined {
    const entry = this.#labels.get(label);
    if (entry === undefined) return undefined;
    entry.first ??= firstOf(entry.definitions.keys());
    return entry.first;
  }

  /** What stands behind a footnote, by the best of the notes that define it. */
  groundsOf(label: string): Grounds {
    const url = this.urlOf(label) ?? LEADS_TO.nothing;
    if (url === LEADS_TO.nothing) return 'nothing';
    return url === LEADS_TO.remark ? 'remark' : 'source';
  }

  define(label: string, url: string): void {
    this.#change(label, (entry) => {
      // Where the first one is to be looked for, this one may not be it.
      const isFirst = entry.definitions.size === 0 || (entry.first !== undefined && url < entry.first);
      entry.definitions.set(url, (entry.definitions.get(url) ?? 0) + 1);
      if (isFirst) entry.first = url;
    });
  }

  undefine(label: string, url: string): void {
    this.#change(label, (entry) => {
      const left = (entry.definitions.get(url) ?? 0) - 1;
      if (left > 0) entry.definitions.set(url, left);
      else entry.definitions.delete(url);
      if (left <= 0 && url === entry.first) entry.first = undefined;
    });
  }

  refer(label: string): void {
    this.#change(label, (entry) => {
      entry.references += 1;
    });
  }

  unrefer(label: string): void {
    this.#change(label, (entry) => {
      entry.references -= 1;
    });
  }

  /**
   * Tells of the labels that stand otherwise than when this was last called. A definition that is taken out and put
   * back between, as on every keystroke in a note, is no change. May be left off at any step: the rest is told next time.
   */
  *settle(listener: LabelListener): Generator<void, void> {
    for (const [label, { url, isReferenced }] of this.#before) {
      this.#before.delete(label);
      if (this.urlOf(label) !== url) listener(label, 'definition');
      if (this.isReferenced(label) !== isReferenced) listener(label, 'reference');
      yield;
    }
  }

  #change(label: string, apply: (entry: Label) => void): void {
    if (!this.#before.has(label))
      this.#before.set(label, { url: this.urlOf(label), isReferenced: this.isReferenced(label) });
    const entry = this.#labels.get(label) ?? { definitions: new Map(), first: undefined, references: 0 };
    this.#labels.set(label, entry);
    apply(entry);
    if (entry.definitions.size === 0 && entry.references === 0) this.#labels.delete(label);
  }
}

function firstOf(urls: Iterable<string>): string | undefined {
  let first: string | undefined;
  for (const url of urls) if (first === undefined || url < first) first = url;
  return first;
}
