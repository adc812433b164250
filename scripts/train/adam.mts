// Owns the steps by which a network learns.

/** Kingma and Ba (2015), with the constants that they recommend. */
export class Adam {
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  /** What the means and squares, begun at 0, fall short of. */
  #meansShort = 1;
  #squaresShort = 1;

  constructor(size: number) {
    this.#means = new Float64Array(size);
    this.#squares = new Float64Array(size);
  }

  /** Moves the weights against the gradient, at a rate. */
  step(weights: Float64Array, gradient: Float64Array, rate: number): void {
    const [means, squares] = [this.#means, this.#squares];
    this.#meansShort *= 0.9;
    this.#squaresShort *= 0.999;
    const size = (rate * Math.sqrt(1 - this.#squaresShort)) / (1 - this.#meansShort);
    for (let index = 0; index < weights.length; index += 1) {
      const slope = gradient[index] ?? 0;
      const mean = 0.9 * (means[index] ?? 0) + 0.1 * slope;
      const square = 0.999 * (squares[index] ?? 0) + 0.001 * slope * slope;
      means[index] = mean;
      squares[index] = square;
      weights[index] = (weights[index] ?? 0) - (size * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
}
