// Owns what a reader of figures hands back.
import type { Quantity } from '../model.ts';

/** What was read at a place, and where reading goes on: behind it, also if it is no figure. */
export interface Reading {
  readonly found: readonly Quantity[];
  readonly end: number;
}

const NOTHING: readonly Quantity[] = Object.freeze([]);

/** Read, and no figure. */
export function nothing(end: number): Reading {
  return { found: NOTHING, end };
}
