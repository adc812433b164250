// Owns whether a name that is also a word of the language is one here: "Llama breeders", "Meta-cognition", "you can Google it", "Claude Monet".
import type { Entity } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import { goesOnByHyphen } from './hyphens.ts';
import { isOrder } from './orders.ts';
import { isOfItsOwn } from './organisationNouns.ts';
import { isTime } from './states.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 60;

/** Whether the name at `span` of a company, a model or the like stands for something else. */
export function hasOtherSense(
  span: Span,
  text: string,
  { kind, name }: Pick<Entity, 'kind' | 'name'>,
): boolean {
  if (kind === 'person' || kind === 'place' || kind === 'law') return false;
  const written = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const behind = text.slice(span.end, span.end + NEAR);
  if (kind === 'model' && (isOfSpace(before, behind) || isSomebody(name, before, behind))) return true;
  if (!GOES_ON.test(behind)) return false;
  if (NATURE.test(behind) || isPrefix(written, behind) || isVerb(before, behind)) return true;
  return kind === 'company' && isOrder(span, text);
}

/** In small letters, as words of the language do. */
const GOES_ON = /^[\s\u2010\u2011-]\p{Ll}/u;

/** What animals, plants, winds, rivers and forests have, and no firm or model; where a verb is spelt alike, by what stands behind. */
const NATURE = new RegExp(
  `^(?:-(?:based|derived))?[\\s\u2010\u2011-](?:${[
    'alpacas|antibod(?:y|ies)|breed(?:ers?|ing)|caravans?|dung|farm|farmers?|farming|fleeces?|herd(?:ers?|ing|smen)?|husbandry|manure|meat|nanobod(?:y|ies)|pastoralis(?:m|ts?)|pastures?|shearing|trek(?:s|king)?|wool',
    'blossoms?|cider|cultivars?|growers?|groves?|juice|orchards?|peels?|pies?|pulp|saplings?|sauce|trees?|vinegar',
    'basin|biodiversity|biome|deforestation|delta|dieback|dolphins?|estuary|floodplains?|forest|headwaters|jungle|parrots?|rain\\s?forests?|rivers?|tribes?|tribespeople|tributar(?:y|ies)|watershed(?!\\smoment)|wildfires?|winds?(?!\\s(?:down|up|back|its|the))',
    '(?:farms|forests)(?=[.,;)]|$|\\s(?:and|are|have|in|near|of|on|were)(?!\\p{L}))',
    '(?:and|or)\\s(?:alpacas?|goats?|guanacos?|pears?|sheep|vicuñas?)',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** "Meta-cognition" is no cognition of a firm, but "Meta-owned" is owned by it. */
function isPrefix(written: string, behind: string): boolean {
  return PREFIX.test(written) && /^[\u2010\u2011-]\p{Ll}/u.test(behind) && !goesOnByHyphen(behind);
}

const PREFIX =
  /^(?:crypto|hyper|inter|macro|mega|meta|micro|nano|neo|omni|pan|para|proto|retro|trans|ultra)$/i;

/** "you Google the term", "cannot Google it", "how to Google for a job"; not "we Google employees", "sold to Google for $2 billion". */
function isVerb(before: string, behind: string): boolean {
  if (
    SUBJECT.test(before) &&
    /^\s(?!(?:employees|engineers|people|shareholders|staff|users|workers)(?!\p{L}))\p{Ll}/u.test(behind)
  )
    return true;
  return (AUXILIARY.test(before) && OBJECT.test(behind)) || (OPENED.test(before) && IT.test(behind));
}

const SUBJECT =
  /(?:^|[\s(“"])(?:I|[Tt]hey|[Ww]e|[Yy]ou)\s(?:(?:also|always|first|just|never|often|simply|sometimes|then|usually)\s)?$/;
const AUXILIARY =
  /(?:(?:^|[.!?]\s)To|\b(?:can|cannot|could|don['’]t|[Jj]ust|may|might|must|[Nn]ever|[Pp]lease|should|will|would|(?:able|easier|easy|free|going|had|has|have|how|like|need|needs|trying|used|want|wanted|wants)\sto))\s$/;
/** "Google it." */
const OPENED = /(?:^|[.!?:]\s|\n)$/;
const IT = /^\s(?:it|them)(?=[.,;!?]|$)/;
const OBJECT = /^\s(?:an?|for|her|him|his|it|me|my|our|their|them|us|your)(?!\p{L})/u;

/** "NASA's Orion capsule", "the Gemini program of NASA", "the Orion Nebula". */
function isOfSpace(before: string, behind: string): boolean {
  return SPACE_AGENCY.test(before) || SPACE.test(behind);
}

const SPACE_AGENCY = /\b(?:NASA|ESA|JAXA|ISRO|Roscosmos)(?:['’]s)?\s$/;
const SPACE =
  /^\s(?:astronauts?|capsules?|constellation|[Nn]ebula|rockets?|spacecraft|spaceflights?|(?:[Ss]pace\s)?[Pp]rogram(?:me)?\sof\s(?:NASA|ESA|JAXA|ISRO|Roscosmos))(?!\p{L})/u;

/** Given names that models bear too. */
const GIVEN_NAME =
  /^(?:Ada|Alexa|Alma|Aria|Bert|Claude|Clara|Ernie|Eva|Gemma|Iris|Jasper|Julius|Luna|Maya|Merlin|Nova|Orion|Otto|Sora|Viola|Yi)$/;
/** What stands with a capital behind the name of a model and is of it. */
const EDITION =
  /^(?:Advanced|Agents?|Apps?|Artifacts|Assistant|Audio|Basic|Beta|Canvas|Chat|Cloud|Code|Coder|Cowork|Desktop|Edge|Enterprise|Experimental|Family|Fast|Flash|Haiku|Image|Instant|Instruct|Large|Lite|Live|Max|Medium|Mini|Mobile|Model|Models|Mythos|Nano|Next|Omni|Opus|Personal|Plus|Premier|Preview|Pro|Projects|Reasoning|Security|Skills|Small|Sonnet|Standard|Studio|Team|Teams|Thinking|Tiny|Turbo|Ultra|Version|Video|Vision|Voice|Web|Workspace)$/;

/** "Claude Monet", "Jean-Claude", "Mr Claude". */
function isSomebody(name: string, before: string, behind: string): boolean {
  if (!GIVEN_NAME.test(name)) return false;
  if (/\p{Lu}\p{Ll}+-$|\b(?:Jean|Marie|Pierre|Saint|(?:Dr|Mr|Mrs|Ms|Prof|St)\.?)\s$/u.test(before))
    return true;
  const second = /^\s(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}])/u.exec(behind)?.[1];
  return second !== undefined && !EDITION.test(second) && !isOfItsOwn(second) && !isTime(second);
}
