// Owns the search through the briefs of a workspace, on request only: what it has learned of a file it keeps while that holds.
import type { Analysis } from '../core/analysis/analysis.ts';
import { type BriefUses, pick, type Use, type Used, usesIn, usesOfFacts } from '../core/features/uses.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import type { Files } from '../host.ts';
import type { AnalysisInputs } from './analysisInputs.ts';
import { BRIEF_FILES } from './briefNames.ts';

/** A brief that uses what was searched for. */
export interface FoundBrief {
  readonly uri: string;
  /** The version that was searched of one that is open; undefined where that was the file. */
  readonly version: number | undefined;
  readonly text: BriefText;
  readonly uses: readonly Use[];
}

/** An open brief at one version. */
export interface OpenBrief {
  readonly version: number;
  readonly analysis: Analysis;
}

export interface BriefSearchHost {
  readonly files: Files;
  /** The folders that are searched. */
  readonly folders: () => readonly string[];
  /** A brief that is open in the editor; it counts instead of the file. */
  readonly openBrief: (uri: string) => Promise<OpenBrief> | undefined;
  /** Addresses of the briefs that are open. */
  readonly openBriefs: () => readonly string[];
  /** What a brief that is not open is analysed with. */
  readonly inputsOf: (uri: string, text: BriefText) => Promise<AnalysisInputs>;
  /** Analyses a brief; leaves off, undefined, where the search is over. */
  readonly analyse: (
    text: BriefText,
    inputs: AnalysisInputs,
    isOver: () => boolean,
  ) => Promise<Analysis | undefined>;
}

export interface Search {
  readonly used: Used;
  /** Whether a text may hold a use at all: a quick look before it is read. */
  readonly mayHold: (text: string) => boolean;
  /** Whether nobody waits for the answer any more. */
  readonly isOver: () => boolean;
  /** Told how many files of how many are done. */
  readonly onProgress: (done: number, all: number) => void;
}

/** Longer briefs are passed over, in bytes. */
const LARGEST_BRIEF = 5_000_000;
/** So many files are looked at; the rest is passed over. */
const MOST_BRIEFS = 20_000;

interface Known {
  readonly stamp: string;
  /** What the uses were found with: other facts may see other names. Numbers, so that nothing is kept for it. */
  readonly inputs: string;
  readonly text: BriefText;
  readonly uses: BriefUses;
  readonly ofFacts: BriefUses;
}

export class BriefSearch {
  readonly #host: BriefSearchHost;
  readonly #known = new Map<string, Known>();
  readonly #numbers = new WeakMap<object, number>();
  #next = 1;

  constructor(host: BriefSearchHost) {
    this.#host = host;
  }

  /** Briefs with uses, in order of their addresses; none for those that cannot be read. */
  async find(search: Search): Promise<readonly FoundBrief[]> {
    const uris = await this.#briefs();
    const left = new Set(uris.map(([uri]) => uri));
    for (const uri of this.#known.keys()) if (!left.has(uri)) this.#known.delete(uri);
    const found: FoundBrief[] = [];
    for (const [index, [uri, folder]] of uris.entries()) {
      if (search.isOver()) break;
      const brief = await this.#findIn(uri, folder, search);
      if (brief !== undefined && brief.uses.length > 0) found.push(brief);
      search.onProgress(index + 1, uris.length);
    }
    return found;
  }

  /** Addresses of the briefs with the folder that each lies in. */
  async #briefs(): Promise<readonly (readonly [string, string])[]> {
    const all = new Map<string, string>(this.#host.openBriefs().map((uri) => [uri, '']));
    for (const folder of this.#host.folders()) {
      const files = await this.#host.files.find(folder, BRIEF_FILES);
      for (const uri of files.slice(0, MOST_BRIEFS)) if (!all.has(uri)) all.set(uri, folder);
    }
    return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  async #findIn(uri: string, folder: string, search: Search): Promise<FoundBrief | undefined> {
    const open = this.#host.openBrief(uri);
    if (open !== undefined) {
      const { version, analysis } = await open;
      const uses = search.used.kind === 'fact' ? usesOfFacts(analysis) : usesIn(analysis, uri);
      return { uri, version, text: analysis.text, uses: pick(uses, search.used, uri) };
    }
    const read = await this.#host.files.read(uri, folder, LARGEST_BRIEF);
    if (read.kind !== 'text' || !search.mayHold(read.text)) return undefined;
    const known = await this.#read(uri, read.text, search.isOver);
    if (known === undefined) return undefined;
    const uses = search.used.kind === 'fact' ? known.ofFacts : known.uses;
    return { uri, version: undefined, text: known.text, uses: pick(uses, search.used, uri) };
  }

  async #read(uri: string, content: string, isOver: () => boolean): Promise<Known | undefined> {
    const stamp = stampOf(content);
    const last = this.#known.get(uri);
    const before = last?.stamp === stamp ? last : undefined;
    const text = before?.text ?? BriefText.from(content);
    const found = await this.#host.inputsOf(uri, text);
    const inputs = this.#numbersOf(found);
    if (before?.inputs === inputs) return before;
    const analysis = await this.#host.analyse(text, found, isOver);
    if (analysis === undefined) return undefined;
    const known = {
      stamp,
      inputs,
      text,
      uses: usesIn(analysis, uri),
      ofFacts: usesOfFacts(analysis),
    };
    this.#known.set(uri, known);
    return known;
  }

  /** Equal for the same objects, and for no others. */
  #numbersOf({ settings, facts, bibliographies }: AnalysisInputs): string {
    const number = (one: object) => {
      const known = this.#numbers.get(one) ?? this.#next++;
      this.#numbers.set(one, known);
      return known;
    };
    return `${number(settings)} ${number(facts)} ${number(bibliographies)}`;
  }
}

/** Length and a 53-bit hash (cyrb53 by bryc, public domain in algorithm): equal for equal texts, else all but never. */
function stampOf(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  return `${text.length} ${low >>> 0} ${high >>> 0}`;
}
