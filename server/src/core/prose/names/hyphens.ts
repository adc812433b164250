// Owns what may go on behind a name and a hyphen without making another name or word of it: "Scale AI-backed projects", not "openai-node".
const GOES_ON =
  /^[\u2010\u2011-](?:\p{Ll}{1,20}ed|built|class|compatible|driven|era|esque|friendly|led|like|made|ready|run|specific|style|type|wide)(?![\p{L}\p{N}])/u;

/** Whether the words right behind a name begin with a hyphen and such an ending. */
export function goesOnByHyphen(after: string): boolean {
  return GOES_ON.test(after);
}
