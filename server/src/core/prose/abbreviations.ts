// Owns what the splitter of sentences knows about English abbreviations and the words around them.

/** Lower case, without the final stop: a sentence never ends behind these. */
export const neverFinal: ReadonlySet<string> = new Set(
  `vs v cf e.g i.e viz approx ca c pp p esp incl excl resp asst assoc intl ed eds messrs mrs`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: titles and name prefixes, which stand before a name where they are capitalised. */
export const titles: ReadonlySet<string> = new Set(
  `dr mr mrs ms mx prof sen sens rep reps gov gen lt col capt cpt sgt cmdr maj hon rev fr st mt ft pres amb adm supt dept univ exec pub atty
   attys dep sec brig insp cpl pfc pvt mme mlle radm vadm`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Lower case: a sentence ends behind these unless a number, numeral or letter follows; many are words as well. */
export const beforeNumber: ReadonlySet<string> = new Set(
  `art arts sec secs fig figs eq eqs ch chs pt vol vols ver para paras app nr nos tab ref refs max min avg est ex cl reg
   rec recs dir cir litig chap chaps lit stat res ct ann const supp`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

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
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri a.m p.m no fed comm natl`
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

/** Capitalised words that stand behind "U.S." and the like as part of a name. */
export const institutionWords: ReadonlySet<string> = new Set(
  `Act Administration Agency Air Ambassador Ambassadors Armed Army Attorney Bank Bankruptcy Border Bureau Cabinet Capitol
   Census Center Chamber Chief Circuit Citizenship Climate Coast Code Commerce Commission Commissioner Committee Conference
   Congress Constitution Consulate Consumer Copyright Council Court Customs Cyber Defense Department Deputy Digital Director
   District Dollar Election Embassy Energy Environmental Export Fed Federal Food Foreign Forest General Geological Government
   Health Holocaust Homeland House Immigration Information Intelligence International Interstate Justice Magistrate Marine
   Marshals Military Mint National Naval Navy Office Open Parliament Patent Postal Prime President Presidential Public Rep
   Representative Representatives Republican Reserve Sanctions Secret Secretary Securities Security Sen Senate Senator
   Senators Senior Sentencing Small Solicitor Space Special State States Steel Supreme Surgeon Tax Technology Trade Treasury
   Under Undersecretary Virgin`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Capitalised words that begin sentences and no names. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `A After All Also Although An And Another Any As At Back Because Before Both But By Can Critics Despite Did Do Does During
   Each Even Every Few First For From Further Had Has Have He Her Here His How However I If In Instead It Its Just
   Last Later Like Many Meanwhile More Moreover Most Much My Neither Next No Nobody None Nor Not Nothing Now Of On Once One
   Only Or Other Others Our Over People Perhaps Second See Several She Similarly Since Small So Some Still Such Than That The
   Their Them Then There These They Third This Those Though Through Thus To Today Together Two Unlike Until Was We Well Were
   What When Where Whether Which While Who Why Will With Within Without Would Yes Yet You Your`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Weekdays, months and time zones: "5 p.m. Monday" goes on. */
export const timeWords =
  /^(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:[ECMP][SD]?T|GMT|UTC|CET|CEST|BST|Eastern|Pacific|Central|Mountain|Greenwich|Local)$/;

/** Lower-case words that follow the subject at the start of a sentence. */
export const verbLike =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|made|makes|took|gave|went|came|saw|held|led|kept|left|lost|met|won|paid|began|grew|rose|fell|also|then|never|still|now|\p{Ll}{2,20}ed)$/u;
