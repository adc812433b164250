// Owns the rule `figure-mismatch`: a figure that differs from the record for the same property of the same parties.
import type { Claim } from '../claims/claim.ts';
import { differingFigures, otherValues } from '../claims/competingFigures.ts';
import { type Correction, correctionOf } from '../claims/figures/correction.ts';
import { isStated } from '../claims/figures/force.ts';
import { columnFigures } from '../claims/figures/inColumn.ts';
import { isSurelyVerb } from '../claims/figures/surelyVerb.ts';
import { isSaidOfPast } from '../claims/figures/times.ts';
import { unsaidSubjects } from '../claims/figures/unsaid.ts';
import { type StatedFigure, statedFigures } from '../claims/figures.ts';
import { areOthersWords } from '../claims/othersWords.ts';
import { spanInPiece } from '../claims/place.ts';
import { rowOf } from '../claims/tableRow.ts';
import { isFigureOf, usedFacts } from '../claims/usedFacts.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import { nameInProse, originOf, possessive, valueInWords } from '../facts/wording.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type PieceView } from './rule.ts';

export const figureMismatch = defineRule({
  id: 'figure-mismatch',
  severity: 'error',
  summary: 'A figure that differs from the record for the same subject, other party and property',
  readsJudgement: 'ofRows',
  *check(piece) {
    for (const claim of piece.claims) {
      const { sentence, block } = claim;
      for (const figure of differingFigures(figuresOf(claim, piece), sentence, piece.facts)) {
        const { fact, quantity, alsoFrom } = figure;
        if (fact.value === undefined) continue;
        if (!isStated(sentence, quantity.item, fact) || isSuperseded(figure, sentence, piece.facts)) continue;
        const written = sentence.text.slice(quantity.item.span.start, quantity.item.span.end);
        const others = otherValues(figure).map((value) => ` and ${value}`);
        const recorded = `${valueInWords(fact.value)} (${originOf(fact, piece.facts)})${others.join('')}`;
        // Which of several values the brief should have is for people to say.
        const correction =
          others.length === 0
            ? correctionOf(piece.text, { sentence, quantity, value: fact.value })
            : undefined;
        yield {
          span: quantity.source,
          message: `States ${written} for ${propertyInWords(figure, piece.facts)}, but the fact base has ${recorded}`,
          related: [fact, ...alsoFrom].map(({ id, statement }) => ({
            kind: 'fact',
            factId: id,
            message: statement,
          })),
          fixes:
            correction === undefined || areOthersWords(spansOf(correction), block, piece.prose)
              ? []
              : [{ kind: 'edit', ...correction, isPreferred: true }],
        };
      }
    }
  },
});

/** Those that the sentence states, or a row under its heads. */
function figuresOf(claim: Claim, { prose, facts }: PieceView): readonly StatedFigure[] {
  const { sentence, block } = claim;
  const said = statedFigures(sentence, facts, unsaidSubjects(sentence, block, facts));
  const row = rowOf(claim, prose);
  if (row === undefined) return said;
  const headed = columnFigures(row, facts, claim.tableHeads, (span) => spanInPiece(claim, span));
  const isSaid = ({ quantity: { source } }: StatedFigure) =>
    said.some((one) => one.quantity.source.start === source.start);
  return [...said, ...headed.filter((figure) => !isSaid(figure))];
}

function spansOf({ edits }: Correction): readonly Span[] {
  return edits.map(({ span }) => span);
}

/** Whether the figure was right once: then the rule `stale-fact` says so, or the sentence itself. */
function isSuperseded(
  { fact, quantity: { item } }: StatedFigure,
  sentence: Sentence,
  facts: FactIndex,
): boolean {
  const older = facts
    .factsAbout(fact.subject)
    .filter((one) => one.supersededBy === fact.id && isFigureOf(item, one));
  if (older.length === 0) return false;
  if (older.some((one) => isSaidOfPast(sentence, item, one))) return true;
  return usedFacts(sentence, facts, (one) => older.includes(one)).length > 0;
}

/** "Meta's deal with Scale AI", "what the port handled". */
function propertyInWords({ fact, cue }: StatedFigure, facts: FactIndex): string {
  const name = (id: string) => nameInProse(facts.entity(id)?.name ?? id);
  const property = fact.property?.replace(/-(?:value|amount|count|share)$/, '').replaceAll('-', ' ') ?? cue;
  const others = fact.about.map(name).join(' and ');
  if (isSurelyVerb(property))
    return `what ${name(fact.subject)} ${property}${others === '' ? '' : `, with ${others}`}`;
  return `${possessive(name(fact.subject))} ${property}${others === '' ? '' : ` with ${others}`}`;
}
