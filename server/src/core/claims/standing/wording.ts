// Owns the words that a sentence is judged by where they are not just its own: what leads to it is taken off or put before it.
import { readWords, type Word } from '../detect/words.ts';
import { isVerb } from './imperative.ts';

/**
 * Only points to what comes: "We note that rents fell". What the writers found or believe themselves is something else.
 */
const POINTER =
  /^(?:(?:and|but|also|again|finally|moreover|however|here),? )?(?:(?:we|i) (?:\w{2,12} )?(?:note|notice|know|see|saw|observe|recall|remember|understand)|(?:please )?(?:note|recall|remember)|it (?:is|should be|must be|may be|bears) (?:also |well )?(?:worth |important to )?(?:note|noted|noting|known|remembered|remember|remembering|recalling|mentioning|pointing out))(?: here| again)? that (?=\S+ \S+ \S)/i;

/** Words that the items of a list hang on are few. */
const MOST_LEADING_WORDS = 12;
const FINITE = /[AMZXV]/;
/** Heads the items without being what they speak of. */
const LABEL =
  /^(?:effects?|impacts?|purpose|goal|aim|objective|result|outcome|solution|problem|status|scope|role|advantage|benefit|drawback|pro|con|action|next|why|how|what|summary|overview|note|tl;dr)\b/i;

/** The words of a sentence without what only points to it. */
export function withoutPointer(text: string): string {
  const pointer = POINTER.exec(text)?.[0];
  return pointer === undefined ? text : capitalised(text.slice(pointer.length));
}

/**
 * An item that opens with its verb, behind the words that its list hangs on: "The bill:" and "Bans face recognition" are "The bill bans face
 * recognition". Undefined where they do not go together.
 */
export function joinedTo(leadIn: string, item: string): string | undefined {
  const head = (leadIn.endsWith(':') ? leadIn.slice(0, -1) : leadIn).trim();
  const words = readWords(head);
  const last = words.at(-1);
  if (last === undefined || words.length > MOST_LEADING_WORDS || last.form.isMark) return undefined;
  const joined = `${head} ${uncapitalised(item)}`;
  const verb = readWords(`${head} ${uncapitalised(openerOf(item))}`)[words.length];
  if (verb === undefined || verb.form.isMark) return undefined;
  const { key } = verb.form;
  if (words.some(({ tag }) => FINITE.test(tag)))
    return isOpenEnded(last) && (verb.tag === 'V' || isVerb(key)) ? joined : ruledIn(head, joined);
  const isPlural = /[^suio]s$/.test(last.form.key) && !last.form.isAcronym;
  if (isPlural || LABEL.test(head)) return undefined;
  const isNamed = words.some(({ tag }) => /[DPTF]/.test(tag));
  return /[AMZ]/.test(verb.tag) || (isNamed && verb.tag === 'X') || basesOf(key).some(isVerb)
    ? joined
    : undefined;
}

/** Whether a verb must follow: "Deployers must", "The Act requires deployers to". */
function isOpenEnded({ tag, form }: Word): boolean {
  return /[AM]/.test(tag) || form.key === 'to';
}

/** What a rule acts on stands behind its verb: "The Act bans" and "social scoring". */
function ruledIn(head: string, joined: string): string | undefined {
  return RULES.test(head) ? joined : undefined;
}

/** Verbs of which a law is the subject, as they end a lead-in; part of an expression. */
export const RULING =
  'bans|prohibits|forbids|outlaws|restricts|limits|covers|exempts|requires|mandates|allows|permits|creates|establishes|introduces|imposes|abolishes|repeals|amends|grants|guarantees|regulates|penali[sz]es';
const RULES = new RegExp(`\\b(?:${RULING})$`, 'i');
/** Words that speak of a law. */
const LAW =
  /\b(?:acts?|bills?|laws?|statutes?|regulations?|directives?|ordinances?|treat(?:y|ies)|conventions?|constitution|executive orders?|code|rules?|articles? \d{1,3}|sections? \d{1,4})\b/i;

/** Whether the words that a list hangs on say what a law does or demands. */
export function speaksOfLaw(leadIn: string): boolean {
  return LAW.test(leadIn);
}

/** What an order under a heading over a law says: "Keep logs for six months" is what somebody must do. */
export function asDuty(order: string): string {
  return `They must ${uncapitalised(order)}`;
}

/** What a verb in -s may come from: "bans", "imposes", "applies". */
function basesOf(key: string): readonly string[] {
  if (!key.endsWith('s')) return [];
  return [key.slice(0, -1), key.replace(/es$/, ''), key.replace(/ies$/, 'y')];
}

/** Whether two items open alike, so that each can be joined to the same words or neither. */
export function openAlike(a: string, b: string): boolean {
  return openerOf(a) === openerOf(b);
}

function openerOf(text: string): string {
  return /^\S{1,40}/.exec(text)?.[0] ?? '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Bans" but not "NATO" or "I". */
function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
