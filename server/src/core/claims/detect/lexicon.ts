// Owns the word classes that the detector reads sentences by: what a word tells about a claim, and how it is tagged.

/** Words that speak for or against a claim, by what they do in a sentence. A word may be in several classes. */
const CLASSES = {
  reporting:
    'said says say saying told tells announced announces announce stated states reported reports reportedly argued argues argue claimed claims warned warns warn testified wrote writes declared declares confirmed denied denies predicted predicts noted notes acknowledged acknowledges admitted admits promised pledged vowed criticized criticised accused alleged alleges asserted asserts described describes called calls explained explains emphasized emphasised stressed proposed proposes insisted complained replied responded answered objected quoted quipped tweeted lamented praised welcomed urged hailed dubbed characterized pointed estimates estimated forecast forecasts expects projected wants credits',
  finding:
    'found finds find findings finding shows show showed shown showing suggests suggest suggested indicates indicate indicated revealed reveals reveal demonstrated demonstrates demonstrate estimated estimates estimate concluded concludes conclude identified observed associated correlated correlates linked replicated measured discovered detected uncovered documented proven proved scored outperformed outperform outperforms predicts predicted',
  study:
    'study studies research researcher researchers survey surveys surveyed poll polls polled report reports analysis analyses experiment experiments trial trials evidence data audit audits investigation paper papers literature scholar scholars scientist scientists economist economists academics analysts review reviews meta-analysis statistics experts measurements interviews census questionnaire',
  law: 'act acts law laws bill bills directive directives regulation regulations statute statutes order orders code treaty treaties gdpr constitution court courts congress parliament legislation legislature ruling supreme article section amendment copyright committee senate clause provision provisions statutory agreement convention protocol memorandum mandate policy policies rule rules title rights federal lawsuit judge',
  ruling:
    'requires require required prohibits prohibit prohibited bans ban banned mandates mandated obliges oblige obliged allows permits permit permitted ruled enacted repealed regulates amended exempts exempt applies apply entitled eligible forbids forbid forbidden bars grants protects holds governs specifies stipulates defines covers introduces establishes authorizes authorises subject liable lawful unlawful illegal qualify qualifies must binding',
  institution:
    'company companies government governments agency agencies organization organizations organisation organisations university universities department departments ministry ministries commission council institute foundation firm firms association office bureau board authority authorities union bank banks corporation startup lab laboratory laboratories committee industry provider providers publisher publishers developers regulator regulators school schools hospital hospitals ngo ngos charity donors state states country countries city cities county nation nations province administration police military army',
  role: 'president minister ceo founder founders chair chairman director senator representative secretary commissioner governor mayor professor author authors spokesperson spokesman lawyer lawyers attorney officer chief journalist reporter reporters activist critics opponents supporters proponents advocates officials lawmakers regulators economist engineer philosopher leader leaders head',
  time: 'recently recent previously formerly currently today now since ago already historically last past decade decades century centuries year years month months week weeks day days yesterday until during early earlier later late later soon subsequently january february march april june july august september october november december spring summer autumn winter then originally initially meanwhile',
  lately:
    'recently recent currently now since ago already last past historically long-standing increasingly formerly',
  advice:
    'should ought recommend recommends recommended recommendation recommendations advise suggest urge encourage ensure consider need needs must let remember please avoid propose',
  opinion:
    'important crucial essential vital good bad better best unfortunately hopefully clearly obviously valuable reasonable great interesting exciting useful helpful necessary critical fundamental key significant perhaps maybe surely wrong right fair unfair sad beautiful terrible wonderful dangerous alarming worth worthwhile powerful simple easy hard difficult obvious ultimately truly promising appealing tempting desirable ideal imperative sensible honest poor worrying appropriate effective meaningful challenging',
  modal: 'may might could can would will shall cannot',
  possible:
    'may might could can would potentially possibly perhaps possible likely unlikely if whether unless imagine suppose assuming hypothetical potential',
  we: 'we our us ours ourselves',
  i: 'i my me mine myself',
  you: 'you your yours yourself',
  they: 'they them their theirs',
  it: 'it its itself he she his her him',
  this: 'this these that those such',
  quantifier:
    'many most some several various numerous few all every each any both half majority dozens hundreds thousands millions billions more less fewer nearly almost roughly approximately around over only least than average total median',
  generic:
    'often typically generally usually sometimes always never frequently commonly rarely normally naturally inherently mostly largely primarily',
  cause:
    'lead leads led cause causes caused causing result results resulted resulting due because contribute contributes contributed drive drives drove driven enable enables enabled allow allows prevent prevents affect affects affected undermine undermines makes make made helps help harms hurts brings forces encourages discourages rendered affecting impacts',
  trend:
    'increase increases increased increasing increasingly decrease decreases decreased decreasing rise rises rising risen rose grow grows growing grown grew growth decline declines declined declining fall falls fell fallen falling drop drops dropped surged surge doubled tripled quadrupled halved become becomes became spread spreads expanded shrunk shrinking accelerated slowed worsened improved improving reduced soared plummeted skyrocketed widespread ubiquitous popular common rare scarce emerged emerging shift shifted growing dominated dominates dominate dominant trend',
  event:
    'was were had did became began launched released founded created built joined left won lost grew fell rose published introduced adopted established developed signed sued made took gave received held met led ran went came saw kept sold bought paid put set passed voted approved rejected acquired opened closed started ended banned fined arrested killed died resigned appointed elected elected declared invaded attacked hacked leaked breached stole stolen sent replaced moved merged formed hosted invited organized organised deployed implemented implemented cancelled canceled suspended blocked withdrew broke happened occurred spent raised invested hired fired shut dropped turned brought charged convicted sentenced overturned upheld issued filed settled agreed refused',
  product:
    'app apps application applications platform platforms tool tools system systems software service services website websites site sites database databases model models dataset datasets program programs programme network networks browser browsers protocol protocols standard standards device devices api algorithm algorithms feature features technology product products project projects initiative initiatives repository archive library server servers chatbot search engine phone phones camera',
  does: 'uses use used offers offer offered provides provide provided includes include included contains contain contained supports support supported collects collect stores store stored sends send publishes publish runs run operates operate maintains maintain hosts host develops develop makes keeps produces produce requires relies rely shares share tracks track gives give lets takes take sells sell works work employs charges consists comprises displays features releases serves covers creates automatically aims focuses combines seeks based available owned operated designed known located built developed',
  compare:
    'more less fewer higher lower larger smaller better worse faster slower cheaper greater most least largest biggest highest lowest first only leading top fastest best worst longest oldest safest strongest bigger stronger weaker than unlike compared outpaced exceeds twice double times dominant largely similar similarly',
  own: 'respondents respondent participants participant hypothesis hypotheses hypothesize figure table appendix supplementary dataset coverage sample condition treatment vignette estimate estimates baseline control regression coefficient interval intervals experiment model simulation results analysis methods preregistered manuscript replication probability posterior outcome variable variables dashed dots colored plotted distribution',
  define:
    'means mean refers refer defined define defines definition term terms called known meaning denotes describes concept concepts notion namely consists principle principles type types example',
  structure:
    'section sections chapter chapters page pages module modules below above following next previous here appendix guide handbook document documents brief post article blog report part paper link links list tutorial course lesson question questions answer activity step steps figure table',
  thanks:
    'thank thanks grateful acknowledge acknowledgements thankful indebted welcome congratulations sincerely',
  hope: 'believe believes think thinks hope hopes feel feels want wants wish argue expect agree disagree assume wonder guess suspect imagine know prefer doubt see',
  contrast:
    'but however although though while whereas despite yet nevertheless instead rather still even nonetheless conversely contrary',
  people:
    'people users user citizens individuals consumers workers employees patients students teachers children women men parents residents voters adults americans households families public person someone anyone everyone others researchers customers',
  legalName: 'v vs u.s eu uk usa un u.k e.u nato oecd',
  abstract:
    'values value trust power freedom democracy privacy equality justice society technology innovation transparency accountability complexity uncertainty openness quality understanding approach process processes ways way idea ideas goal goals challenge challenges opportunity opportunities problem problems issue issues need needs role aspect context',
  bulk: 'million billion trillion thousand hundred percent percentage dollars euros pounds tonnes kilometres miles hectares degrees per cent share rate proportion',
  number:
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty half third quarter thirds quarters fifth tenth second once twice',
} as const;

export type WordClass = keyof typeof CLASSES;
export const wordClasses: readonly WordClass[] = Object.keys(CLASSES) as WordClass[];

const classOf = new Map<string, number[]>();
for (const [index, name] of wordClasses.entries()) {
  for (const word of new Set(CLASSES[name].split(' '))) {
    const classes = classOf.get(word);
    if (classes === undefined) classOf.set(word, [index]);
    else classes.push(index);
  }
}

const NONE: readonly number[] = [];

/** Places in `wordClasses` of the classes that a word, in small letters, belongs to. */
export function classesOf(word: string): readonly number[] {
  return classOf.get(word) ?? NONE;
}

/** Words of the closed classes, by tag; they stand for themselves in the skeleton of a sentence. */
const CLOSED: Readonly<Record<string, string>> = {
  D: 'the a an this these that those each every some any no all both either neither another its their our your my his her such many most several few much',
  P: 'i we you he she it they me us him them who whom whose what which there someone anyone everyone nobody nothing something one itself themselves ourselves himself herself',
  A: "is are was were be been being am has have had having do does did 's 're 've isn't aren't wasn't weren't don't doesn't didn't hasn't haven't",
  M: "may might could can would will shall should must cannot can't won't couldn't wouldn't shouldn't",
  I: 'of in to for on with at by from as into about through after over between against during without within under across among toward towards upon since until before behind beyond despite per via like than around throughout off up out down',
  C: 'and or but nor yet so because although though while whereas if unless whether when where why how that once',
  R: "not n't also even only just still very too more less most often never always usually typically however instead rather perhaps therefore thus then now today already increasingly recently well far here nearly almost ever soon later again together",
};
/** Everyday verbs in their bare form; what ends in -s, -ed, -ing follows from the spelling. */
const VERBS =
  'use make take give get go come see know think find show say tell ask need want help try keep let begin start stop run move live believe hold bring happen write provide sit stand lose pay meet include continue set learn change lead understand watch follow create speak read allow add spend grow open walk win offer remember love consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest raise pass sell require report decide pull develop protect reduce increase choose collect share publish support ensure avoid check click download visit contact encourage identify prevent improve enable face apply affect become rely store claim argue describe explain address depend exist seek tend work produce involve note imagine discuss compare define measure receive drive play turn put mean leave become ensure focus limit promote establish maintain achieve define engage contribute respond address represent determine';
const PAST =
  'said told made took gave got went came saw knew thought found showed kept let began ran held brought wrote stood lost paid met led spoke grew won sent built fell cut drew sold bought became chose drove left put set spent broke rose beat caught taught fought sought dealt meant felt heard read struck shut hit won sued threw flew wore hid shook stole froze swore';
const PARTICIPLE =
  'been done made taken given gone come seen known thought found shown kept begun run held brought written stood lost paid met led spoken grown won sent built fallen cut drawn sold bought become chosen driven left put set spent broken risen beaten caught taught fought sought proven hidden stolen frozen sworn worn thrown born';
const ADJECTIVES =
  'new old good bad great high low big small large long short early late young public private open free own other same different next last first second such able available important whole main major minor general specific common rare strong weak clear hard easy simple full empty safe poor rich wide deep social legal local global human digital';

const tagOf = new Map<string, string>();
for (const [tag, words] of [
  ['V', VERBS],
  ['J', ADJECTIVES],
  ['N', PARTICIPLE],
  ['X', PAST],
] as const) {
  for (const word of words.split(' ')) tagOf.set(word, tag);
}
const closed = new Map<string, string>();
for (const [tag, words] of Object.entries(CLOSED)) {
  for (const word of words.split(' ')) if (!closed.has(word)) closed.set(word, tag);
}

/** The tag of a closed-class word (D P A M I C R), undefined for any other. */
export function closedTag(word: string): string | undefined {
  return closed.get(word);
}

/** The tag that an open-class word has on its own: V bare verb, X past, N participle, J adjective; undefined if unlisted. */
export function listedTag(word: string): string | undefined {
  return tagOf.get(word);
}
