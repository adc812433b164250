// Owns the answers to language model tools: what is on record, and what is found in a text that nobody has opened.
import type { CancellationToken } from 'vscode-languageserver';
import { judgeSteps } from '../core/analysis/analysis.ts';
import { checkInWords, factsInWords } from '../core/features/toolText.ts';
import { BriefText } from '../core/syntax/briefText.ts';
import { newBriefIn } from '../workspace/addresses.ts';
import { inSlices } from '../workspace/slices.ts';
import { cancelled } from './documents.ts';
import type { Requests } from './protocol.ts';
import type { Session } from './session.ts';

/** Facts and settings are those of a new brief in the first workspace folder. */
const NEW_BRIEF = newBriefIn(undefined);
const USUAL_LIMIT = 12;
/** Longer texts are checked up to here; in UTF-16 code units. */
const LONGEST_TEXT = 400_000;

export async function lookUpFacts(
  session: Session,
  params: Requests['policyNotes/lookUpFacts']['params'] | undefined,
): Promise<string> {
  const query = typeof params?.query === 'string' ? params.query.slice(0, 2000) : '';
  const limit = typeof params?.limit === 'number' ? params.limit : USUAL_LIMIT;
  return factsInWords(await session.factsOf(NEW_BRIEF), query, limit);
}

export async function checkText(
  session: Session,
  params: Requests['policyNotes/checkText']['params'] | undefined,
  token: CancellationToken,
): Promise<string> {
  const text = typeof params?.text === 'string' ? params.text : '';
  const read = text.slice(0, LONGEST_TEXT);
  const analysis = await session.analysisOf(NEW_BRIEF, BriefText.from(read), token);
  await inSlices(judgeSteps(analysis), session.host, () => token.isCancellationRequested);
  if (token.isCancellationRequested) throw cancelled();
  const found = checkInWords(analysis);
  if (read.length === text.length) return found;
  return `${found}\nOnly the first ${LONGEST_TEXT} characters were checked.`;
}
