// Owns what a rule is: what it sees, and what it may report.
import type { Claim } from '../claims/claim.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { BlockProse } from '../prose/sentence.ts';
import type { Library } from '../sources/library.ts';
import type { Definition, Directive } from '../syntax/blocks.ts';
import type { FrontMatter } from '../syntax/frontMatter.ts';
import type { PieceRole } from '../syntax/readPiece.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of a stretch of text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
  /** Instead of `newText` where the editor can: a snippet with places to fill in. */
  readonly snippet?: string;
}

/** A way to mend a finding. Spans are offsets into the piece; a recipe is worked out when the writer asks for it. */
export type Fix =
  | {
      readonly kind: 'edit';
      readonly title: string;
      readonly edits: readonly TextEdit[];
      readonly isPreferred?: boolean;
      /** Cannot change the meaning: may be applied to many findings at once without asking. */
      readonly isSafe?: boolean;
      /** Fixes of other findings with the same key mend the same mistake elsewhere in the brief. */
      readonly repeats?: string;
    }
  /** Allow a form of a name for the whole team: written to its settings. */
  | { readonly kind: 'allow'; readonly title: string; readonly name: string }
  /** Cite what is on record behind the sentence at the cursor, of those that the finding is about: a way for each fact that backs it. */
  | { readonly kind: 'citeRecord' }
  /** Write a line under a table or list that names its source; `block`: one of its rows or items. */
  | { readonly kind: 'sourceLine'; readonly title: string; readonly block: Span }
  /** Point a footnote marker to a note that may be meant: a way for each. `span`: the label in it. */
  | { readonly kind: 'otherNote'; readonly label: string; readonly span: Span }
  /** Cite the source of a fact behind the sentence: a marker here, a note at the end of the brief. */
  | {
      readonly kind: 'cite';
      readonly title: string;
      readonly factId: string;
      readonly sentence: Span;
      /** Words changed along with it: who says so is named. */
      readonly edits?: readonly TextEdit[];
      readonly isPreferred?: boolean;
    };

/** Points to what a finding rests on. */
export type Related =
  | { readonly kind: 'fact'; readonly factId: string; readonly message: string }
  | { readonly kind: 'place'; readonly span: Span; readonly message: string };

/** Each place that a finding is about. */
export function placesOf({ span, places }: Pick<Finding, 'span' | 'places'>): readonly Span[] {
  return places ?? [span];
}

/** What a rule found. Spans are offsets into the piece that was checked. */
export interface Finding {
  readonly rule: string;
  readonly span: Span;
  /** Where it is about several places, each of them, in order; `span` reaches from the first to the last. */
  readonly places?: readonly Span[];
  /** Of a finding about several places the same about some of them alone, at least one, as comments silence the others. */
  readonly narrowed?: (places: readonly Span[]) => Finding;
  /** What was found and what was expected: one sentence, plain text, no full stop. */
  readonly message: string;
  /** Instead of the rule's own severity. */
  readonly severity?: Severity;
  /** Shown faded, as something that could go. */
  readonly isUnnecessary?: boolean;
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
}

/** A finding as its rule gives it, before the settings are asked. */
export interface Found extends Omit<Finding, 'rule' | 'narrowed'> {
  readonly narrowed?: (places: readonly Span[]) => Found;
}

/** One piece of a brief as a rule sees it. */
export interface PieceView {
  /** The piece's source text, for fixes; prose is read through `prose`. */
  readonly text: string;
  readonly prose: readonly BlockProse[];
  /** Every sentence, judged. Empty where the brief is not in English. */
  readonly claims: readonly Claim[];
  readonly definitions: readonly Definition[];
  /** Whether the piece is the front matter; it then stands at the start of the brief. */
  readonly isFrontMatter: boolean;
  /** What the piece is, where it is too long or too densely marked up to be read; then it has no prose. */
  readonly unread: PieceRole | undefined;
  /** Ids of all rules that there are. */
  readonly ruleIds: readonly string[];
  /** Suppression comments of the piece that silence nothing. Known only once all other rules have run; empty till then. */
  readonly unusedDirectives: readonly Directive[];
  readonly facts: FactIndex;
  readonly brief: BriefView;
  /** Forms of names that the team allows, as written. */
  readonly allowedNames: ReadonlySet<string>;
  /** Confidence (0 to 1) from which an unsourced claim is a warning, and from which it is a hint. */
  readonly confidence: { readonly warning: number; readonly hint: number };
}

/** What a rule may ask about the rest of the brief. Labels are normalised, footnotes with their caret. */
export interface BriefView {
  readonly isDefined: (label: string) => boolean;
  readonly isReferenced: (label: string) => boolean;
  /** All that the brief can cite by key. */
  readonly library: Library;
  readonly frontMatter: FrontMatter;
  /** Today's date, ISO; undefined where nobody says. */
  readonly today: string | undefined;
}

export interface Rule {
  /** Kebab case; the diagnostic's code, the name of the page in docs/rules. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, one line, for tables and settings. */
  readonly summary: string;
  /** Whether it asks how a sentence is judged or what heads its list or table, which rests on sentences of other pieces. Where only these changed, no other rule runs again; `ofRows`: it asks that of rows of tables alone, and does not run again without any. */
  readonly readsJudgement?: boolean | 'ofRows';
  readonly check: (piece: PieceView) => Iterable<Found>;
}

/** Names the pieces of a rule and keeps its id as a literal type. */
export function defineRule<const Id extends string>(
  rule: Rule & { readonly id: Id },
): Rule & { readonly id: Id } {
  return rule;
}
