// Owns a brief as an editor holds it: its text and version, told to the server with every change.
import assert from 'node:assert/strict';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Position,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from './harness.ts';

let opened = 0;

/** An open document. Its positions are those of the library, so that ours are held against them. */
export class EditedBrief {
  readonly uri: string;
  readonly #client: TestClient;
  #document: TextDocument;

  private constructor(client: TestClient, uri: string, text: string) {
    this.uri = uri;
    this.#client = client;
    this.#document = TextDocument.create(uri, 'markdown', 1, text);
  }

  static async open(client: TestClient, text: string, uri?: string): Promise<EditedBrief> {
    opened += 1;
    const brief = new EditedBrief(client, uri ?? `file:///briefs/brief-${opened}.md`, text);
    await brief.open();
    return brief;
  }

  async open(): Promise<void> {
    const { uri, version, text } = this;
    await this.#client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  get text(): string {
    return this.#document.getText();
  }

  get version(): number {
    return this.#document.version;
  }

  get id(): { readonly textDocument: { readonly uri: string } } {
    return { textDocument: { uri: this.uri } };
  }

  /** Position of the nth code unit behind the start of the first such words. */
  positionOf(words: string, units = 0): Position {
    const offset = this.text.indexOf(words);
    assert(offset >= 0, `"${words}" is not in the brief`);
    return this.#document.positionAt(offset + units);
  }

  positionAt(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  /** Parameters of a request about a place in the brief. */
  at(words: string, units = 0) {
    return { ...this.id, position: this.positionOf(words, units) };
  }

  textIn(range: { readonly start: Position; readonly end: Position }): string {
    return this.#document.getText(range);
  }

  /** Replaces the first such words, as typing does. */
  async replace(words: string, newText: string): Promise<void> {
    const range = { start: this.positionOf(words), end: this.positionOf(words, words.length) };
    await this.change([{ range, text: newText }]);
  }

  /** Applies edits that the server offered. */
  async apply(edits: readonly TextEdit[]): Promise<void> {
    await this.change([{ text: TextDocument.applyEdits(this.#document, [...edits]) }]);
  }

  async change(contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.version + 1;
    this.#document = TextDocument.update(this.#document, contentChanges, version);
    await this.#client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version },
      contentChanges,
    });
  }

  async close(): Promise<void> {
    await this.#client.connection.sendNotification(DidCloseTextDocumentNotification.type, this.id);
  }
}
