// Owns the nouns for those who say things, and what each is.

/**
 * `side`: somebody for or against something, so that "of …" says for or against what; `arguer`: anybody, who is a voice only where
 * a side is taken; `anybody`: as in "some", which "of the …" makes a part of those known; `those`: nobody without words that tell
 * who is meant; `one`: a single one, who is nobody in particular only as any one; `group`: nobody without
 * what it is a group of; `voice`: all others.
 */
export type SpeakerKind = 'voice' | 'side' | 'arguer' | 'anybody' | 'those' | 'one' | 'group';

const NOUNS: readonly (readonly [SpeakerKind, string])[] = [
  [
    'voice',
    `experts analysts observers commentators researchers scholars academics insiders sources officials pundits professionals
     practitioners consultants advisers advisors thinkers forecasters historians philosophers statisticians lawyers attorneys
     engineers technologists authorities authors writers bloggers columnists lawmakers law-makers legislators policymakers
     policy-makers decision-makers politicians parliamentarians senators diplomats regulators executives investors entrepreneurs
     campaigners reformers whistleblowers whistle-blowers ngos NGOs newspapers media`,
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
    'group',
    `groups organisations organizations bodies associations leaders circles voices figures representatives players actors outlets
     quarters tanks`,
  ],
  ['arguer', 'companies firms businesses startups start-ups unions parties governments states industries'],
];

const KINDS: ReadonlyMap<string, SpeakerKind> = new Map(
  NOUNS.flatMap(([kind, words]) => words.split(/\s+/).map((word): [string, SpeakerKind] => [word, kind])),
);

/** Trades and convictions: "economists", "lobbyists", "pessimists". Not what ends so by chance. */
const ISTS =
  /^(?!(?:(?:in|con|ex|as|per|re|de|sub)s?|(?:check|black|white|watch|short|play|wait|price|en)?l|tw|f|m)ists$)\p{Ll}+ists$/u;
/** Plurals that may be of people; not parties to a case or those whom a study asked, who are known. */
const MAY_ARGUE =
  /^(?!(?:defend|claim|applic|complain|particip|inform|litig|appell|respond|petition|review|comment|signat)\p{Ll}+$)\p{Ll}{2,}(?:ers|ors|ants|ents|ates)$/u;

/** What a word, in small letters, is as a noun for who speaks; undefined if none. */
export function speakerKindOf(word: string): SpeakerKind | undefined {
  const known = KINDS.get(word);
  if (known !== undefined || !word.endsWith('s')) return known;
  if (word.endsWith('ists')) return ISTS.test(word) ? 'voice' : undefined;
  return MAY_ARGUE.test(word) ? 'arguer' : undefined;
}

/** What bodies are voices of. */
const GROUP_OF =
  /(?<![\p{L}-])(?:industry|civil[ -]society|advocacy|consumer|(?:human |civil |digital )?rights|civil liberties|privacy|trade|business|lobby|lobbying|interest|pressure|campaign|watchdog|environmental|community|religious|labou?r|employer|tech|technology|media|news|academic|political|opposition|expert|government|intelligence|security|market|policy|diplomatic|financial|think)[ -]$/u;
const LONGEST = 20;

/** Where "civil society" begins before "groups" at `index`; undefined where no such word stands before. */
export function groupFrom(lower: string, index: number): number | undefined {
  const of = GROUP_OF.exec(lower.slice(Math.max(0, index - LONGEST), index));
  return of === null ? undefined : index - of[0].length;
}
