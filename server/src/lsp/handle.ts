// Owns the way of every request that speaks of a document: find it, analyse it, answer, and log what goes wrong.
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Analysis, judgeSteps } from '../core/analysis/analysis.ts';
import { inSlices } from '../workspace/slices.ts';
import type { DataDocument } from './dataDocuments.ts';
import { cancelled, modified, type OpenDocument } from './documents.ts';
import type { Session } from './session.ts';

export interface AnalysedDocument {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
}

/** Slower answers are noted in the log, in milliseconds. */
const SLOW = 500;

/**
 * Wraps a feature as a request handler. Cancelled, or overtaken by an edit, it answers with that error, never with an
 * empty result; about a document that is not open it says so. About one that is no brief it answers null.
 */
export function handle<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  feature: (analysed: AnalysedDocument, params: Params) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  return answering(session, name, async (params, token) => {
    const uri = params?.textDocument?.uri;
    if (typeof uri === 'string' && session.data.get(uri) !== undefined) return null;
    const document = openDocument(session, uri);
    const analysis = await session.analysis(document, token);
    if (session.documents.get(document.uri) !== document) throw modified();
    return feature({ document, analysis }, params);
  });
}

/** As `handle`, for a feature that asks about every claim of the brief: they are judged first, with pauses. */
export function handleJudged<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  feature: (analysed: AnalysedDocument, params: Params) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  return handle(session, name, async (analysed, params: Params) => {
    const { document, analysis } = analysed;
    const { text } = document;
    const isOvertaken = () => document.text !== text;
    await inSlices(judgeSteps(analysis), session.host, isOvertaken);
    if (isOvertaken()) throw modified();
    return feature(analysed, params);
  });
}

/** Wraps a feature of bases and other data; requests about all other documents go to `briefs`. */
export function handleData<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  feature: (document: DataDocument, params: Params, token: CancellationToken) => Promise<Result>,
  briefs: (params: Params, token: CancellationToken) => Promise<Result | null>,
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  const answer = answering(session, name, (params: Params, token) => {
    const document = session.data.get(params.textDocument.uri);
    return document === undefined ? Promise.resolve(null) : feature(document, params, token);
  });
  return (params, token) => {
    const uri = params?.textDocument?.uri;
    const isData = typeof uri === 'string' && session.data.get(uri) !== undefined;
    return isData ? answer(params, token) : briefs(params, token);
  };
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

function answering<Params, Result>(
  session: Session,
  name: string,
  answer: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    const started = session.host.now();
    try {
      if (token.isCancellationRequested) throw cancelled();
      return await answer(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      session.log.error(`${name} failed: ${describe(error)}`);
      throw new ResponseError(
        ErrorCodes.InternalError,
        `Policy Notes could not answer ${name}; its log says why`,
      );
    } finally {
      const took = session.host.now() - started;
      if (took > SLOW) session.log.info(`${name} took ${Math.round(took)} ms`);
    }
  };
}

/**
 * Wraps the handler of a report. VS Code's client takes "the content was modified" for an empty report, and the
 * findings would vanish until the next one; this error makes clients ask again.
 */
export function askedAgain<Params, Result>(
  handler: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
      throw new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
    }
  };
}

function openDocument(session: Session, uri: unknown): OpenDocument {
  const document = typeof uri === 'string' ? session.documents.get(uri) : undefined;
  if (document !== undefined) return document;
  throw new ResponseError(ErrorCodes.InvalidParams, `the document ${String(uri)} is not open`);
}

/** An error with its stack and cause, for the log. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  because of ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
