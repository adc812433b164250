// Owns what tells by the words around it that `@name` is what somebody is called on a social site: "said @janeroe on X", "(h/t @janeroe)".
import type { Span } from '../text/span.ts';
import { SOCIAL_SITE } from './socialSites.ts';

/** Part of an expression. */
const SAYING =
  '(?:says?|said|writes|wrote|adds|added|asks|asked|replies|replied|responds|responded|argues|argued|warns|warned|jokes|joked|notes|noted|explains|explained|claims|claimed|complains|complained|comments|commented|quips|quipped|announces|announced|tells|told|observes|observed|remarks|remarked|suggests|suggested|insists|insisted)';
/** Behind a verb of saying stands who says it: "…, writes @janeroe." A work that is spoken of there goes on: "… says @roe is wrong". */
const SAYS = new RegExp(`(?<![\\p{L}-])${SAYING}\\s$`, 'iu');
const ENDS_CLAUSE =
  /^(?:["”’)\]]?(?:[.,;:!?)—–]|$)|\s(?:on|in|at|this|last|today|yesterday|earlier|later|when|after|who)\b)/;
/** Thanks, copies, passing on, and credit for a picture; and what is done on such sites alone. */
const ADDRESSED =
  /(?:(?<![\p{L}/])(?:h\/?t|cc|rt|mt|dm|hat[- ]tips?|thanks|thank you|credits?|shout-?out|courtesy of|(?:re-?)?tweet(?:s|ed|ing)?|retoots?|reposts?|tagg(?:ed|ing)|handle|account|(?:photos?|images?|videos?|graphics?|illustrations?|screenshots?|memes?|tweets?|threads?|posts?)(?: credits?)?)(?:\s(?:to|by|from|at|for|of|via))?:?|(?:^|[(.!?—–-]\s{0,2})(?:via|by|from|@?follow(?: us)?(?: at)?|ask|contact|message):?)\s$/iu;
const ON_SITE_BEFORE = new RegExp(
  `\\b(?:[Oo]n |[Ff]rom |[Vv]ia )?${SOCIAL_SITE}(?:,|:| by| as| at| user| account)?\\s$`,
  'u',
);
const ON_SITE_BEHIND = new RegExp(
  `^,?(?:['’]s)?\\s(?:(?:(?:has |had )?${SAYING} (?:[\\p{L}’']{1,15} ){0,2})?(?:over )?(?:on|via) ${SOCIAL_SITE}(?![\\p{L}\\d])|(?:on )?(?:(?:re)?tweet(?:s|ed|ing)?|(?:re)?post(?:s|ed)|threads?|accounts?|followers|handle|profile|timeline|feed|DMs?)(?![\\p{L}\\d]))`,
  'u',
);
const LOOKED_AT = 40;

/** Whether the words around `@name`, which has no year, tell that it is a handle; `span`: of all of it, offsets into `text`. */
export function isHandleHere(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const behind = text.slice(end, end + LOOKED_AT);
  if (ADDRESSED.test(before) || ON_SITE_BEFORE.test(before) || ON_SITE_BEHIND.test(behind)) return true;
  return SAYS.test(before) && ENDS_CLAUSE.test(behind);
}
