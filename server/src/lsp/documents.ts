// Owns the open documents: their text at each version, and their analysis, made when it is asked for.
import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { BriefAnalyser } from '../core/analysis/analyser.ts';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { RuleFailure } from '../core/analysis/checkPiece.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import type { Host } from '../host.ts';
import { type AnalysisInputs, sameInputs } from '../workspace/analysisInputs.ts';
import { fromRange } from './fromLsp.ts';

/** Longer documents are not analysed; in UTF-16 code units. */
const LONGEST_DOCUMENT = 20_000_000;

/**
 * A stretch of analysis without a pause takes about so long, in milliseconds. A request about another document waits
 * for about four: it is read, queued, taken up and answered in a turn each.
 */
const SLICE = 4;

/** One making of an analysis. */
interface Run extends AnalysisInputs {
  readonly text: BriefText;
  readonly done: Promise<Analysis>;
}

/** A document at one version. It stays as it is, however the document is edited on. */
export interface DocumentVersion {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: BriefText;
}

/** Whether a text is longer than what is analysed. Its analysis is then that of an empty one. */
export function isTooLong(text: BriefText): boolean {
  return text.length > LONGEST_DOCUMENT;
}

/** What is analysed of a text. */
export function analysedOf(text: BriefText): BriefText {
  return isTooLong(text) ? nothing : text;
}

/** One open document. It goes from version to version; analyses are of one text each. */
export class OpenDocument {
  readonly uri: string;
  #current: DocumentVersion;
  readonly #analyser: BriefAnalyser;
  #run: Run | undefined;
  #isClosed = false;

  constructor(
    uri: string,
    languageId: string,
    version: number,
    content: string,
    facts: FactIndex,
    onFailure: RuleFailure,
  ) {
    this.uri = uri;
    this.#current = { uri, languageId, version, text: BriefText.from(content) };
    this.#analyser = new BriefAnalyser(facts, onFailure);
  }

  /** The document as it stands. Another object after every change. */
  get current(): DocumentVersion {
    return this.#current;
  }

  get text(): BriefText {
    return this.#current.text;
  }

  /** The changes of one notification, applied in order. A range past the end means the end; none, the whole text. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let { text } = this;
    for (const change of changes) {
      // Some clients send null for "the whole text".
      const range: Range | null | undefined = 'range' in change ? change.range : undefined;
      if (range === undefined || range === null) text = BriefText.from(change.text);
      else text = text.edit(fromRange(text, range), change.text);
    }
    this.#current = { ...this.#current, version, text };
  }

  /**
   * The analysis of the text as it stands. Long work pauses for other requests; if the text or the settings change
   * meanwhile, the document is closed or the request is cancelled, it rejects with the error that says so.
   */
  async analysis(inputs: AnalysisInputs, host: Host, token: CancellationToken): Promise<Analysis> {
    if (this.#isClosed) throw modified();
    const { text } = this;
    const read = analysedOf(text);
    if (this.#run?.text !== read || !sameInputs(this.#run, inputs))
      this.#run = this.#start(read, inputs, host);
    const analysis = await this.#run.done;
    if (token.isCancellationRequested) throw cancelled();
    if (this.text !== text) throw modified();
    return analysis;
  }

  /** The editor has closed it: the analysis under way is left off, and none is begun any more. */
  close(): void {
    this.#isClosed = true;
    this.#run = undefined;
  }

  #start(text: BriefText, inputs: AnalysisInputs, host: Host): Run {
    this.#analyser.configure(inputs.facts, inputs.settings, inputs.bibliographies);
    // Two runs must not share the analyser: what one reads under old settings, the other would take for its own.
    const isOvertaken = () => this.#run !== run;
    const run: Run = { text, ...inputs, done: this.#analyse(text, host, isOvertaken) };
    return run;
  }

  async #analyse(text: BriefText, host: Host, isOvertaken: () => boolean): Promise<Analysis> {
    const steps = this.#analyser.steps(text);
    for (let since = host.now(); ; ) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (host.now() - since < SLICE) continue;
      await host.pause();
      if (isOvertaken()) throw modified();
      since = host.now();
    }
  }
}

const nothing = BriefText.from('');

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function modified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since');
}
