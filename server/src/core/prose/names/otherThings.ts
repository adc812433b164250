// Owns whether a name is that of something or somebody else: an animal, a plant, a unit, a measure, a spacecraft, "Claude Monet", "Nikola Tesla".
import type { Entity } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import type { FieldsOfText } from './fields.ts';
import { isGivenName } from './givenNames.ts';
import { isInTitleCase, type NextNames } from './longerName.ts';
import { isMeasure, isUnit } from './measuring.ts';
import { isOfItsOwn } from './organisationNouns.ts';
import { isTime } from './states.ts';

/** How far the words around are looked at, in code units. */
const NEAR = 60;
/** What somebody says that it is takes longer. */
const FAR = 120;

/** Whether the name at `span` of a company or model is that of another thing or of a person. */
export function isOtherThing(
  span: Span,
  text: string,
  { kind, name }: Pick<Entity, 'kind' | 'name'>,
  fields: FieldsOfText,
  next: NextNames,
): boolean {
  const written = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const behind = text.slice(span.end, span.end + NEAR);
  const said = text.slice(span.end, span.end + FAR);
  if (
    (NO_NUMBER.test(written) && NATURE.test(behind)) ||
    IS_THING.test(said) ||
    (before.endsWith(', ') && THING_BEFORE.test(before))
  )
    return true;
  const owner = next.before === undefined ? '' : text.slice(next.before.end, span.start);
  if (kind === 'model')
    return (
      !OWNED.test(owner) && (isOfSpace(written, before, behind, fields) || isSomebody(name, before, behind))
    );
  if (kind !== 'company' || !ONE_WORD.test(written)) return false;
  if (THING.test(behind) || isUnit(written, before, behind) || isMeasure(written, before, behind))
    return true;
  if (isNickname(written, before, behind)) return true;
  return next.before?.end !== span.start - 1 && endsName(before) && !isInTitleCase(span, text);
}

/** Between the name of a firm and that of its model. */
const OWNED = /^['’]s?\s$/;

/** The "Llama 4 herd" are models. */
const NO_NUMBER = /^\P{N}*$/u;
const ONE_WORD = /^\p{Lu}\p{Ll}+$/u;

/** What animals, plants, winds, rivers and forests have, and no firm or model; where a verb is spelt alike, by what stands behind. */
const NATURE = new RegExp(
  `^(?:-(?:based|derived))?[\\s\u2010\u2011-](?:${[
    'alpacas|antibod(?:y|ies)|breed(?:ers?|ing)|caravans?|dung|farm|farmers?|farming|fib(?:er|re)s?|fleeces?|herd(?:ers?|ing|smen)?|husbandry|manure|meat|nanobod(?:y|ies)|pastoralis(?:m|ts?)|pastures?|shearing|trek(?:s|king)?|wool',
    'blossoms?|cider|cultivars?|growers?|groves?|juice|orchards?|peels?|pies?|pulp|saplings?|sauce|trees?|vinegar',
    'basin|biodiversity|biome|deforestation|delta|dieback|dolphins?|estuary|floodplains?|forest|headwaters|jungle|parrots?|rain\\s?forests?|rivers?|tribes?|tribespeople|tributar(?:y|ies)|watershed(?!\\smoment)|wildfires?|winds?(?!\\s(?:down|up|back|its|the))',
    '(?:farms|forests)(?=[.,;)]|$|\\s(?:and|are|have|in|near|of|on|were)(?!\\p{L}))',
    '(?:and|or)\\s(?:alpacas?|goats?|guanacos?|pears?|sheep|vicuñas?)',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** What no firm or model is. */
const THINGS = String.raw`animals?|birds?|camelids?|cantons?|communes?|constellations?|count(?:y|ies)|departments?|fruits?|HTTP\sclients?|librar(?:y|ies)|municipalit(?:y|ies)|(?:npm|Python)\s(?:modules?|packages?)|provinces?|rivers?|(?:astrological|star|zodiac)\ssigns?|tributar(?:y|ies)|villages?|winds?`;
/** "is a department of", "was established as a department", "is the third astrological sign"; not "is a library-backed firm". */
const IS_THING = new RegExp(
  String.raw`^\s(?:\([^()]{1,40}\)\s)?(?:(?:is|was|became)\s(?:an?|the|one\sof(?:\sthe)?)|was\s\p{Ll}{4,12}\sas\san?)\s(?:(?!(?:at|behind|by|for|from|in|of|on|to|with)\s)[\p{L}\d-]{1,20}\s){0,4}?(?:${THINGS})(?=$|[.,;:)]|\s(?:and|close|for|from|in|near|of|on|or|that|to|used|which|with|written)(?!\p{L}))`,
  'u',
);
/** "a popular library, Axios" */
const THING_BEFORE = /\b(?:animal|bird|department|library|package|river|tributary|wind),\s$/;

/** What is called after its inventor: "Tesla coil". */
const THING = /^\s(?:coils?|turbines?)(?!\p{L})/u;

/** A given name before it, "Gabriela Mistral": a person. */
function endsName(before: string): boolean {
  const blank = before.charAt(before.length - 1);
  if (blank !== ' ' && blank !== '\u00a0') return false;
  const word = before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1);
  return GIVEN_NAME_OF_PEOPLE.test(word.replace(OPENING_MARKS, ''));
}

const OPENING_MARKS = /^["“‘([]+/;

/** "the Big Apple", "Big Apple’s"; not "Big Apple suppliers". */
function isNickname(written: string, before: string, behind: string): boolean {
  if (written !== 'Apple' || !/\bBig\s$/.test(before)) return false;
  return /\p{L}\sBig\s$/u.test(before) || !/^\s\p{Ll}/u.test(behind);
}

const GIVEN_NAME_OF_PEOPLE =
  /^(?:Albert|Alfred|Alice|Ana|Andrew|Anna|Anne|Antonio|Carl|Carlos|Charles|Daniel|David|Edward|Elena|Elizabeth|Emma|Eva|Fiona|Francis|Frank|François|Frederick|Frédéric|Gabriela|George|Giovanni|Hans|Helen|Henri|Henry|Isaac|Ivan|James|Jane|Jean|Joan|John|Jorge|José|Joseph|Juan|Julia|Karl|Laura|Lee|Louis|Luis|Maria|María|Marie|Martin|Mary|Max|Michael|Michel|Miguel|Nicholas|Nicola|Nikola|Nina|Oscar|Paul|Pedro|Peter|Philip|Pierre|Richard|Robert|Samuel|Sarah|Simon|Sofia|Susan|Thomas|Victor|William)$/;

/** "NASA's Orion capsule", "the Gemini program of NASA", "the Orion Nebula", "a Falcon 9 booster", or a name in a text on rockets or stars. */
function isOfSpace(written: string, before: string, behind: string, fields: FieldsOfText): boolean {
  if (SPACE_AGENCY.test(before) || SPACE.test(behind)) return true;
  return IN_SKY.test(written) && (fields.isSpace || FLIGHT.test(behind));
}

/** Flights and rockets are numbered so: "Gemini III", "Falcon 9", "Falcon Heavy". */
const FLIGHT = /^\s(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2}|9|Heavy)(?![\p{L}\p{N}]|\.\d)/u;
/** Stars, signs and what flies there, after which models are called too. */
const IN_SKY =
  /^(?:Andromeda|Apollo|Aquila|Ares|Aries|Ariane|Artemis|Atlas|Cassiopeia|Draco|Falcon|Gemini|Hydra|Leo|Libra|Lynx|Lyra|Mercury|Nova|Orion|Pegasus|Perseus|Phoenix|Polaris|Scorpio|Sirius|Titan|Vega)$/;

const SPACE_AGENCY = /\b(?:NASA|ESA|JAXA|ISRO|Roscosmos)(?:['’]s)?\s$/;
const SPACE =
  /^(?:\s(?:\d{1,2}|Heavy|[IVX]{1,4}))?\s(?:astronauts?|boosters?|capsules?|constellation|[Nn]ebula|rockets?|spacecraft|spaceflights?|(?:[Ss]pace\s)?[Pp]rogram(?:me)?\sof\s(?:NASA|ESA|JAXA|ISRO|Roscosmos))(?!\p{L})/u;

/** Given names that models bear too. */
const GIVEN_NAME =
  /^(?:Ada|Alexa|Alma|Aria|Bert|Claude|Clara|Ernie|Eva|Gemma|Iris|Jasper|Julius|Luna|Maya|Merlin|Nova|Orion|Otto|Sora|Viola|Yi)$/;
/** What stands with a capital behind the name of a model and is of it. */
const EDITION =
  /^(?:Advanced|Agents?|Apps?|Artifacts|Assistant|Audio|Basic|Beta|Canvas|Chat|Cloud|Code|Coder|Cowork|Desktop|Edge|Enterprise|Experimental|Family|Fast|Flash|Haiku|Image|Instant|Instruct|Large|Lite|Live|Max|Medium|Mini|Mobile|Model|Models|Mythos|Nano|Next|Omni|Opus|Personal|Plus|Premier|Preview|Pro|Projects|Reasoning|Security|Skills|Small|Sonnet|Standard|Studio|Team|Teams|Thinking|Tiny|Turbo|Ultra|Version|Video|Vision|Voice|Web|Workspace)$/;
/** A number behind a further name, or models that it is one of, say that it is an edition: "Claude Fable 5", "the models Claude Fable and". */
const NUMBERED = /^\s\p{Lu}\p{Ll}+\s(?:\d{1,2}(?:\.\d)?(?![\p{L}\p{N}])|models?(?!\p{L}))/u;
const OF_MODELS = /\bmodels?(?:[:,]|\s(?:are|is|called|like|named|such\sas))?\s$/;

/** "Claude Monet", "Claude E. Shannon", "Jean-Claude", "Mr Claude", "Monet, Claude (1840–1926)". */
function isSomebody(name: string, before: string, behind: string): boolean {
  if (!GIVEN_NAME.test(name)) return false;
  if (/\p{Lu}\p{Ll}+-$|\b(?:Jean|Marie|Pierre|Saint|(?:Dr|Mr|Mrs|Ms|Prof|St)\.?)\s$/u.test(before))
    return true;
  if (/^\s(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}/u.test(behind)) return true;
  if (/\p{Lu}\p{Ll}+,\s$/u.test(before) && /^\s\((?:1\d|20)\d\d(?!\d)/.test(behind)) return true;
  const second = /^\s(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}])/u.exec(behind)?.[1];
  if (second === undefined || EDITION.test(second) || isOfItsOwn(second) || isTime(second)) return false;
  if (!isGivenName(second)) return false;
  return !NUMBERED.test(behind) && !OF_MODELS.test(before);
}
