// Owns the nouns for those who say things, and what each is.

/**
 * `side`: somebody for or against something, so that "of …" says for or against what; `arguer`: anybody, who is a voice only where
 * a side is taken; `anybody`: as in "some", which "of the …" makes a part of those known; `those`: nobody without words that tell
 * who is meant; `one`: a single one, who is nobody in particular only as any one; `group`: nobody without
 * what it is a group of; `oneGroup`: a single such group, as any one; `voice`: all others.
 */
export type SpeakerKind = 'voice' | 'side' | 'arguer' | 'anybody' | 'those' | 'one' | 'group' | 'oneGroup';

const NOUNS: readonly (readonly [SpeakerKind, string])[] = [
  [
    'voice',
    `experts analysts observers commentators researchers scholars academics insiders sources officials pundits professionals
     practitioners consultants advisers advisors thinkers forecasters historians philosophers statisticians lawyers attorneys
     engineers technologists authorities authors writers bloggers columnists lawmakers law-makers legislators policymakers
     policy-makers decision-makers politicians parliamentarians senators diplomats regulators executives investors entrepreneurs
     campaigners reformers whistleblowers whistle-blowers ngos NGOs nGOs newspapers media`,
  ],
  [
    'voice',
    `doctors physicians nurses surgeons midwives paramedics medics GPs gPs vets carers caregivers clinicians dietitians
     veterinarians librarians teachers educators professors lecturers astronomers demographers geographers ethnographers
     architects planners surveyors auditors accountants actuaries programmers coders prosecutors judges magistrates solicitors
     barristers litigators detectives inspectors firefighters soldiers commanders traders brokers bankers underwriters
     clergy priests ministers mayors governors councillors councilors MPs mPs MEPs mEPs aides spokespeople veterans`,
  ],
  [
    'voice',
    `reports studies research surveys polls polling data evidence statistics estimates projections forecasts analyses papers literature
     rumours rumors accounts`,
  ],
  [
    'side',
    `critics supporters opponents proponents advocates detractors defenders backers sceptics skeptics enthusiasts adherents fans
     foes boosters champions`,
  ],
  ['anybody', 'people some many others several most'],
  ['those', 'those'],
  [
    'one',
    `expert analyst critic observer commentator researcher scholar scientist economist academic insider source official pundit
     lawmaker diplomat report study survey poll paper person`,
  ],
  [
    'oneGroup',
    'group organisation organization body association society federation charity foundation alliance coalition network tank',
  ],
  [
    'group',
    `groups organisations organizations bodies associations societies federations charities foundations alliances coalitions
     networks chambers institutes academies colleges councils leaders circles voices figures representatives players actors outlets
     quarters tanks`,
  ],
  ['arguer', 'companies firms businesses startups start-ups unions parties governments states industries'],
];

const KINDS: ReadonlyMap<string, SpeakerKind> = new Map(
  NOUNS.flatMap(([kind, words]) => words.split(/\s+/).map((word): [string, SpeakerKind] => [word, kind])),
);

/** Trades and convictions: "economists", "lobbyists", "pessimists"; "physicians", "technicians". Not what ends so by chance. */
const ISTS =
  /^(?!(?:(?:in|con|ex|as|per|re|de|sub)s?|(?:check|black|white|watch|short|play|wait|price|en)?l|tw|f|m)ists$)\p{Ll}+ists$/u;
const ICIANS = /^(?!(?:patr|gal|phoen|c?il)icians$)\p{Ll}+icians$/u;
/** Plurals that may be of people; not parties to a case or those whom a study asked, who are known. */
const MAY_ARGUE =
  /^(?!(?:defend|claim|applic|complain|particip|inform|litig|appell|respond|petition|review|comment|signat)\p{Ll}+$)\p{Ll}{2,}(?:ers|ors|ants|ents|ates)$/u;

/** What a word, in small letters, is as a noun for who speaks; undefined if none. */
export function speakerKindOf(word: string): SpeakerKind | undefined {
  const known = KINDS.get(word);
  if (known !== undefined || !word.endsWith('s')) return known;
  if (word.endsWith('ists')) return ISTS.test(word) ? 'voice' : undefined;
  if (word.endsWith('icians')) return ICIANS.test(word) ? 'voice' : undefined;
  return MAY_ARGUE.test(word) ? 'arguer' : undefined;
}

/** What "leaders", "figures" and their like are voices of. */
const FIELD_OF =
  /(?<![\p{L}-])(?:industry|civil[ -]society|advocacy|consumer|(?:human |civil |digital )?rights|civil liberties|privacy|trade|business|lobby|lobbying|interest|pressure|campaign|watchdog|environmental|community|religious|labou?r|employer|tech|technology|media|news|academic|political|opposition|expert|government|intelligence|security|market|policy|diplomatic|financial|think)[ -]$/u;
/** A word or two that say whom or what a body is for: "patient groups", "women's organisations", "animal welfare charities". */
const FOR_WHOM =
  /(?<![\p{L}’'-])(?:(?:animal|civil|mental|public|social|human|digital|free|small|child|road|rail|data|local) )?(?!(?:and|or|but|as|at|by|for|from|in|of|on|to|with|the|an?|that|which|who|if|when|while|how|what|than|then|so|not|no|nor)[ -])[\p{Ll}-]{3,24}(?:['’]s?)?[ -]$/u;
/** Words before a body that count it, point at it or measure it, and groups that something is measured in. */
const NOT_FOR =
  /(?<![\p{L}-])(?:\p{Ll}+ly|\p{Ll}+ed|all|any|both|certain|different|each|either|every|few|fewer|five|four|many|more|most|neither|other|our|own|same|several|six|some|such|ten|their|these|this|those|three|two|various|which|your|big|bigger|large|larger|largest|small|smaller|smallest|main|major|new|newer|old|older|younger|first|second|third|last|next|age|blood|comparison|control|demographic|ethnic|experimental|focus|income|intervention|language|minority|peer|placebo|population|racial|risk|sample|social|socio-economic|study|target|task|test|treatment|user|working|celestial|legislative|governing|water|student|host|member|partner|participating|neural|computer|road|rail|power|transport|social)[ -]$/u;
const BODIES =
  /^(?:groups|organi[sz]ations|bodies|associations|societies|federations|charities|foundations|alliances|coalitions|networks|chambers|institutes|academies|colleges|councils)$/;
const LONGEST = 40;
/** "Voices in the industry": those whom the words behind make as vague as those before. Figures may be numbers. */
const WITHIN =
  /^(?:voices|leaders|players|representatives|actors)\s(?:in|from(?:\sacross)?|within|across|inside|throughout|of)\s(?:(?:the|this|that)\s(?:[\p{Ll}-]{2,20}\s)?)?(?:industry|sector|field|community|business|trade|profession|media|press|movement|opposition|academia|administration|government)(?![\p{L}-])/u;
const LONGEST_WITHIN = 80;

/** Where "think" begins before "tank" at `index`; undefined where no such word stands before. */
export function fieldFrom(lower: string, index: number): number | undefined {
  const of = FIELD_OF.exec(lower.slice(Math.max(0, index - LONGEST), index));
  return of === null ? undefined : index - of[0].length;
}

/** Where "civil society" begins before "groups" at `index`, or "voices" of "voices in the industry"; undefined where no such word stands beside it. */
export function groupFrom(lower: string, index: number, noun: string): number | undefined {
  const before = lower.slice(Math.max(0, index - LONGEST), index);
  const of =
    FIELD_OF.exec(before) ?? (BODIES.test(noun) && !NOT_FOR.test(before) ? FOR_WHOM.exec(before) : null);
  if (of !== null) return index - of[0].length;
  return WITHIN.test(lower.slice(index, index + LONGEST_WITHIN)) ? index : undefined;
}
