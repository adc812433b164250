// Owns the way of every request: find the document that it speaks of, analyse it, answer, and log what goes wrong.
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Analysis, judgeSteps } from '../core/analysis/analysis.ts';
import { inSlices } from '../workspace/slices.ts';
import type { DataDocument } from './dataDocuments.ts';
import { describe } from './describe.ts';
import { cancelled, type DocumentVersion, modified, type OpenDocument } from './documents.ts';
import type { Session } from './session.ts';

/** A brief at one version, and the analysis of that version. */
export interface AnalysedDocument {
  readonly document: DocumentVersion;
  readonly analysis: Analysis;
}

/** Slower answers are noted in the log, in milliseconds. */
const SLOW = 500;

/**
 * Wraps a feature as a request handler. Cancelled, or overtaken by an edit before the answer is there, it answers with
 * that error, never with an empty result; about a document that is not open it says so. About one that is no brief it
 * answers null.
 */
export function handle<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  feature: Feature<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  return answering(session, name, async (params, token) => {
    const uri = params?.textDocument?.uri;
    if (typeof uri === 'string' && session.data.get(uri) !== undefined) return null;
    const open = openDocument(session, uri);
    const document = open.current;
    const analysis = await session.analysis(open, token);
    throwIfOver(session, document, token);
    const result = await feature({ document, analysis }, params, token);
    throwIfOver(session, document, token);
    return result;
  });
}

type Feature<Params, Result> = (
  analysed: AnalysedDocument,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result>;

/** The error that ends a request: nobody waits for its answer, or the document is closed or at another version. */
function endOf({ documents }: Session, document: DocumentVersion, token: CancellationToken) {
  if (token.isCancellationRequested) return cancelled();
  return documents.get(document.uri)?.current === document ? undefined : modified();
}

function throwIfOver(session: Session, document: DocumentVersion, token: CancellationToken): void {
  const end = endOf(session, document, token);
  if (end !== undefined) throw end;
}

/** As `handle`, for a feature that asks about every claim of the brief: they are judged first, with pauses. */
export function handleJudged<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  feature: Feature<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  return handle(session, name, async (analysed, params: Params, token) => {
    const { document, analysis } = analysed;
    const isOver = () => endOf(session, document, token) !== undefined;
    await inSlices(judgeSteps(analysis), session.host, isOver);
    throwIfOver(session, document, token);
    return feature(analysed, params, token);
  });
}

/** Wraps a feature of bases and other data; requests about all other documents go to `briefs`. */
export function handleData<Params extends AboutDocument, Result>(
  session: Session,
  name: string,
  feature: (document: DataDocument, params: Params, token: CancellationToken) => Promise<Result>,
  briefs: (params: Params, token: CancellationToken) => Promise<Result | null>,
): (params: Params, token: CancellationToken) => Promise<Result | null> {
  const answer = answering(session, name, async (params: Params, token) => {
    const { uri } = params.textDocument;
    const document = session.data.get(uri);
    if (document === undefined) return null;
    const result = await feature(document, params, token);
    if (token.isCancellationRequested) throw cancelled();
    if (session.data.get(uri) !== document) throw modified();
    return result;
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

/** Wraps what answers a request: one place catches what goes wrong, times and logs. */
export function answering<Params, Result>(
  session: Session,
  name: string,
  answer: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    const started = session.host.now();
    try {
      session.life.throwIfShutDown();
      if (token.isCancellationRequested) throw cancelled();
      return await answer(params, token);
    } catch (error) {
      if (token.isCancellationRequested) throw cancelled();
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
