// Owns the tests of full stops in emphasis and links: in titles they end no sentence, behind labels they do.
import assert from 'node:assert/strict';
import { analyse } from '../support/analyse.ts';

/** Markdown of one paragraph: `‖` stands where a careful reader sees a new sentence. */
const CASES: readonly string[] = [
  // Titles in mid-sentence
  'The report *Who Pays? The Cost of AI* is out. ‖ It is long.',
  'Her book, [Who Owns the Future? Data and Power](https://x.org), won. ‖ It is long.',
  'A 2024 RAND report, [Securing AI. A Playbook](https://x.org), says so. ‖ It is long.',
  'The essay _Move Fast! Break Things_ (2019) is cited. ‖ So is **Open Weights. A Primer**; it is new.',
  'See “*Who Pays? The Cost of AI*,” which is out. ‖ It is long.',
  'The report [*Who Pays? The Cost of AI*](https://x.org) found none. ‖ It is long.',
  'It is told in *Who Pays? A History*[^1] and elsewhere. ‖ It is long.',
  // Titles at the start of a sentence
  'It is new. ‖ *Who Pays? The Cost of AI* is out. ‖ It is long.',
  '[Who Owns the Future? Data and Power](https://x.org) won. ‖ It is long.',
  // Titles at the end of an expression
  'In *Who Governs?* Dahl argued so. ‖ It is old.',
  'In his 1961 book *Who Governs?* Dahl argued so. ‖ It is old.',
  'According to [Who Pays?](https://x.org) Acme did. ‖ It is old.',
  'He wrote *Who Governs?* ‖ Dahl was young.',
  'They ask in a survey *who pays?* ‖ Nobody knows.',
  // Sentences that are in emphasis or in a link as a whole
  'It failed. ‖ *It was late. ‖ Nobody came.* ‖ They left.',
  '**It was late. ‖ Nobody came.** ‖ They left.',
  'Our view: *it was late. ‖ Nobody came.* ‖ They left.',
  'It failed. ‖ *It was late.* ‖ They left.',
  // Symbols
  'They call the ratio *H*. ‖ Let us see. ‖ It tends to **x**. ‖ Proof follows. ‖ The case of (_A_. Smith) is open.',
  // Labels
  '**Option A.** ‖ The rule applies to all.',
  '**Option 1.** ‖ The rule applies to all.',
  '**Recommendation 1.** ‖ The agency should act. ‖ It can.',
  '*Principle IV.* ‖ Labs should log use.',
  '**Option B**. ‖ The rule applies to some.',
  '**Option A. The rule applies to all.** ‖ It is new.',
  'Option A. The rule applies to all.',
  '**1.** The rule applies to all.',
  '**A.** The rule applies to all.',
  '**Table 1.** Share of firms that use AI.',
  '**Figure 2.** Share of firms that use AI.',
  '**Key point.** ‖ The rule applies to all.',
];

describe('full stops in emphasis and links', () => {
  for (const drawn of CASES) {
    it(drawn, () => {
      const parts = drawn.split(' ‖ ');
      const note = drawn.includes('[^1]') ? '\n\n[^1]: A note.' : '';
      const { pieces } = analyse(parts.join(' ') + note);
      const sentences = pieces.flatMap(({ claims }) => claims.map(({ sentence }) => sentence.text));
      assert.deepEqual(sentences, parts.map(plain));
    });
  }
});

/** The words without the markup. */
function plain(markdown: string): string {
  return markdown.replace(/\]\(https:[^)]*\)|\[\^1\]/g, '').replace(/[*[\]]|(?<!\w)_|_(?!\w)/g, '');
}
