// Owns which labels a brief defines and refers to, kept up as pieces come and go.

/** How often a label is defined and referred to, and where it leads. */
interface Label {
  /** Addresses of its definitions; a footnote's is empty. One entry a definition. */
  readonly urls: string[];
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
    return (this.#labels.get(label)?.urls.length ?? 0) > 0;
  }

  isReferenced(label: string): boolean {
    return (this.#labels.get(label)?.references ?? 0) > 0;
  }

  /** Address of a defined label; undefined where nothing defines it. Of several, always the same one. */
  urlOf(label: string): string | undefined {
    const urls = this.#labels.get(label)?.urls;
    return urls === undefined || urls.length < 2 ? urls?.[0] : urls.toSorted()[0];
  }

  define(label: string, url: string): void {
    this.#change(label, (entry) => entry.urls.push(url));
  }

  undefine(label: string, url: string): void {
    this.#change(label, (entry) => entry.urls.splice(Math.max(0, entry.urls.indexOf(url)), 1));
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
    const entry = this.#labels.get(label) ?? { urls: [], references: 0 };
    this.#labels.set(label, entry);
    apply(entry);
    if (entry.urls.length === 0 && entry.references === 0) this.#labels.delete(label);
  }
}
