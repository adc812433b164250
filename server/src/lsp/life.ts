// Owns the order in which the protocol lets requests come: `initialize` first and once, and none after `shutdown`.
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';

/** The life of one connection, told to it by whoever answers `initialize`. */
export class Life {
  #isBegun = false;
  #isShutDown = false;
  readonly #refusing: { dispose(): void };

  /** Until `begin` every request that has no handler yet is refused. */
  constructor(connection: Connection) {
    this.#refusing = connection.onRequest(
      (method) =>
        new ResponseError(ErrorCodes.ServerNotInitialized, `"initialize" must come first, not "${method}"`),
    );
    connection.onShutdown(() => {
      this.#isShutDown = true;
    });
  }

  /** `initialize` has come. Throws the error that answers it when it came before. */
  begin(): void {
    if (this.#isBegun) throw new ResponseError(ErrorCodes.InvalidRequest, '"initialize" came twice');
    this.#isBegun = true;
    this.#refusing.dispose();
  }

  get isShutDown(): boolean {
    return this.#isShutDown;
  }

  /** Throws the error that answers any request once `shutdown` has come. */
  throwIfShutDown(): void {
    if (this.#isShutDown)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'only "exit" may come after "shutdown"');
  }
}
