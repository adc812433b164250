// Owns what the splitter of sentences knows about English abbreviations and the words around them.

/** Lower case, without the final stop: a sentence never ends behind these. */
export const neverFinal: ReadonlySet<string> = new Set(
  `vs v cf e.g i.e viz approx ca c pp p esp incl excl resp asst assoc intl ed eds edn edns messrs mrs`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: titles and name prefixes, which stand before a name where they are capitalised. */
export const titles: ReadonlySet<string> = new Set(
  `dr mr mrs ms mx prof sen sens rep reps gov gen lt col capt cpt sgt cmdr maj hon rev fr st mt ft pres amb adm supt dept univ exec pub atty
   attys dep sec brig insp cpl pfc pvt mme mlle radm vadm rt cmr wm chas`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: a sentence ends behind these unless a number, numeral or letter follows; many are words as well. */
export const beforeNumber: ReadonlySet<string> = new Set(
  `art arts sec secs fig figs eq eqs ch chs pt vol vols ver para paras app nr nos tab ref refs max min avg est ex cl reg
   rec recs dir cir litig chap chaps lit tbl tbls sch schs sched scheds dkt`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: the same where they are capitalised: money, documents of parliaments and courts. In lower case "cm" is a measure. */
export const namesBeforeNumber: ReadonlySet<string> = new Set([
  'rs',
  'rp',
  'drs',
  'cm',
  'cmd',
  'cmnd',
  'doc',
  'docs',
  'rept',
  'repts',
  'ser',
  'supp',
]);

/** Names that end in an exclamation mark. */
export const exclaimingNames: ReadonlySet<string> = new Set([
  'Yahoo',
  'Yum',
  'Jeopardy',
  'Joomla',
  'Panic',
  'Wham',
]);

/** A sentence ends behind these only where the next word looks like the start of one. */
export const maybeFinal: ReadonlySet<string> = new Set(
  `u.s u.k e.u u.n u.s.a d.c u.a.e p.r.c inc corp ltd co llc plc bros jr sr ph.d m.d b.a m.a j.d ll.m esq et al a.i
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri a.m p.m no fed comm natl`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: names written with stops that could be taken for initials. No surname follows them. */
export const dottedNames: ReadonlySet<string> = new Set(
  `a.g.i b.b.c c.e.o c.f.o c.i.a c.n.n c.o.o c.t.o d.h.s d.o.d d.o.e d.o.j e.p.a f.b.i f.c.c f.d.a f.t.c g.d.p h.i.v i.m.f
   i.r.s l.a m.i.t n.a.t.o n.g.o n.h.s n.i.h n.s.a n.s.f n.y n.y.c o.e.c.d s.e.c t.v u.s.c w.h.o w.t.o`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: degrees that are somebody's initials too, unless an article or a comma stands before them. */
export const degrees: ReadonlySet<string> = new Set(['b.a', 'j.d', 'm.a', 'm.d']);

/** Lower case, without the final stop: what ends the name of a company. */
export const companySuffixes: ReadonlySet<string> = new Set([
  'inc',
  'corp',
  'ltd',
  'co',
  'llc',
  'plc',
  'bros',
]);

/** Capitalised words that stand behind the name of a company as part of it, or before somebody who works there. */
export const companyRoles: ReadonlySet<string> = new Set(
  `Analyst Board CEO CFO CIO COO CTO Chair Chairman Chairwoman Chief Class Co-CEO Co-Chair Co-Founder Co-founder Cofounder Common
   Deputy Director Engineer Executive Foundation Founder General Group Head Holdings Japan Lawyer Lead Managing Manager Partner
   President Research Senior Series Spokesman Spokesperson Spokeswoman Stock Vice`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Adjectives, and nouns used as such, that begin a sentence where a word in lower case follows them. */
export const leadingAdjectives: ReadonlySet<string> = new Set(
  `American Annual Average Big Chinese Congressional Current Democratic Domestic Early European Existing Federal Foreign Global
   Growing High Higher Industrial International Key Large Larger Leading Local Low Lower Major National New Newer Older Private
   Public Recent Republican Rising Similar Small Smaller State Strong Top Total Various Young Younger`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Capitalised words that stand behind "U.S." and the like as part of a name. */
export const institutionWords: ReadonlySet<string> = new Set(
  `Act Administration Agency Agriculture Air Airlines Airways Ambassador Ambassadors Amendment Archives Armed Army
   Atlantic Attorney Attorneys Bank Bankruptcy Bar Biobank Border Bureau Cabinet Capitol Census Center Centers Chair
   Chairman Chairperson Chairwoman Chamber Chief Chips Chronicle Circuit Citizenship Climate Coast Code Commerce
   Commission Commissioner Committee Conference Congress Constitution Consulate Consumer Copyright Council Councilmember
   Court Courts Customs Cyber Daily Defense Delegate Department Departments Deputy Digital Director District Dollar East
   Education Election Embassy Energy Environmental Export Fed Federal Fifth Food Forces Foreign Forest Fourth Games
   General Generals Geological Government Gulf Health Herald Holocaust Homeland House Immigration Information Institute
   Institutes Intelligence Interior International Interstate Justice Labor Library Magazine Magistrate Marine Marines
   Marshals Mayor Met Metro Metropolitan Midwest Military Mint Mountain National Naval Navy North Northeast Northwest
   Office Olympics Open Pacific Parliament Patent Police Post Postal President Presidential Prime Public Rep
   Representative Representatives Republican Reserve Safety Sanctions School Seals Secret Secretary Securities Security
   Sen Senate Senator Senators Senior Sentencing Small Solicitor South Southeast Southwest Space Special State States
   Steel Supreme Surgeon Tax Technology Territories Times Trade Transportation Treasuries Treasury Trustees Under
   Undersecretary Veterans Virgin West Zoo`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Capitalised words that begin sentences and no names. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `A About According Accordingly Across Additionally After Against All Almost Already Also Alternatively Although Amid
   Among An And Another Any Anyone Anything Are Around As Aside At Back Based Because Before Besides Between Beyond Both
   But By Can Compare Consequently Consider Conversely Could Critics Currently Despite Did Do Does Dozens During Each
   Eight Eighty Even Eventually Every Everyone Everything Few Fewer Fifty Finally First Five For Forty Four From Further
   Furthermore Generally Given Had Half Has Have He Hence Her Here His How However Hundreds I If Imagine Importantly In
   Indeed Initially Instead Is It Its Just Last Later Less Let Like Likewise Many Meanwhile Millions More Moreover Most Much
   Must My Nearly Neither Nevertheless Next Nine Ninety No Nobody None Nonetheless Nor Not Notably Nothing Now Of Often
   On Once One Only Or Other Others Our Outside Over Overall People Perhaps Previously Rather Recently Regardless Roughly
   Second See Seven Seventy Several She Should Similarly Since Six Sixty Small So Some Someone Sometimes Soon
   Specifically Still Such Suppose Take Ten Than That The Their Them Then There Thereafter Therefore These They Third
   Thirty This Those Though Thousands Through Throughout Thus To Today Together Twelve Twenty Two Typically Ultimately
   Under Unfortunately Unlike Until Up Upon Usually Was We Well Were What Whatever When Whenever Where Whether Which
   While Who Why Will With Within Without Would Yes Yet You Your`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Weekdays, months and time zones: "5 p.m. Monday" goes on. */
export const timeWords =
  /^(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:[ECMP][SD]?T|GMT|UTC|CET|CEST|BST|Eastern|Pacific|Central|Mountain|Greenwich|Local)$/;

/** Lower-case words that follow the subject at the start of a sentence. */
export const verbLike =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|made|makes|took|gave|went|came|saw|held|led|kept|left|lost|met|won|paid|began|grew|rose|fell|also|then|never|still|now|\p{Ll}{2,20}ed)$/u;
