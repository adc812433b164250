// Owns the judgement whether a sentence is a claim that needs a source, what kind, how sure, and why.

import { nameInProse } from '../facts/wording.ts';
import { Recent } from '../text/recent.ts';
import { type Features, featuresOf } from './detect/features.ts';
import {
  type ClaimKind,
  type KindModel,
  type LikeliestKind,
  likeliestKind,
  reasonFor,
  unpackKinds,
} from './detect/kind.ts';
import { At } from './detect/measures.ts';
import { asNeighbour, type ClaimModel, confidenceOf, unpackModel } from './detect/model.ts';
import {
  habitsOf,
  isOwnStudy,
  MOST_NEIGHBOURS,
  type Neighbour,
  type Surroundings,
  surroundingsOf,
} from './detect/surroundings.ts';
import { packedKinds, packedModel, thresholds } from './detect/weights.generated.ts';
import { itemStatesAmount, rowStatesAmount, statesShare, withoutOpenCells } from './standing/amounts.ts';
import { withOdds } from './standing/odds.ts';
import { confidenceIn, isCaption, isDuty, standingOf } from './standing/standing.ts';
import { asDuty, joinedTo, speaksOfLaw, withoutPointer } from './standing/wording.ts';

export type { ClaimKind } from './detect/kind.ts';
export { MOST_NEIGHBOURS };

/** A sentence by its words; the same object, the same sentence. */
export interface Said {
  /** Readable text: no markup, no citation markers; code and bare addresses appear as U+FFFC. */
  readonly text: string;
}

/** A sentence with what stands around it. */
export interface SentenceInContext {
  readonly sentence: Said;
  /** Those before and behind it in the brief, the nearest first, at most `MOST_NEIGHBOURS` each. */
  readonly before: readonly Said[];
  readonly behind: readonly Said[];
  /** The first sentence of its paragraph, list item or row; the sentence itself where it is the first. */
  readonly opening: string;
  readonly isTableRow: boolean;
  /** The cells of the header over a row, between bars, where its table has one. */
  readonly header?: string | undefined;
  /** For an item of a list: what its list hangs on, up to a colon; empty where nothing does. */
  readonly item?: { readonly leadIn: string };
  /** It stands in a note, where nothing is a claim. */
  readonly isNote?: boolean;
  /** Heading texts, outermost first. */
  readonly section: readonly string[];
  /** Names of linked entities in the order of the text. */
  readonly names: readonly string[];
}

export interface ClaimJudgement {
  /** 0 to 1: of sentences judged 0.8 about 80 % are claims. */
  readonly confidence: number;
  /** Whether it is more useful to call it a claim than not: the confidence at which precision and recall balance best. */
  readonly isClaim: boolean;
  /** The likeliest kind of a claim. */
  readonly kind: ClaimKind | undefined;
  /** Whether it is of that kind more likely than not; else the reason does not name it. */
  readonly isKindLikely: boolean;
  /** Why, in words that follow "this sentence …": "states a figure about Meta". */
  readonly reason: string;
}

/**
 * Confidence from which an unsourced claim is a warning, from which it is a hint, and from which a sentence is called a
 * claim at all. From cross-validation by document, scaled to policy documents; see docs/claims.md.
 */
export const claimThresholds: { readonly warning: number; readonly hint: number; readonly claim: number } =
  thresholds;

/** A row of a table is no sentence; one with an amount in it states that figure. Set by hand: the labelled sentences have no rows. */
const FIGURE_IN_ROW = 0.85;
/** So is an item that is a label with an amount: of eleven such labelled ones eleven are claims, and of 68 of our own 49. */
const FIGURE_IN_ITEM = 0.75;

const FIGURE: LikeliestKind = { kind: 'figure', isLikely: true };
const LAW: LikeliestKind = { kind: 'law', isLikely: true };

/** Judges a sentence. An empty one is no claim. */
export function detectClaim(context: SentenceInContext): ClaimJudgement {
  const { sentence, opening, isTableRow, header, isNote, section, names } = context;
  const { text, isOfLaw } = wordsToJudge(sentence.text, context);
  const isFigure = isTableRow
    ? rowStatesAmount(text, header)
    : context.item !== undefined && itemStatesAmount(text);
  const place = isNote
    ? 'never'
    : standingOf(isTableRow ? withoutOpenCells(text) : text, opening, section, isOfLaw);
  if (place === 'never') return nothingIn(confidenceIn(place, 0));
  const model = theModel();
  const { features } = readingOf(text, model);
  const isBare = place === 'open' && !isTableRow && isFragment(features.shape);
  // What is advice by its first word is none as the label of an amount: "Direct costs | $360 billion".
  const standing = isBare ? 'fragment' : isFigure && place === 'hardly' ? 'open' : place;
  const around = aroundOf(context, model, (one) => !isLabel(one, model));
  const read = confidenceOf(features, around, model);
  const isProvision = standing === 'provision';
  if (read < IDLE && !isFigure && !isProvision) return nothingIn(confidenceIn(standing, read));
  const isOwn = () => standing === 'own' || standing === 'seldom' || isInOwnStudy(features, context, model);
  const statesFigure = isFigure && !isOwn();
  const likeliest = statesFigure ? FIGURE : isProvision ? LAW : likeliestKind(features, theKinds());
  const { kind } = likeliest;
  const isNamedFigure = names.length > 0 && kind === 'figure';
  const isShare = !isNamedFigure && standing === 'open' && statesShare(text) && !isOwn();
  const own = withOdds(read, isNamedFigure ? NAMED_FIGURE_ODDS : isShare ? SHARE_ODDS : 1);
  const open = statesFigure ? Math.max(own, isTableRow ? FIGURE_IN_ROW : FIGURE_IN_ITEM) : own;
  const confidence = confidenceIn(standing, open);
  const isClaim = confidence >= claimThresholds.claim;
  const [name] = names;
  const reason = reasonFor(likeliest, name === undefined ? undefined : nameInProse(name));
  return { confidence, isClaim, kind: isClaim ? kind : undefined, isKindLikely: likeliest.isLikely, reason };
}

/** An item behind its lead-in, without words that only point to what comes; and whether it is of a list of what a law does or demands. */
function wordsToJudge(
  text: string,
  { item, section }: SentenceInContext,
): { text: string; isOfLaw: boolean } {
  if (item === undefined) return { text: withoutPointer(text), isOfLaw: false };
  const joined = item.leadIn === '' ? undefined : joinedTo(item.leadIn, text);
  if (joined !== undefined) return { text: joined, isOfLaw: speaksOfLaw(item.leadIn) };
  const isOfLaw = isDuty(text, section);
  return { text: isOfLaw ? asDuty(text) : withoutPointer(text), isOfLaw };
}

function aroundOf(
  { before, behind }: SentenceInContext,
  model: ClaimModel,
  counts: (one: Said) => boolean,
): Surroundings {
  // As a rule all count: a copy would cost more than the rest.
  const among = (all: readonly Said[]) => (all.every(counts) ? all : all.filter(counts));
  return surroundingsOf(among(before), among(behind), (one) => neighbourOf(one, model));
}

/** "The count:" heads what comes behind, and says nothing that its company could go by. */
function isLabel({ text }: Said, model: ClaimModel): boolean {
  return text.endsWith(':') && isFragment(readingOf(text, model).features.shape);
}

/** Whether a row stands in its authors' own study. The word in "Table 1: Costs" tells nothing of that. */
function isInOwnStudy({ shape }: Features, context: SentenceInContext, model: ClaimModel): boolean {
  return isOwnStudy(
    habitsOf(shape),
    aroundOf(context, model, ({ text }) => !isCaption(text)),
  );
}

/** Words without a verb or a figure. Of 89 such labelled sentences 14 are claims, their verbs unseen: at odds of 0.57 of the usual. */
function isFragment(shape: Float64Array): boolean {
  return shape[At.verbs] === 0 && shape[At.figures] === 0;
}

/** A sentence as the model reads it, and what it tells those around it. */
interface Reading {
  readonly features: Features;
  readonly neighbour: Neighbour;
}

/**
 * As a brief is judged in its order, a sentence is its neighbours' neighbour first, then judged itself. And it is judged
 * again when one near it, which every key makes another, comes to say something else: they are kept for some hundred keys.
 */
const readings = new Recent<Reading>(20 * MOST_NEIGHBOURS);
const neighbours = new WeakMap<Said, Neighbour>();

function readingOf(text: string, model: ClaimModel): Reading {
  return readings.of(text, (own) => {
    const features = featuresOf(own);
    return { features, neighbour: asNeighbour(features, model) };
  });
}

/** Scored once for each sentence, which is a neighbour of many others. */
function neighbourOf(sentence: Said, model: ClaimModel): Neighbour {
  let neighbour = neighbours.get(sentence);
  if (neighbour === undefined) {
    neighbour = readingOf(sentence.text, model).neighbour;
    neighbours.set(sentence, neighbour);
  }
  return neighbour;
}

/** Whether two sentences tell the same to those around them: these are judged alike, whichever of the two is there. */
export function tellTheSame(a: Said, b: Said): boolean {
  const model = theModel();
  const [one, other] = [neighbourOf(a, model), neighbourOf(b, model)];
  return one.score === other.score && one.habits === other.habits;
}

/**
 * A figure about somebody on record is a claim more often than figures are at large. Set by hand: the labelled sentences name hardly anybody on
 * record.
 */
const NAMED_FIGURE_ODDS = 2;
/** A share in words, outside of its authors' own study: of 28 labelled ones 23 are claims, where the detector expects 18. */
const SHARE_ODDS = 3;

/** Below this nobody asks for a kind: even as a figure about somebody on record it would be no claim. */
const IDLE = withOdds(claimThresholds.claim, 1 / NAMED_FIGURE_ODDS);

function nothingIn(confidence: number): ClaimJudgement {
  const reason = 'says little that could be checked';
  return { confidence, isClaim: false, kind: undefined, isKindLikely: false, reason };
}

let unpacked: ClaimModel | undefined;

/** Unpacked when the first sentence is judged, so that loading this module costs nothing. */
function theModel(): ClaimModel {
  unpacked ??= unpackModel(packedModel);
  return unpacked;
}

let unpackedKinds: KindModel | undefined;

function theKinds(): KindModel {
  unpackedKinds ??= unpackKinds(packedKinds);
  return unpackedKinds;
}
