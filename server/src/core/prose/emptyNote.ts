// Owns whether what is given as a source says anything: the content of a note, or what stands behind "Source:".
import { isPlaceholder } from './placeholders.ts';

/** Why a note is no source that could be looked up. */
export interface NoteProblem {
  /** Nothing is there, or a placeholder; else something is named, too vaguely. */
  readonly saysNothing: boolean;
  /** Goes on from "The note …". */
  readonly message: string;
}

/** A note of so many code units says something; it is not held against the patterns. */
const LONG = 300;

const OPENS_PLACEHOLDER = /^(?:to ?do|tb[acd]|fixme)\b/i;
/** Somebody is called so: a name goes on in capitals, and a year or place of the work follows. */
const NAMES_WORK =
  /^(?:TODO|TB[ACD]|FIXME) \p{Lu}[^:]{0,200}?[,.(] ?.{0,200}\b(?:(?:1[5-9]|20)\d\d|pp?\. ?\d)/u;
const VAGUE =
  /^(?:see )?(?:ibid|id|op\. ?cit|loc\. ?cit|above|below|various(?: sources)?|multiple sources|internet|the internet|google|wikipedia|online|web|website|news|press|media|reports?|own (?:research|knowledge)|common knowledge|personal communication)$/i;

/** What is wrong with a note of this content, as written; undefined where it holds something that could be looked up. */
export function problemWithNote(content: string): NoteProblem | undefined {
  if (content.length > LONG) return undefined;
  const words = content.replace(/[[\](){}<>*_"'“”‘’`.:;,!\s@^-]+/g, ' ').trim();
  const kept = content.replace(/^[\s[({*_"'<@^]+|[\s\])}*_"'>.:;,!-]+$/g, '');
  if (kept === '')
    return { saysNothing: true, message: content.trim() === '' ? 'is empty' : 'holds no words' };
  if (/https?:\/\/|www\./i.test(content)) return undefined;
  const opens = OPENS_PLACEHOLDER.test(kept) && !NAMES_WORK.test(kept);
  if (opens || isPlaceholder(kept) || isPlaceholder(words))
    return { saysNothing: true, message: `is a placeholder ("${shown(kept)}")` };
  const isVague = VAGUE.test(kept) || VAGUE.test(words);
  return isVague ? { saysNothing: false, message: `names no source ("${shown(kept)}")` } : undefined;
}

/** Whether nothing is given as the source, or a placeholder. */
export function saysNothing(content: string): boolean {
  return problemWithNote(content)?.saysNothing === true;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
