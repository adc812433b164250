// Owns the types of a fact base: what entities, sources and facts are once loaded.

/** How the source itself puts a fact. */
export type Standing = 'stated' | 'reported' | 'analysis' | 'forecast';

/** A CSL-JSON item, reduced to what Policy Notes reads; other members are kept in the file and ignored here. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly SourceName[];
  readonly publisher?: string;
  readonly containerTitle?: string;
  /** ISO date to the precision known: `2025`, `2025-06`, `2025-06-13`. */
  readonly issued?: string;
  /** http(s) only; anything else is dropped on load. */
  readonly url?: string;
}

export interface SourceName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export interface Entity {
  readonly id: string;
  /** `company`, `person`, `model`, `organisation`, `law`, ... */
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Phrases that hold the name but mean something else ("meta-analysis"). */
  readonly notAliases: readonly string[];
  /** Words of which one must stand in the same block for a name or alias to count; empty: none needed. */
  readonly requireContext: readonly string[];
  readonly description?: string;
  readonly sameAs?: string;
}

/** A machine-readable value. Amounts are decimal strings in the unit itself ("15000000000"), percentages in per cent. */
export type FactValue =
  | { readonly type: 'money'; readonly amount: string; readonly currency: string; readonly tolerance: number }
  | { readonly type: 'percent'; readonly amount: string; readonly tolerance: number }
  | { readonly type: 'number'; readonly amount: string; readonly unit?: string; readonly tolerance: number }
  | { readonly type: 'date'; readonly date: string }
  | {
      readonly type: 'role';
      readonly role: string;
      readonly aliases: readonly string[];
      readonly organisation?: string;
    };

export interface Qualifiers {
  readonly asOf: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** The fact held once and holds no longer. */
  readonly former: boolean;
}

export interface Evidence {
  /** Id of a source. */
  readonly source: string;
  /** Where in the source, in words: "paragraph 4". */
  readonly locator: string;
  /** Exact quote, short. */
  readonly phrase: string;
}

export interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly about: readonly string[];
  /** One sentence in the base's own words, shown to people. Plain text, not Markdown. */
  readonly statement: string;
  readonly standing: Standing;
  readonly property?: string;
  /** Words by which prose puts the property ("deal", "stake"). */
  readonly cues: readonly string[];
  readonly value?: FactValue;
  readonly qualifiers: Qualifiers;
  readonly evidence: readonly Evidence[];
  readonly review: { readonly by: string | null; readonly on: string | null; readonly due: string | null };
  readonly supersededBy: string | null;
}

/** One loaded base: what is sound in a file. */
export interface FactBase {
  readonly id: string;
  readonly title: string;
  readonly extends: readonly string[];
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}
