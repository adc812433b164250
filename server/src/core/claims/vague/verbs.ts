// Owns the verbs by which somebody is said to say, think or judge something, in all their forms.

/**
 * What stands behind a verb where it tells what somebody says: a statement ("say that …"); for `about`, also a thing ("warn of …");
 * for `judges`, what is judged and as what ("describe it as …"); for `calls`, both in a row ("call it a …").
 */
export type Saying = 'states' | 'about' | 'judges' | 'calls';

/** Base forms; those of an irregular verb's past behind a slash. */
const VERBS: Readonly<Record<Saying, string>> = {
  states: `say/said believe argue claim think/thought note contend feel/felt estimate show/showed/shown find/found report maintain
    conclude hold/held assert stress emphasise emphasize insist observe remark counter caution suspect worry speculate allege
    reckon complain acknowledge concede admit reveal confirm demonstrate imply doubt assume suppose hypothesise hypothesize posit
    surmise object protest retort announce declare state affirm attest testify opine hint suggest
    indicate agree tell/told point document establish prove/proved/proven write/wrote/written add reply respond reiterate highlight
    underline underscore illustrate corroborate postulate theorise theorize question`,
  about: 'warn predict fear expect forecast/forecast anticipate foresee/foresaw/foreseen',
  judges: `describe regard view see/saw/seen hail criticise criticize characterise characterize portray dismiss praise condemn
    denounce interpret link connect associate accuse voice express raise`,
  calls: 'call deem dub consider label brand',
};

/** Verbs by which a side is taken: what takes one is somebody, whatever it is called. */
export const TAKES_SIDES: ReadonlySet<string> = new Set(
  'argue contend counter insist object complain caution protest retort'
    .split(' ')
    .flatMap((verb) => formsOf(verb)),
);

/** Verbs that take a side where a statement follows: "claim that"; what is claimed may be a thing. */
export const CLAIMS: ReadonlySet<string> = new Set(
  ['claim', 'allege', 'maintain'].flatMap((verb) => formsOf(verb)),
);

/** Verbs of speech: who does not say something leaves it open, but who does not believe it has a view. */
const SPEECH: ReadonlySet<string> = new Set(
  'say/said tell/told state announce declare argue claim contend maintain assert insist allege admit acknowledge concede reveal'
    .split(' ')
    .flatMap((verb) => formsOf(verb)),
);
const ASKED = /^ (?:whether|if|how|why|when|what|which|who|where)\b/;

const SAYINGS: ReadonlyMap<string, Saying> = new Map(
  (['states', 'about', 'judges', 'calls'] as const).flatMap((saying) =>
    VERBS[saying]
      .split(/\s+/)
      .flatMap((entry) => formsOf(entry).map((form): [string, Saying] => [form, saying])),
  ),
);

const MAY_ASCRIBE = new RegExp(
  `\\b(?:${[...SAYINGS.keys()].join('|')}|according|views?|opinions?|eyes|words|judge?ment|estimation|assessment|perceived|(?:for|to) (?:many|most|some))\\b`,
);

/** Whether a text has a word by which something may be put in somebody's mouth: many have none, and need no closer look. */
export function mayAscribe(text: string): boolean {
  return MAY_ASCRIBE.test(text);
}

/** Parts of what has no say of its own: "have long been arguing". */
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being']);
const BEFORE_VERB = new Set(
  `has have had do does did not don't don’t doesn't doesn’t now often also still long already once even then further again
   sometimes too thus therefore nonetheless nevertheless rather all both alike themselves`.split(/\s+/),
);
/** Words between who speaks and the verb. */
const MOST_BETWEEN = 4;

/** "Says" is of one: "many states" are no speakers. */
const OF_ONE: ReadonlySet<string> = new Set(
  Object.values(VERBS).flatMap((verbs) => verbs.split(/\s+/).map((entry) => formsOf(entry)[1] ?? '')),
);

export interface SayingVerb {
  readonly saying: Saying;
  /** As written. */
  readonly verb: string;
  /** Whether its form is that of a single subject. */
  readonly isOfOne: boolean;
  /** Whether it is denied and so nothing is said: "did not say", "do not know whether". */
  readonly isUnsaid: boolean;
  /** Where it ends in the text. */
  readonly end: number;
}

/** The verb that stands at `at`, behind a blank, as predicate of who is named before: "have long argued", "are warning". */
export function sayingVerbAt(text: string, at: number): SayingVerb | undefined {
  let isOngoing = false;
  let isDenied = false;
  let end = at;
  for (let count = 0; count <= MOST_BETWEEN; count += 1) {
    WORD.lastIndex = end;
    const verb = WORD.exec(text)?.[1];
    if (verb === undefined) return undefined;
    end = WORD.lastIndex;
    const saying = SAYINGS.get(verb);
    // "are said to": somebody else says it.
    if (saying !== undefined) {
      if (verb.endsWith('ing') !== isOngoing) return undefined;
      const isUnsaid = isDenied && (SPEECH.has(verb) || ASKED.test(text.slice(end, end + 10)));
      return { saying, verb, isOfOne: OF_ONE.has(verb), isUnsaid, end: behindParticle(text, end) };
    }
    isDenied ||= /^not$|n['’]t$/.test(verb);
    if (BE.has(verb)) isOngoing = true;
    else if (!BEFORE_VERB.has(verb) && !verb.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** "point out", "point to". */
function behindParticle(text: string, end: number): number {
  const verb = text.slice(0, end);
  if (!/\spoint(?:s|ed|ing)?$/.test(verb.slice(-10))) return end;
  return end + (/^ (?:out|to)(?= |,|$)/.exec(text.slice(end, end + 5))?.[0].length ?? 0);
}

const WORD = /\s([\p{Ll}'’-]+)/uy;

/** Present, past and participles of a verb. */
function formsOf(entry: string): readonly string[] {
  const [base = '', ...irregular] = entry.split('/');
  const isY = /[^aeiou]y$/.test(base);
  const stem = base.replace(/e$/, '');
  const third = isY ? base.replace(/y$/, 'ies') : `${base}${/(?:ss|sh|ch)$/.test(base) ? 'es' : 's'}`;
  const past = isY ? base.replace(/y$/, 'ied') : `${stem}ed`;
  const progressive = /ee$/.test(base) ? `${base}ing` : `${stem}ing`;
  return [base, third, progressive, ...(irregular.length > 0 ? irregular : [past])];
}
