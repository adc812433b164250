// Owns the reading of suppression comments.
import type { Span } from '../text/span.ts';
import type { Directive } from './blocks.ts';

const NAME = /^\s{0,99}(policy-notes-[^\s,]{1,60})(?=[\s,]|$)/i;

const ACTIONS: ReadonlyMap<string, Directive['action']> = new Map([
  ['policy-notes-disable-next-line', 'disable-next-line'],
  ['policy-notes-disable-file', 'disable-file'],
  ['policy-notes-disable', 'disable'],
  ['policy-notes-enable', 'enable'],
]);

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
    const head = NAME.exec(body);
    if (head === null) continue;
    const rest = body.slice(head[0].length);
    const dashes = rest.indexOf(' -- ');
    const rules = (dashes < 0 ? rest : rest.slice(0, dashes)).split(/[\s,]+/).filter((word) => word !== '');
    const reason = dashes < 0 ? '' : rest.slice(dashes + 4).trim();
    const name = head[1] ?? '';
    found.push({ action: ACTIONS.get(name) ?? 'unknown', name, rules, reason, span });
  }
  return found;
}

/** How a comment begins and ends. */
export interface CommentMarks {
  readonly opening: string;
  readonly closing: string;
}

export const HTML_COMMENT: CommentMarks = { opening: '<!--', closing: '-->' };
/** MDX takes no comments of HTML. */
export const MDX_COMMENT: CommentMarks = { opening: '{/*', closing: '*/}' };

const IN_MDX = /\{\/\*[ \t](?=[ \t]{0,9}policy-notes-)([^*\r\n]{0,1000})\*\/\}/g;

/** The text with the suppression comments of MDX written over as those of HTML, each at its length. */
export function asHtmlComments(text: string): string {
  return text.includes('{/*') ? text.replace(IN_MDX, '<!--$1-->') : text;
}
