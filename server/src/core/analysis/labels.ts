// Owns which labels a brief defines and refers to, kept up as pieces come and go.

/** How often a label is defined and referred to, and where it leads. */
interface Label {
  /** Addresses of its definitions; a footnote's is empty. One entry a definition. */
  readonly urls: string[];
  references: number;
}

/** Told when something that other pieces depend on has changed for a label. */
export type LabelListener = (label: string, what: 'definition' | 'reference') => void;

/** Normalised labels, footnotes with their caret. */
export class LabelTable {
  readonly #labels = new Map<string, Label>();
  readonly #listener: LabelListener;

  constructor(listener: LabelListener) {
    this.#listener = listener;
  }

  isDefined(label: string): boolean {
    return (this.#labels.get(label)?.urls.length ?? 0) > 0;
  }

  isReferenced(label: string): boolean {
    return (this.#labels.get(label)?.references ?? 0) > 0;
  }

  /** Address of a defined label; undefined where nothing defines it. Of several, always the same one. */
  urlOf(label: string): string | undefined {
    return this.#labels.get(label)?.urls.toSorted()[0];
  }

  define(label: string, url: string): void {
    this.#change(label, 'definition', (entry) => entry.urls.push(url));
  }

  undefine(label: string, url: string): void {
    this.#change(label, 'definition', (entry) => entry.urls.splice(Math.max(0, entry.urls.indexOf(url)), 1));
  }

  refer(label: string): void {
    this.#change(label, 'reference', (entry) => {
      entry.references += 1;
    });
  }

  unrefer(label: string): void {
    this.#change(label, 'reference', (entry) => {
      entry.references -= 1;
    });
  }

  #change(label: string, what: 'definition' | 'reference', apply: (entry: Label) => void): void {
    const entry = this.#labels.get(label) ?? { urls: [], references: 0 };
    this.#labels.set(label, entry);
    const before = what === 'definition' ? this.urlOf(label) : entry.references > 0;
    apply(entry);
    const after = what === 'definition' ? this.urlOf(label) : entry.references > 0;
    if (entry.urls.length === 0 && entry.references === 0) this.#labels.delete(label);
    if (before !== after) this.#listener(label, what);
  }
}
