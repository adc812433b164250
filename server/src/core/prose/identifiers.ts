// Owns the identifiers by which works are named where no address is written: "doi:10.1234/abcd.567", "arXiv:2301.00001", "PMID 12345678".
import type { Span } from '../text/span.ts';

/** An identifier with the address that it stands for; the span is an offset span into the text. */
export interface Identifier {
  readonly span: Span;
  readonly url: string;
}

const NONE: readonly never[] = Object.freeze([]);
const IDENTIFIER =
  /(?<![\p{L}\p{N}/.:@_-])(?:(?:doi(?:: ?| )|(?=10\.\d{4,9}\/[\d.()-]{0,20}[a-z]))(10\.\d{4,9}\/[^\s"“”<>{}|\\^`\uFFFC]{1,200})|arxiv(?:: ?| )(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?![\p{L}\p{N}])|PMID(?:: ?| )(\d{5,8})(?!\d)|(?:PMCID(?:: ?| ))?(PMC\d{5,8})(?!\d))/giu;

/** The identifiers in a text, from left to right. */
export function findIdentifiers(text: string): readonly Identifier[] {
  if (!/arxiv|pmid|pmc\d|10\.\d{4}/i.test(text)) return NONE;
  return Array.from(
    text.matchAll(IDENTIFIER),
    ({ index, 0: all, 1: doi, 2: arxiv, 3: pubMed, 4: central }) => {
      const end = index + all.length;
      if (doi !== undefined) {
        const whole = withoutEnd(doi);
        return {
          span: { start: index, end: end - doi.length + whole.length },
          url: `https://doi.org/${whole}`,
        };
      }
      const url =
        arxiv !== undefined
          ? `https://arxiv.org/abs/${arxiv}`
          : pubMed !== undefined
            ? `https://pubmed.ncbi.nlm.nih.gov/${pubMed}/`
            : `https://pmc.ncbi.nlm.nih.gov/articles/${central}/`;
      return { span: { start: index, end }, url };
    },
  );
}

/** Without the marks of the sentence around it, and without a bracket that opens before it: "(doi:10.1000/182)." */
function withoutEnd(doi: string): string {
  let end = doi.length;
  for (; end > 0; end -= 1) {
    const last = doi.charAt(end - 1);
    if (/[)\]]/.test(last)) {
      const inside = doi.slice(0, end);
      const open = last === ')' ? '(' : '[';
      if (inside.split(open).length >= inside.split(last).length) break;
    } else if (!/[.,;:!?'’*_]/.test(last)) break;
  }
  return doi.slice(0, end);
}
