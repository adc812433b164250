// Owns the client's copy of the open document, with a cursor that types, and fences put in and taken out above it.

/** What is typed: a sentence with names and figures; every tenth key takes a letter back. */
const TYPED = 'Meta said on 5 April that Llama 4 costs $1.5 billion less than GPT-4o, e.g. for Scale AI. ';

/** Where the cursor goes: into prose in the middle, or into the closing notes. */
const PLACES = {
  middle: { from: 0.5, line: /^[A-Z][^|]{70,}$/ },
  notes: { from: 0.97, line: /^\[\^[^|]{50,}$/ },
};

export class EditedDocument {
  version = 1;
  #keys = 0;
  #cursor = { line: 0, character: 0, offset: 0 };
  #hasFence = false;

  constructor(uri, text) {
    this.uri = uri;
    this.text = text;
    this.moveTo('middle');
  }

  get position() {
    return { line: this.#cursor.line, character: this.#cursor.character };
  }

  moveTo(place) {
    const { from, line: wanted } = PLACES[place];
    let offset = 0;
    for (const [line, text] of this.text.split('\n').entries()) {
      if (offset >= this.text.length * from && wanted.test(text)) {
        const character = text.indexOf(' ', 25) + 1;
        this.#cursor = { line, character, offset: offset + character };
        return;
      }
      offset += text.length + 1;
    }
    throw new Error('there is no line to type in');
  }

  /** The change of the next keystroke. */
  type() {
    const key = this.#keys++;
    return key % 10 === 9 ? this.#replace(1, '') : this.#replace(0, TYPED[key % TYPED.length]);
  }

  /** Puts a line of ``` above the cursor's line, or takes it out again. */
  toggleFence() {
    const { line, character, offset } = this.#cursor;
    const [old, text] = this.#hasFence ? ['```\n', ''] : ['', '```\n'];
    const lineStart = offset - character;
    const first = this.#hasFence ? line - 1 : line;
    this.text = this.text.slice(0, lineStart - old.length) + text + this.text.slice(lineStart);
    const moved = text.length - old.length;
    this.#cursor = { line: line + Math.sign(moved), character, offset: offset + moved };
    this.#hasFence = !this.#hasFence;
    this.version += 1;
    const range = { start: { line: first, character: 0 }, end: { line, character: 0 } };
    return { range, text };
  }

  #replace(before, text) {
    const { line, character, offset } = this.#cursor;
    this.text = this.text.slice(0, offset - before) + text + this.text.slice(offset);
    const by = text.length - before;
    this.#cursor = { line, character: character + by, offset: offset + by };
    this.version += 1;
    return {
      range: { start: { line, character: character - before }, end: { line, character } },
      text,
    };
  }
}
