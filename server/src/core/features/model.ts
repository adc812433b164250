// Owns the plain results of the editor features. All spans are offsets into the whole brief.
import type { Severity } from '../rules/rule.ts';
import type { TextRange } from '../sources/model.ts';
import type { Span } from '../text/span.ts';
import type { ClaimState } from './claimStates.ts';

export interface Hover {
  readonly span: Span;
  /** Everything from facts and briefs in it is escaped: no raw HTML, no images, links only http(s). */
  readonly markdown: string;
}

/** Where a definition leads: to an entity's or a source's sheet, to a place in the same brief or in another file. */
export type DefinitionTarget =
  | { readonly kind: 'entity'; readonly entityId: string }
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'file'; readonly uri: string; readonly range: TextRange; readonly selection: TextRange }
  | { readonly kind: 'place'; readonly span: Span };

export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly target: DefinitionTarget;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** Instead of `newText` where the editor can: a snippet in the syntax of the protocol, with places to fill in. */
  readonly snippet?: string;
}

/** Names what a completion stands for, so that its documentation can be made later from this alone. */
export type CompletionSubject =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'note'; readonly text: string }
  /** `text`: the reference in words. */
  | { readonly kind: 'source'; readonly text: string; readonly url: string | undefined };

export interface Completion {
  readonly label: string;
  readonly subject: CompletionSubject;
  /** One line beside the label. */
  readonly detail: string;
  /** What the typed text is matched against. */
  readonly filterText: string;
  readonly sortText: string;
  readonly edit: Edit;
  /** Edits elsewhere in the brief, such as a footnote at its end. */
  readonly additionalEdits: readonly Edit[];
}

export interface CompletionList {
  readonly items: readonly Completion[];
  /** Whether typing on may bring further items. */
  readonly isIncomplete: boolean;
}

/** A finding with its place in the brief. */
export interface BriefFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly isUnnecessary: boolean;
}

/** A way to mend findings. */
export interface CodeAction {
  readonly title: string;
  /** The finding it mends. */
  readonly finding: BriefFinding;
  readonly edits: readonly Edit[];
  readonly isPreferred: boolean;
  /** A form of a name to be allowed in the team's settings; then there are no edits. */
  readonly allowName?: string;
}

/** A fix that may be applied without asking. */
export type SafeFix = Pick<CodeAction, 'title' | 'edits'>;

/** Numbers for the status item and for "what is loaded". */
export interface Overview {
  readonly entities: number;
  readonly facts: number;
  readonly sources: number;
  readonly claims: number;
  readonly sourced: number;
  /** Language of the front matter where claims are not judged because of it. */
  readonly otherLanguage: string | undefined;
  /** How much is wrong in the team's base files; left out where nothing is. */
  readonly problems?: number;
}

/** A sentence of a brief as `claims --format json` shows it. */
export interface ClaimListItem {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly text: string;
  readonly isClaim: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly kind: string | null;
  readonly status: 'sourced' | 'unsourced' | 'not-a-claim';
  /** As the report and the views have it; null for what claims nothing and is not at odds with the record. */
  readonly state: ClaimState | null;
  /** Citations as they stand in the brief. */
  readonly sources: readonly string[];
  /** Ids of facts that the sentence restates. */
  readonly facts: readonly string[];
  /** Heading texts, outermost first, joined by " > ". */
  readonly section: string;
}
