// Owns the pass over a brief that says in which section each piece stands, and which works the brief may cite.
import type { ListedWork } from '../prose/referenceList.ts';
import { noWorks, type Works, worksOf } from '../prose/works.ts';
import type { Library } from '../sources/library.ts';
import { splicedInPlace } from '../text/spliced.ts';
import type { PieceRow } from './pieceRow.ts';
import { Section } from './sections.ts';

type Lists = readonly (readonly ListedWork[])[];

export class Placing {
  readonly #root = Section.root();
  /** For each piece the works that it lists. */
  #lists: (readonly ListedWork[])[] = [];
  #library: Library | undefined;
  #works: Works = noWorks;

  /**
   * Places all pieces of the row: from those that changed forwards, as far as sections do. Returns the works that the
   * brief lists and the sources of its library: the same object as long as they are the same. Others make every
   * piece one that is to be judged. May be left off at any step.
   */
  *place(row: PieceRow, library: Library): Generator<void, Works> {
    const { gone, come, head, tail } = yield* this.#placed(row);
    this.#lists = splicedInPlace(this.#lists, head, this.#lists.length - tail, come);
    if (library === this.#library && isSame(gone, come)) return this.#works;
    this.#library = library;
    this.#works = worksOf(this.#lists.flat(), library.all());
    row.judgeAll();
    return this.#works;
  }

  /** Places the pieces that are not known to stand as before. Returns their old and new lists, and how many are left at each end. */
  *#placed(row: PieceRow) {
    const { states, sameHead, sameTail } = row;
    let section: Section = states[sameHead - 1]?.placed?.end ?? this.#root;
    const come: (readonly ListedWork[])[] = [];
    let index = sameHead;
    for (; index < states.length; index += 1) {
      const state = states[index];
      if (state === undefined) break;
      if (index >= states.length - sameTail && state.placed?.start === section) break;
      row.reached(index);
      const { works, end } = state.place(section);
      come.push(works);
      section = end;
      yield;
    }
    const tail = states.length - index;
    const gone = this.#lists.slice(sameHead, this.#lists.length - tail);
    return { gone, come, head: sameHead, tail };
  }
}

/** Whether the same works are listed, in whichever pieces. */
function isSame(a: Lists, b: Lists): boolean {
  const before = a.filter((list) => list.length > 0);
  const after = b.filter((list) => list.length > 0);
  return before.length === after.length && before.every((list, index) => list === after[index]);
}
