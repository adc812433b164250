// Owns the page in the report's panel: nothing from elsewhere, one script and one style, each let in by its nonce.
import type { SaveFormat } from './save.ts';

export interface PageParts {
  /** The report itself, escaped by whoever made it. */
  readonly html: string;
  readonly style: string;
  readonly title: string;
  /** Language of the buttons: that of the editor's texts. */
  readonly language: string;
  readonly buttons: readonly { readonly format: SaveFormat; readonly text: string }[];
  /** Read out for the row of buttons. */
  readonly toolbar: string;
}

/** The whole page. Titles and texts of buttons are escaped here. */
export function pageOf({ html, style, title, language, buttons, toolbar }: PageParts): string {
  const nonce = randomNonce();
  const shown = buttons
    .map(({ format, text }) => `<button type="button" data-save="${format}">${asText(text)}</button>`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asText(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<nav class="toolbar" lang="${asText(language)}" aria-label="${asText(toolbar)}">
${shown}
</nav>
<div id="report">
${html}
</div>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

/** Tells what was clicked, and takes over a new report without losing the place or the focus. */
const SCRIPT = `
const api = acquireVsCodeApi();
const report = document.getElementById('report');
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.dataset.place) api.postMessage({ type: 'jump', place: button.dataset.place.split(' ').map(Number) });
  else if (button?.dataset.save) api.postMessage({ type: 'save', format: button.dataset.save });
});
window.addEventListener('message', ({ data }) => {
  if (data?.type !== 'report') return;
  const marks = () => [...report.querySelectorAll('.mark')];
  const focused = marks().indexOf(document.activeElement);
  const top = document.scrollingElement.scrollTop;
  report.innerHTML = data.html;
  document.scrollingElement.scrollTop = top;
  if (focused >= 0) marks()[focused]?.focus({ preventScroll: true });
});
`;

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
