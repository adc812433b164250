// Owns the tests of hedges, attributions, negations and conditions.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHedges } from '../../server/src/core/prose/hedges.ts';

/** The sentence, then each cue as `kind: words`. */
const CASES: readonly (readonly [string, ...string[]])[] = [
  ['Meta reportedly bought it.', 'hedge: reportedly'],
  ['Meta is said to have bought it.', 'hedge: said to'],
  ['Meta is reported to have bought it.', 'hedge: reported to'],
  ['Meta plans to buy it.', 'hedge: plans to'],
  ['Meta is planning to buy it.', 'hedge: planning to'],
  ['The pension plans are full.'],
  ['It decides in June whether to sell it.', 'condition: whether'],
  ['It considers selling it.', 'hedge: considers'],
  ['It considers a lot.'],
  ['It is looking into selling it.', 'hedge: looking into'],
  ['It is toying with selling it.', 'hedge: toying with'],
  ['It changes how firms think about selling.'],
  ['She is convinced that it fell.', 'attribution: convinced'],
  ['It is certain that it fell.'],
  ['To Ada Quist, it is a failure.', 'attribution: To Ada Quist'],
  ['To the union, it is a failure.', 'attribution: To the union'],
  ['To cut the fares, it closed.'],
  ['Meta is expected to buy it.', 'hedge: expected'],
  ['It grew faster than expected.'],
  ['Meta may buy it.', 'hedge: may'],
  ['Meta bought it in May 2025.'],
  ['May was cold.'],
  ['Meta bought it in may 2025.'],
  ['Meta might buy it.', 'hedge: might'],
  ['Meta could buy it.', 'hedge: could'],
  ['Meta could not buy it.', 'negation: not'],
  ['Meta couldn’t buy it.', 'negation: couldn’t'],
  ['Meta may not buy it.', 'hedge: may', 'negation: not'],
  ['Meta would buy it.', 'hedge: would'],
  ['Meta will buy it.'],
  ['Meta likely bought it.', 'hedge: likely'],
  ['Unlike Meta, it bought one.'],
  ['It appears to be late.', 'hedge: appears to'],
  ['It appears in the list.'],
  ['It aims to be first.', 'hedge: aims to'],
  ['It intends to sue.', 'hedge: intends to'],
  ['It was believed to be lost.', 'hedge: believed to'],
  ['It is set to open in June.', 'hedge: set to'],
  ['It was due to the heat.'],
  ['It is due to open in June.', 'hedge: due to'],
  ['The alleged breach was small.', 'hedge: alleged'],
  ['The planned merger was large.', 'hedge: planned'],
  ['An estimated 5,000 people came.', 'hedge: estimated'],
  ['The firm is valued at $5 million.', 'hedge: valued at'],
  ['It is considering a sale.', 'hedge: considering'],
  ['It is in talks with a buyer.', 'hedge: in talks'],
  ['It is on track to open.', 'hedge: on track to'],
  ['It is about to open.', 'hedge: about to'],
  ['It talks about trees.'],
  ['According to Axios, it bought one.', 'attribution: According to'],
  ['Axios said it bought one.', 'attribution: said'],
  ['“It is open,” said Wang.', 'attribution: said'],
  ['Sources say that it is late.', 'attribution: say'],
  ['Analysts argue that it is late.', 'attribution: argue'],
  ['It is said that he left.', 'attribution: said'],
  ['That said, it is late.'],
  ['The said firm is late.'],
  ['Meta claims that it is open.', 'attribution: claims'],
  ['The claims that were made are old.'],
  ['The claim that it is open rests on one article.', 'hedge: claim that'],
  ['There is a risk that it fails.', 'hedge: risk that'],
  ['The risks that were named are small.'],
  ['Meta is free to leave.', 'hedge: free to'],
  ['Entry is free.'],
  ['Option 2: it stays.', 'condition: Option 2'],
  ['Its second option is cheap.'],
  ['It is weighing whether to leave.', 'hedge: weighing', 'condition: whether'],
  ['Critics see in it a threat.', 'attribution: see in'],
  ['The article presents it as a bet.', 'attribution: presents'],
  ['Meta presents its plans.'],
  ['Meta states that it is open.', 'attribution: states'],
  ['The United States has a law.'],
  ['Member states that object are few.'],
  ['Reuters reports the deal is off.', 'attribution: reports'],
  ['The report is late.'],
  ['Note that it is late.'],
  ['It is seen as a step back.', 'attribution: seen as'],
  ['They read it twice.'],
  ['Critics see it as late.', 'attribution: see it as'],
  ['The union blames the levy for the delay.', 'attribution: blames'],
  ['The levy is to blame for the delay.'],
  ['The levy took the blame for the delay.'],
  ['The levy is blamed for the delay.', 'attribution: blamed'],
  ['Nurses at the clinic regard the new rota as unsafe.', 'attribution: regard'],
  ['It is regarded by nurses as unsafe.', 'attribution: regarded'],
  ['The town puts the rise down to the fair.', 'attribution: puts'],
  ['The town puts the goods down.'],
  ['The bank held the broker liable for the loss.', 'attribution: held'],
  ['The bank held the shares for a year.'],
  ['The guide sees visitors as soon as they come.'],
  ['By the paper’s own account, it is late.', 'attribution: By the paper’s own account'],
  ['By most estimates it is late.', 'attribution: By most estimates'],
  ['In the view of critics, it is late.', 'attribution: In the view of'],
  ['In Wang’s view it is late.', 'attribution: In Wang’s view'],
  [
    'Experts pointed out that it is late, warning that it fails.',
    'attribution: pointed out',
    'attribution: warning',
  ],
  ['A warning sign, adding to it.'],
  ['We reward claims and estimates are late.'],
  ['It is used to indicate that it is late.'],
  ['It could be predicted by a model.', 'hedge: could'],
  ['There is a lack of testing.'],
  ['This decline is slow.'],
  ['A study found a fall in prices.', 'attribution: found'],
  ['They found that prices fell.', 'attribution: found'],
  ['Meta found a buyer.'],
  ['The survey shows a fall.', 'attribution: shows'],
  ['The data show that prices fell.', 'attribution: show'],
  ['Meta said in a statement it is late.', 'attribution: said', 'attribution: in a statement'],
  ['People familiar with the matter were cautious.', 'attribution: People familiar'],
  ['He spoke on condition of anonymity.', 'attribution: condition of anonymity'],
  ['Prices fell, per the World Bank.', 'attribution: per'],
  ['It costs $5 per call.'],
  ['Meta announced that it will close.', 'attribution: announced'],
  ['It was reported by Axios.', 'attribution: reported by'],
  ['Meta never bought it.', 'negation: never'],
  ['Meta no longer owns it.', 'negation: no longer'],
  ['Meta has no plans.', 'negation: no'],
  ['No. 5 is late.'],
  ['No more than 5 came.'],
  ['Not only Meta bought one.'],
  ['It is open whether or not they like it.'],
  ['Meta doesn’t own it.', 'negation: doesn’t'],
  ["Meta won't sell.", "negation: won't"],
  ['Meta denies the claim.', 'negation: denies'],
  ['Meta failed to pay.', 'negation: failed to'],
  ['Meta has yet to pay.', 'negation: yet to'],
  ['Meta has to pay.', 'hedge: has to pay'],
  ['Meta has a debt to pay.'],
  ['The need to pay is old.'],
  ['It will decide whether to pay.', 'condition: whether'],
  ['There is little evidence that it pays.', 'negation: little evidence'],
  ['Meta has not paid yet.', 'negation: not'],
  ['Unions doubt that it pays.', 'negation: doubt'],
  ['Few doubt Meta will pay.', 'negation: doubt'],
  ['It is open beyond doubt that it pays.'],
  ['There is no doubt that it pays.'],
  ['Doubts persist that it pays.', 'negation: Doubts persist that'],
  ['The dispute that followed is old.'],
  ['Unions are sceptical that it pays.', 'negation: sceptical that'],
  ['The board questions that it pays.', 'negation: questions that'],
  ['The questions that it raises are old.'],
  ['Meta cannot pay.', 'negation: cannot'],
  ['It is far from open.', 'negation: far from'],
  ['If Meta pays, it closes.', 'condition: If'],
  ['It looks as if it rained.', 'hedge: looks as if'],
  ['Few firms, if any, paid.'],
  ['It closes unless Meta pays.', 'condition: unless'],
  ['It closes provided that Meta pays.', 'condition: provided that'],
  ['It was provided by Meta.'],
  ['Should Meta pay, it closes.', 'condition: Should'],
  ['Meta should pay.'],
  ['It closes as long as Meta pays.', 'condition: as long as'],
  ['The sale is subject to approval.', 'condition: subject to'],
  ['Meta bought Scale AI in June.'],
  ['Meta, according\nto Axios, is said\u00a0to pay.', 'attribution: according\nto', 'hedge: said\u00a0to'],
  [''],
  [
    'Meta, according to people familiar with it, may not pay if it can wait.',
    'attribution: according to',
    'attribution: people familiar',
    'hedge: may',
    'negation: not',
    'condition: if',
  ],
];

describe('readHedges', () => {
  for (const [text, ...expected] of CASES) {
    it(text, () => {
      const { cues, ...flags } = readHedges(text);
      const shown = cues.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
      assert.deepEqual(shown, expected);
      const kinds = new Set(cues.map(({ kind }) => kind));
      assert.deepEqual(flags, {
        hedged: kinds.has('hedge'),
        attributed: kinds.has('attribution'),
        negated: kinds.has('negation'),
        conditional: kinds.has('condition'),
      });
    });
  }

  it('gives spans in order inside the text', () => {
    const words =
      'may not said to is expected if in talks a statement the claims that no longer n’t May “ , .'.split(
        ' ',
      );
    const texts = fc.array(fc.constantFrom(...words)).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { span } of readHedges(text).cues) {
          assert.ok(span.start >= from && span.end > span.start && span.end <= text.length);
          from = span.start;
        }
      }),
    );
  });

  for (const word of ['said ', 'not ', 'according to ', 'if', ' '] as const) {
    it(`reads many "${word}" in linear time`, () => {
      readHedges(word.repeat(100_000));
    }).timeout(2000);
  }
});
