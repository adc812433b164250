// Owns the change of a confidence by a factor for its odds.

/** The confidence, 0 to 1, whose odds are `factor` times those of the given one. */
export function withOdds(confidence: number, factor: number): number {
  return (factor * confidence) / (1 - confidence + factor * confidence);
}
