// Owns the reading of suppression comments.
import type { Span } from '../text/span.ts';
import type { Directive } from './blocks.ts';

const WORDS = /^\s{0,99}policy-notes-(disable-next-line|disable-file|disable|enable)(?=\s|$)/;

/** Suppression comments in the source of an HTML node that starts at `start`. Other comments are passed over. */
export function readDirectives(html: string, start: number): readonly Directive[] {
  const found: Directive[] = [];
  let open = html.indexOf('<!--');
  while (open >= 0) {
    const close = html.indexOf('-->', open + 4);
    if (close < 0) break;
    const body = html.slice(open + 4, close);
    const span: Span = { start: start + open, end: start + close + 3 };
    open = html.indexOf('<!--', close + 3);
    const head = WORDS.exec(body);
    if (head === null) continue;
    const rest = body.slice(head[0].length);
    const dashes = rest.indexOf(' -- ');
    const rules = (dashes < 0 ? rest : rest.slice(0, dashes)).split(/[\s,]+/).filter((word) => word !== '');
    const reason = dashes < 0 ? '' : rest.slice(dashes + 4).trim();
    found.push({ action: actionOf(head[1]), rules, reason, span });
  }
  return found;
}

function actionOf(word: string | undefined): Directive['action'] {
  return word === 'disable-next-line' || word === 'disable-file' || word === 'enable' ? word : 'disable';
}
