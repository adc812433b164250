// Owns whether words that are a firm's name begin an order or an aim instead: "Scale AI only once the audit is done".
import type { Span } from '../../text/span.ts';
import { finiteVerbs, maybeVerbs } from '../verbs.ts';

/** How far the sentence is looked at, in code units. */
const NEAR = 160;

/** Verbs in the plain form with which names of firms begin. */
const ORDER =
  /^(?:Adapt|Adopt|Build|Cohere|Deploy|Govern|Harness|Lead|Move|Open|Run|Scale|Secure|Shape|Shield|Train|Use)(?=\s|$)/;

/** Whether the words at `span` open a sentence or item in which nobody does anything, so that they say themselves what is to be done. */
export function isOrder({ start, end }: Span, text: string): boolean {
  if (!ORDER.test(text.slice(start, end)) || !OPENED.test(text.slice(Math.max(0, start - 4), start)))
    return false;
  const [rest = ''] = /^\s\p{Ll}[^.!?;:]*/u.exec(text.slice(end, end + NEAR)) ?? [];
  if (!AIM.test(rest)) return false;
  const [clause = ''] = rest.split(SUBORDINATE);
  const words = clause.match(/[\p{L}’'-]+/gu) ?? [];
  return !words.some((word, index) => isFiniteVerb(word, words[index - 1], index));
}

/** Whether they are an infinitive in a title: "How to Scale AI Responsibly". In small letters, "sold to Scale AI with", they are the name. */
export function isInfinitive(written: string, before: string, behind: string): boolean {
  return (
    ORDER.test(written) &&
    /\b[Tt]o\s$/.test(before) &&
    HOW.test(behind) &&
    !GIVEN_TO.test(before.split(/[.!?]/).at(-1) ?? '')
  );
}

/** What is given, owed or said to a firm: "Sold Its Stake to Scale AI". */
const GIVEN_TO =
  /\b(?:Access|Award|Belong|Close|Contract|Cost|Gave|Give|Goes|Investment|Licen[cs]e|Link|Los[et]|Money|Move|Owe|Paid|Pay|Rival|Said|Sale|Say|Sell|Send|Sent|Sold|Stake|Switch|Talk|Threat|Tie|Told|Turn|Went)\p{Ll}{0,3}(?!\p{L})/iu;
const HOW =
  /^\s(?:\p{Lu}\p{Ll}+ly|Across|Beyond|Faster|From|Inside|Into|Throughout|Within|Without)(?!\p{L})/u;

const OPENED = /(?:^|[.!?:;]["”’)]?\s|\n|[“"(])$/;

/** How, where and for what something is to be done, or what practice of it. */
const AIM =
  /^\s(?:\p{Ll}+ly|across|after|alongside|at|before|beyond|by|for|from|in|into|only|out|over|through|throughout|to|under|up|via|when|where|wherever|with|within|without|access|adoption|applications|assurance|audits|capabilit(?:y|ies)|capacity|compute|deployments?|education|experiments|governance|infrastructure|initiatives|innovation|investments?|literacy|oversight|pilots|procurement|programmes|projects|research|safety|skills|solutions|systems|talent|tools|training|usage|use|workloads)(?!\p{L})/u;

/** What is said behind these is of something else. */
const SUBORDINATE =
  /\s(?:after|as|because|before|how|if|once|so|that|unless|until|what|when|where|wherever|which|while|who|whose)\s/;
/** Behind these a word is no verb that a firm could be the subject of. */
const NO_VERB_BEHIND =
  /^(?:a|across|all|an|and|at|by|every|for|from|in|its|more|of|on|or|our|over|public|the|their|through|to|under|with|without|your)$/;

/** Whether a word says what a single one does or did: a third person or a past; `before`: the word before it. */
function isFiniteVerb(word: string, before: string | undefined, index: number): boolean {
  if (before !== undefined && NO_VERB_BEHIND.test(before)) return false;
  if (/^(?:based|focused|needed|required)$/.test(word)) return false;
  if (/\p{Ll}{2}ed$/u.test(word) || PAST.test(word)) return true;
  if (finiteVerbs.has(word)) return !isPlainForm(word, finiteVerbs);
  // "pilots", "tests": right behind a name the verb is likelier.
  return maybeVerbs.has(word) && (index === 0 ? /s$/.test(word) : false);
}

const PAST = /^(?:beat|bought|built|cut|held|hit|lost|made|met|paid|quit|said|sent|sold|spent|told|won)$/;

function isPlainForm(word: string, verbs: ReadonlySet<string>): boolean {
  return (
    verbs.has(`${word}s`) ||
    verbs.has(`${word}es`) ||
    (word.endsWith('y') && verbs.has(word.replace(/y$/, 'ies')))
  );
}
