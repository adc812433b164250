// Owns the open documents: their text at each version, and their analysis, made when it is asked for.
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { BriefAnalyser } from '../core/analysis/analyser.ts';
import type { Analysis } from '../core/analysis/analysis.ts';
import type { RuleFailure } from '../core/analysis/checkPiece.ts';
import type { Settings } from '../core/config.ts';
import type { FactIndex } from '../core/facts/factIndex.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import type { Host } from '../host.ts';

/** Longer documents are not analysed; in UTF-16 code units. */
export const LONGEST_DOCUMENT = 20_000_000;

/** A stretch of analysis without a pause takes about so long, in milliseconds. */
const SLICE = 12;

/** One open document. The text changes in place from version to version; analyses are of one text each. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  text: BriefText;
  readonly #analyser: BriefAnalyser;
  #run:
    | {
        readonly text: BriefText;
        readonly settings: Settings;
        readonly facts: FactIndex;
        readonly done: Promise<Analysis>;
      }
    | undefined;

  constructor(
    uri: string,
    languageId: string,
    version: number,
    content: string,
    facts: FactIndex,
    onFailure: RuleFailure,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = BriefText.from(content);
    this.#analyser = new BriefAnalyser(facts, onFailure);
  }

  /** Whether the document is longer than what is analysed. Its analysis is then that of an empty text. */
  get isTooLong(): boolean {
    return this.text.length > LONGEST_DOCUMENT;
  }

  /** The changes of one notification, applied in order. A range past the end means the end. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change) {
        const start = this.text.offsetAt(change.range.start);
        const end = Math.max(start, this.text.offsetAt(change.range.end));
        this.text = this.text.edit({ start, end }, change.text);
      } else this.text = BriefText.from(change.text);
    }
    this.version = version;
  }

  /**
   * The analysis of the text as it stands. Long work pauses for other requests; if the text changes meanwhile, or
   * the request is cancelled, it rejects with the error that says so.
   */
  async analysis(
    settings: Settings,
    facts: FactIndex,
    host: Host,
    token: CancellationToken,
  ): Promise<Analysis> {
    const { text } = this;
    const read = this.isTooLong ? nothing : text;
    if (this.#run?.text !== read || this.#run.settings !== settings || this.#run.facts !== facts) {
      this.#run = { text: read, settings, facts, done: this.#analyse(read, settings, facts, host) };
    }
    const analysis = await this.#run.done;
    if (token.isCancellationRequested) throw cancelled();
    if (this.text !== text) throw modified();
    return analysis;
  }

  async #analyse(text: BriefText, settings: Settings, facts: FactIndex, host: Host): Promise<Analysis> {
    this.#analyser.configure(facts, settings);
    const steps = this.#analyser.steps(text);
    for (let since = host.now(); ; ) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (host.now() - since < SLICE) continue;
      await host.pause();
      if (this.#run?.text !== text) throw modified();
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
