// Owns the incremental analysis of one open brief: which pieces a new text, new facts or new settings make stale.
import { defaultSettings, type Settings } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { BriefView } from '../rules/rule.ts';
import {
  buildLibrary,
  type Library,
  type NamedBibliographies,
  noBibliographies,
  sameForFindings,
} from '../sources/library.ts';
import type { BriefText } from '../syntax/briefText.ts';
import { type FrontMatter, frontMatterOf, isEnglish, noFrontMatter } from '../syntax/frontMatter.ts';
import type { Analysis } from './analysis.ts';
import { checkPiece, type RuleFailure } from './checkPiece.ts';
import { Judging } from './judging.ts';
import { settleNames } from './naming.ts';
import { PieceRow } from './pieceRow.ts';
import { Placing } from './placing.ts';
import { Silencing } from './silencing.ts';

const DEFINITION = /^ {0,3}\[[^\]\r\n]{1,999}\]:/m;
/** Reading a piece may make others stale, but never a definition: two rounds settle all labels. */
const ROUNDS = 2;

/** Analyses one brief over its versions. What a new version shares with the one before is not read again. */
export class BriefAnalyser {
  #facts: FactIndex;
  #settings: Settings = defaultSettings;
  readonly #onFailure: RuleFailure;
  readonly #row = new PieceRow();
  readonly #placing = new Placing();
  readonly #judging = new Judging();
  readonly #silencing = new Silencing();
  #frontMatter: FrontMatter = noFrontMatter;
  #bibliographies: NamedBibliographies = noBibliographies;
  #library: Library;
  #isLibraryStale = false;
  #analysis: Analysis | undefined;

  constructor(facts: FactIndex, onFailure: RuleFailure = () => {}) {
    this.#facts = facts;
    this.#onFailure = onFailure;
    this.#library = buildLibrary(noFrontMatter, noBibliographies, facts);
  }

  /** From now on analyses with these facts and settings, and with the files that the front matter names. */
  configure(
    facts: FactIndex,
    settings: Settings,
    bibliographies: NamedBibliographies = noBibliographies,
  ): void {
    const isSame = facts === this.#facts && settings === this.#settings;
    if (isSame && bibliographies === this.#bibliographies) return;
    if (!isSame) this.#row.forgetFindings(facts === this.#facts ? 'keepProse' : 'forgetProse');
    this.#isLibraryStale ||= facts !== this.#facts || bibliographies !== this.#bibliographies;
    this.#facts = facts;
    this.#settings = settings;
    this.#bibliographies = bibliographies;
    this.#analysis = undefined;
  }

  /** The analysis of a text, made at once. */
  analyse(text: BriefText): Analysis {
    const steps = this.steps(text);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /**
   * The analysis of a text in steps of about one piece each. May be left off at any step: what was read by then is
   * kept for the next text.
   */
  *steps(text: BriefText): Generator<void, Analysis> {
    if (this.#analysis?.text === text) return this.#analysis;
    yield* this.#read(text);
    yield* settleNames(this.#row);
    this.#readFrontMatter(text);
    this.#gatherSources();
    const brief = this.#briefView();
    const surroundings = { facts: this.#facts, settings: this.#settings, brief };
    const pieces = yield* this.#judging.judge(this.#row, {
      facts: this.#facts,
      reach: this.#settings.citationReach,
      works: yield* this.#placing.place(this.#row, this.#library),
      isEnglish: isEnglish(this.#frontMatter),
      groundsOf: (label) => this.#row.labels.groundsOf(label),
      lacks: (key) => this.#library.lacks(key),
      check: (piece, kept) => checkPiece(piece, surroundings, this.#onFailure, kept),
    });
    this.#analysis = {
      text,
      pieces,
      facts: this.#facts,
      settings: this.#settings,
      frontMatter: this.#frontMatter,
      library: this.#library,
      brief,
      ...(yield* this.#silencing.silence(text, pieces, surroundings)),
    };
    return this.#analysis;
  }

  /** Reads what is new, definitions first: what they define decides how the rest is read. */
  *#read({ pieces }: BriefText): Generator<void, void> {
    const row = this.#row;
    for (const state of yield* row.replace(pieces)) {
      if (!DEFINITION.test(state.piece.text)) continue;
      row.read(state);
      // Those further down may define what it refers to. Where they do not, reading it again costs nothing.
      state.markReadingStale();
      yield;
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const state of row.unread) {
        yield* row.readProse(state, this.#facts);
        yield;
      }
      // Not before: what a piece under the cursor refers to is back once it is read again.
      yield* row.settleLabels();
    }
  }

  #readFrontMatter(text: BriefText): void {
    const before = this.#frontMatter;
    const now = frontMatterOf(text);
    if (now === before) return;
    this.#frontMatter = now;
    this.#isLibraryStale = true;
    if (isEnglish(before) !== isEnglish(now)) this.#row.forgetFindings('keepProse');
  }

  #gatherSources(): void {
    if (!this.#isLibraryStale) return;
    this.#isLibraryStale = false;
    const library = buildLibrary(this.#frontMatter, this.#bibliographies, this.#facts);
    if (!sameForFindings(this.#library, library)) this.#row.forgetFindings('keepProse');
    this.#library = library;
  }

  #briefView(): BriefView {
    const { labels } = this.#row;
    return {
      isDefined: (label) => labels.isDefined(label),
      isReferenced: (label) => labels.isReferenced(label),
      library: this.#library,
      frontMatter: this.#frontMatter,
      today: this.#settings.today,
    };
  }
}
