// Owns the form in which a client is sent what we have as Markdown.
import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainTextOf } from '../core/features/plainText.ts';

/** Markdown, or its words alone for a client that prefers or takes only these. */
export function toMarkup(markdown: string, form: MarkupKind): MarkupContent {
  return form === MarkupKind.PlainText
    ? { kind: form, value: plainTextOf(markdown) }
    : { kind: MarkupKind.Markdown, value: markdown };
}
