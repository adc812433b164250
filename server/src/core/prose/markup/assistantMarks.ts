// Owns what answers of chat assistants leave in place of their sources when they are pasted: `【12†source】`, `:contentReference[oaicite:3]{index=3}`.
import type { Markup } from './markup.ts';

const NONE: readonly never[] = Object.freeze([]);
const SIGN = /【|\uE200|citeturn|:(?:contentReference|antCitation)\[/;
const MARKS = [
  /【\d{1,3}(?::\d{1,3})?†[^【】\n]{0,80}】/g,
  /:(?:contentReference|antCitation)\[[^[\]\n]{0,40}\](?:\{[^{}\n]{0,200}\})?/g,
  /\uE200[^\uE200\uE201\n]{1,200}\uE201/g,
  /(?<![\p{L}\p{N}])(?:file)?cite(?:turn\d{1,3}(?:search|news|view|fetch|file|academia)\d{1,3}){1,9}/gu,
];

/** Such marks in a readable text. They name nothing that could be looked up. */
export function findAssistantMarks(text: string): readonly Markup[] {
  if (!SIGN.test(text)) return NONE;
  return MARKS.flatMap((kind) => Array.from(text.matchAll(kind))).map(({ 0: mark, index }) => {
    const span = { start: index, end: index + mark.length };
    return { span, cuts: [span], takesBlanks: true, keys: NONE };
  });
}
