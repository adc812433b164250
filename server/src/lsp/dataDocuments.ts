// Owns the open documents that are no briefs: bases, bibliographies and settings, whose text counts instead of the file's.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readJson } from '../core/data/json.ts';
import type { DataTree } from '../core/data/node.ts';
import { readYaml } from '../core/data/yaml.ts';
import { nameOf, normalise, parentOf } from '../workspace/addresses.ts';
import { isJson } from '../workspace/baseFile.ts';

const LANGUAGES = new Set(['yaml', 'json', 'jsonc', 'bibtex', 'biblatex']);

/** Whether a document is data and no brief, by its language, or its ending where an editor knows no such language. */
export function isDataDocument(uri: string, languageId: string): boolean {
  if (languageId === 'markdown') return false;
  return LANGUAGES.has(languageId) || /\.(?:ya?ml|jsonc?|bib|bibtex)$/i.test(nameOf(normalise(uri)));
}

/**
 * A document at one version, which came from a client under the address `uri`; kept by the address as it is written
 * here. Another object after every change.
 */
export interface DataDocument {
  readonly uri: string;
  readonly text: TextDocument;
}

export class DataDocuments {
  readonly #documents = new Map<string, DataDocument>();
  readonly #removed = new Set<string>();

  get(uri: string): DataDocument | undefined {
    return this.#documents.get(normalise(uri));
  }

  all(): Iterable<DataDocument> {
    return this.#documents.values();
  }

  textOf(uri: string): string | undefined {
    return this.get(uri)?.text.getText();
  }

  /** Names of the open documents in a folder, but for those whose file was removed since. */
  namesIn(folder: string): readonly string[] {
    const uris = [...this.#documents.keys()].filter((uri) => parentOf(uri) === folder);
    return uris.filter((uri) => !this.#removed.has(uri)).map(nameOf);
  }

  /** The file is gone: editors keep a document for a while after its tab is closed. A change of it brings it back. */
  fileRemoved(uri: string): void {
    this.#removed.add(normalise(uri));
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#removed.delete(normalise(uri));
    this.#documents.set(normalise(uri), { uri, text: TextDocument.create(uri, languageId, version, text) });
  }

  /** Applies the changes of one notification. False where no such document is open. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): boolean {
    const known = this.get(uri);
    if (known === undefined) return false;
    this.#removed.delete(normalise(uri));
    // Some clients send null for "the whole text".
    const whole = changes.map((change) =>
      'range' in change && change.range ? change : { text: change.text },
    );
    // The library changes a document in place: what is being answered about the version before keeps that one.
    const { languageId, version: before } = known.text;
    const copy = TextDocument.create(known.uri, languageId, before, known.text.getText());
    this.#documents.set(normalise(uri), { uri: known.uri, text: TextDocument.update(copy, whole, version) });
    return true;
  }

  close(uri: string): boolean {
    return this.#documents.delete(normalise(uri));
  }
}

const trees = new WeakMap<DataDocument, DataTree>();

/** The document read as JSON or YAML, once at each version. */
export function treeOf(document: DataDocument): DataTree {
  const known = trees.get(document);
  if (known !== undefined) return known;
  const text = document.text.getText();
  const tree = isJson(normalise(document.uri)) ? readJson(text) : readYaml(text);
  trees.set(document, tree);
  return tree;
}
