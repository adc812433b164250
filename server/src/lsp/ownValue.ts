// Owns the reading of what clients send in forms of their own: anything may be missing, or something else.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** An own property of what may be anything; undefined where there is none. */
export function ownValue(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.getOwnPropertyDescriptor(data, name)?.value;
}

/** A text among the parameters of a request; rejects where there is none. */
export function textIn(params: unknown, name: string): string {
  const value = ownValue(params, name);
  if (typeof value === 'string') return value;
  throw new ResponseError(ErrorCodes.InvalidParams, `"${name}" is missing`);
}
