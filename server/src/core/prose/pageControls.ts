// Owns the links that are controls of a page and no sources: "[Subscribe](…)", "[Back to top](…)", "[Contact us](…)".
import type { Span } from '../text/span.ts';
import { SOCIAL_SITE } from './socialSites.ts';

/** Longer words of a link are no control, in code units. */
const LONGEST = 60;
/** Verbs by which a page asks its reader to do something; what only asks to look, "Read more", leads to what may be a source. */
const DO =
  'sign|register|subscribe|unsubscribe|share|contact|e-?mail|call|phone|ring|message|text|tell|ask|follow|like|join|support|donate|give|apply|book|buy|order|pay|shop|reserve|request|vote|submit|send|print|save|copy|comment|reply|respond|post|pin|add|try|start|become|volunteer|attend|meet|hire|partner|work|write|talk|speak|chat|sponsor|edit|improve|report|take|claim|install|invite|refer|upgrade|unlock|activate|rate|bookmark|help|accept|manage|change|suggest|schedule|nominate|renew|enter|complete|participate|leave|view|open|listen|watch|hear|play|stream|pre-?order|watch|get|purchase|browse';
/** Behind such a verb these stand for who asks, what is on the page, when and where: no title goes on so. */
const ADDRESS =
  '(?:(?:up|in|out|to|with|for|at|on|by|via|about) )?(?:us|me|our (?:work|mission|journalism|research|team|authors?|experts?)|this (?:page|article|post|story|brief|report|briefing|newsletter|chart|event|link)|now|here|today|online|e-?mail|(?:the|your) (?:authors?|editors?|team|newsletter|form|MP|representatives?|senators?))';
/** Where a page is looked at in another form. */
const FORM =
  '(?:(?:in |on |as |with )?(?:an? |the |your )?(?:web )?(?:browser|app|podcast|audio|video|audio version|print(?:er)?(?:[- ]friendly)? (?:version|view)|web ?page|full screen))';
const SITE = `(?:${SOCIAL_SITE}|e-?mail|RSS|Google News|Spotify|Apple Podcasts)`;
/** What one buys, joins or fills in on a page. */
const OFFERED =
  '(?:newsletters?|webinars?|events?|demos?|calls?|tickets?|mailing list|list|communit(?:y|ies)|conversation|discussion|surveys?|petitions?|campaign|waitlist|forms?|courses?|workshops?|podcasts?|episodes?|books?|e-?books?|copy|copies|merch(?:andise)?|channel|feed|app|bugs?|errors?|corrections?|mistakes?|comments?|questions?|meeting|place|seat|trial|subscription|membership|member|donation|subscriber|volunteer|supporter|account|job|idea|topic|cookies|cookie settings|preferences|settings|calendar|alerts?|updates?)';
const ONLY = '(?:free|today|now|here|online)';
const CONTROLS = [
  // Nothing but the verb: of those that are also what a work or a paper is called, none.
  `(?:(?:un)?subscribe|register|share|contact|follow|like|join|donate|apply|buy|shop|reserve|vote|submit|save|copy|bookmark|e-?mail|print|reply|respond|volunteer|rsvp|enroll?|attend|home|menu|close|top|up|back|next|previous|search|skip|donation|careers|jobs)(?: ${ONLY}){0,2}`,
  // Verbs of accounts and lists, which have no other use.
  `(?:(?:un)?subscribe|sign(?:[- ]up|[- ]in|[- ]out)|log(?:[- ]in|[- ]out)|rsvp|retweet|(?:share|save|print|copy|post|e-?mail|join|rate|bookmark) this|get (?:in touch|started|involved|notified|tickets|updates|alerts|help|support|the (?:app|newsletter)|our (?:newsletter|app|updates)))(?:[ ,][^.?]{1,50})?`,
  'register (?:for|to) [^.?]{1,50}|donate to [^.?]{1,40}|tweet(?: (?:this|it|us))?',
  // Ways through the page.
  '(?:back|return|go|jump|skip|scroll|up) to (?:the )?(?:top|start|beginning|home|main|(?:table of )?contents?|index|overview|menu|navigation|article|list|home ?page|main (?:page|content|menu)|page top|top of (?:the )?page|all (?:posts|articles|news))',
  '(?:next|previous|prev) (?:page|post|article|chapter|section)|(?:load|show|view|see) (?:more|all) (?:posts|articles|comments|news|stories)|view all',
  `(?:share|follow|post|find|like|join|watch|listen|subscribe|tweet|send|discuss|comment|chat)(?: (?:it|this|us|me|@\\w{1,30}|this (?:page|article|post|story)))? (?:on|via|by|to|with|through|over|in) (?:${SITE}|a friend|friends|others|your network)`,
  'follow @\\w{1,30}|add to (?:my |your )?calendar',
  // The verb with who asks, or what is offered.
  `(?:${DO}) ${ADDRESS}(?:[ ,][^.?]{1,40})?`,
  `(?:view|open|read|listen|watch|play|hear)(?: (?:it|this|this (?:e-?mail|article|post|story|newsletter|issue|edition)))? (?:in|on|as|with|to) ${FORM}`,
  `(?:${DO}) (?:to )?(?:an?|the|your|our|my|all|more) (?:[\\p{L}-]{1,20} ){0,2}${OFFERED}(?: ${ONLY})?`,
].map((form) => new RegExp(`^(?:${form})$`, 'iu'));
/** What is polite, or tells to click. */
const OPENER = /^(?:please |click (?:here )?to |tap to |or )/i;
/** Arrows and icons around the words, and their stop. */
const DRESS = /^[^\p{L}\p{N}@]{1,6}|[^\p{L}\p{N}]{1,6}$/gu;

/** Whether the words of a link, offsets into `text`, stand for themselves, neither in a sentence nor as who is cited, and are a control of the page. */
export function isPageControl(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST || !STANDS_APART.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (!ENDS_THERE.test(text.slice(end, end + 4))) return false;
  const words = text.slice(start, end).replace(DRESS, '').replace(OPENER, '');
  return CONTROLS.some((form) => form.test(words));
}

/** Behind a stop, an opening bracket or a divider; behind a colon or comma it is a name or title. */
const STANDS_APART = /(?:^|[^\p{L}\p{N}\s,:;%–—-])\s{0,3}$/u;
const ENDS_THERE = /^[^\p{L}\p{N}\s,:;–—-]{0,2}(?:$|\s+(?:$|[^\p{Ll}\p{N}(,:;–—-])|[|·•/)\]])/u;
