// Owns telling the newest of several questions that are asked before the first is answered.

/** A row of questions. Each asked gives a test that holds as long as no other has been asked after it. */
export function questions(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const number = newest;
    return () => number === newest;
  };
}
