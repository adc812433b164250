// Owns the senses of words: verbs, nouns and adjectives by what they speak of, listed in their plain form.

/** A word may have several senses; its endings are taken off before it is looked up. */
const SENSES = {
  speaking:
    'say tell announce state report argue claim warn testify write declare confirm deny predict note acknowledge admit promise pledge vow criticise criticize accuse allege assert describe call explain emphasise emphasize stress insist complain reply respond object quote quip tweet lament praise condemn denounce urge hail dub point estimate forecast project contend maintain caution concede reveal disclose recall remark comment observe mention add advise ask answer blame credit cite dispute reject question challenge propose recommend suggest endorse express voice label',
  discovering:
    'find show suggest indicate reveal demonstrate estimate conclude identify observe associate correlate link replicate measure discover detect uncover document prove confirm establish attribute outperform predict explain reflect highlight illustrate track trace survey poll',
  thinking:
    'think believe feel hope fear know understand want wish like love hate doubt suspect imagine wonder expect trust worry care prefer intend mean realise realize remember forget see regard view treat assume guess',
  presenting:
    'discuss outline present examine explore review summarise summarize introduce cover address focus turn begin start conclude return see list refer illustrate explain describe define consider structure divide follow detail provide offer survey sketch',
  measuring:
    'measure calculate compute code sample collect analyse analyze test fit regress control match merge drop exclude include restrict filter extract query download parse run rerun train fine-tune evaluate benchmark annotate label weight average normalise normalize plot report compare estimate validate assign assess score rank cluster classify interview',
  defining:
    'mean refer denote define term call name know consist comprise describe classify categorise categorize distinguish understand constitute represent denote signify entail involve',
  requiring:
    'require prohibit ban mandate oblige allow permit rule enact repeal regulate amend exempt apply entitle forbid bar grant hold govern specify stipulate authorise authorize license bind enforce comply restrict oblige compel impose prescribe extend cover establish create protect guarantee empower criminalise criminalize legalise legalize outlaw ratify adopt transpose codify recognise recognize',
  deciding:
    'launch release found create build join leave win lose publish introduce adopt establish develop sign sue make take give receive hold meet lead sell buy pay pass vote approve reject acquire open close end ban fine arrest kill die resign appoint elect declare invade attack hack leak breach steal send replace move merge form host organise organize deploy implement cancel suspend block withdraw break spend raise invest hire fire shut turn bring charge convict sentence overturn uphold issue file settle agree refuse announce order award donate commission investigate raid shutter scrap veto nationalise privatise privatize abandon abolish convene delay expand halt postpone remove strike',
  offering:
    'offer provide support store send publish run operate maintain host keep produce share track give let sell work charge feature serve cover update encrypt display show allow enable collect gather process scan record save sync block filter recommend rank moderate verify sign authenticate connect install ship integrate embed interoperate federate generate return handle accept convert monitor match translate index cache advertise target personalise personalize train manage fund employ oversee coordinate distribute deliver supply process administer certify audit inspect',
  having: 'have include contain consist comprise own hold possess lack feature carry span house total number',
  rising:
    'increase rise grow climb surge soar double triple quadruple jump expand accelerate gain spread multiply swell boom escalate intensify skyrocket proliferate widen strengthen deepen balloon mushroom',
  falling:
    'decrease decline fall drop shrink halve plummet slow worsen reduce diminish erode dwindle weaken collapse cut lower narrow lag sink slump contract deteriorate vanish disappear',
  becoming:
    'become turn evolve emerge shift change transform develop move remain stay continue persist happen occur arise appear begin replace',
  causing:
    'lead cause result contribute drive enable allow prevent affect undermine make help force encourage discourage render impact trigger spur fuel foster produce create generate influence shape stem arise depend bring push limit hinder impede facilitate incentivise incentivize perpetuate exacerbate reinforce induce deter distort displace crowd concentrate amplify mitigate alleviate boost hamper inhibit stifle threaten improve',
  harming:
    'harm threaten kill destroy abuse exploit discriminate violate damage hurt injure endanger jeopardise jeopardize compromise attack hack steal leak deceive mislead manipulate censor surveil spy oppress marginalise marginalize exclude silence harass infringe pollute flood burn poison',
  wishing:
    'ensure promote protect encourage avoid empower foster safeguard strengthen support enhance improve seek strive aim embrace respect honour honor preserve uphold advance champion commit invest balance tackle build reimagine rethink invite welcome',
  instructing:
    'click select choose enter save type press download install check visit contact open paste copy try ask remember consider note read use keep make set add start create write look go turn send submit sign join share subscribe think take avoid find follow give get help let put include ensure test',
  paying:
    'cost pay spend fund invest earn charge buy sell price tax subsidise subsidize finance budget borrow lend owe fine award donate save',
  exceeding:
    'exceed outnumber surpass rival beat lag outperform outweigh dwarf dominate rank top lead trail overtake differ vary compare double match',
  relating:
    'depend rely relate belong concern involve relate connect differ vary correspond matter tend seem appear serve act play represent',
  people:
    'people person user worker woman man child student patient citizen consumer voter teacher parent household adult resident customer employee family farmer journalist reader youth migrant refugee immigrant tenant driver individual minority community population public everyone human girl boy baby survivor victim soldier taxpayer homeowner graduate pupil nurse doctor physician clinician buyer seller contributor volunteer creator artist musician member subscriber passenger prisoner borrower respondent participant applicant claimant investor neighbour neighbor lawyer developer programmer engineer hacker attacker criminal practitioner editor librarian academic',
  bodies:
    'company government agency organisation organization university department ministry commission council institute foundation firm association office bureau board authority union bank corporation startup lab laboratory committee industry provider publisher regulator school hospital ngo charity donor state country city county nation province administration police military army vendor employer insurer platform retailer manufacturer supplier operator parliament congress senate court tribunal assembly party coalition alliance consortium network group team municipality district region municipality college library museum newspaper press media outlet church utility airline carrier landlord business enterprise cooperative nonprofit think-tank body',
  leaders:
    'president minister ceo founder chair chairman director senator representative secretary commissioner governor mayor professor author spokesperson spokesman spokeswoman attorney officer chief reporter activist critic opponent supporter proponent advocate official lawmaker legislator economist philosopher leader head judge justice analyst expert scholar scientist researcher historian executive whistleblower politician diplomat campaigner prosecutor',
  studies:
    'study research survey poll analysis experiment trial evidence data audit investigation paper literature meta-analysis statistic interview census questionnaire finding observation simulation review report experience record',
  ownStudy:
    'sample dataset regression coefficient hypothesis variable method respondent participant baseline treatment result estimate corpus classifier appendix model interval robustness specification covariate deviation parameter query script figure table equation annotation annotator cohort metric outcome dependent experiment analysis covariate effect confidence significance outlier null prior posterior accuracy column row codebook interview questionnaire notebook repository',
  writings:
    'section chapter article paper report book page table figure appendix guide document note lesson module slide course part paragraph post essay series handbook playbook toolkit manual brief memo summary introduction conclusion example list box footnote checklist template worksheet faq glossary diagram illustration video workshop session exercise activity',
  lawThings:
    'act law bill directive regulation statute order code treaty constitution court legislation legislature ruling article amendment copyright clause provision agreement convention protocol memorandum mandate rule title right lawsuit judge licence license permit patent trademark contract ordinance decree jurisdiction liability penalty fine compliance obligation exemption requirement standard',
  money:
    'cost price budget revenue funding fee tax wage income salary dollar euro pound money grant loan debt investment profit spending expenditure subsidy gdp market rent payment fund pension benefit capital asset turnover valuation sale',
  shares:
    'rate share number percentage percent proportion average median mean level amount score index ratio majority minority half third quarter total volume size count range per cent fraction gap degree emission population density tonne kilometre mile hectare megawatt gigabyte litre hour minute',
  mishaps:
    'attack breach abuse fraud violence death disease crime war scandal incident accident outage vulnerability malware ransomware spill fire flood drought famine recession crisis pandemic outbreak bankruptcy layoff strike protest riot coup election referendum lawsuit arrest raid leak theft bug exploit cancer injury shortage collapse disaster hurricane earthquake famine massacre genocide',
  software:
    'app application platform tool system software service website site database model dataset program programme browser protocol device api algorithm feature technology product server chatbot engine phone camera sensor network internet web cloud code cookie password encryption key certificate token blockchain interface plugin extension firmware update operating robot drone chip processor computer laptop hardware',
  ideals:
    'value trust power freedom democracy privacy equality justice society innovation transparency accountability openness quality fairness dignity autonomy inclusion diversity sustainability security safety resilience responsibility legitimacy culture humanity progress vision principle ethic mission goal purpose future potential hope promise dream',
  matters:
    'way approach process problem issue challenge opportunity question idea concept aspect factor context role need reason thing point step practice strategy framework solution decision choice issue concern risk benefit advantage disadvantage limitation trade-off option perspective consideration difference kind type form sort part case situation',
  places:
    'america europe africa asia china india japan germany france britain england scotland wales ireland canada australia brazil russia ukraine israel iran iraq mexico spain italy poland sweden norway denmark finland netherlands belgium switzerland austria greece portugal turkey kenya nigeria ghana egypt ethiopia rwanda uganda tanzania taiwan korea vietnam indonesia philippines thailand singapore malaysia pakistan bangladesh chile argentina colombia peru estonia latvia lithuania hungary romania california texas york london paris berlin brussels washington beijing tokyo american european african asian chinese indian japanese german french british english canadian australian brazilian russian ukrainian israeli mexican spanish italian polish swedish norwegian danish finnish dutch belgian swiss austrian greek portuguese turkish taiwanese korean estonian federal national global worldwide international domestic municipal provincial regional',
  firms:
    'google facebook meta microsoft amazon apple openai anthropic deepmind twitter youtube instagram whatsapp tiktok nvidia intel ibm oracle netflix uber airbnb tesla mozilla wikipedia wikimedia github reddit linkedin telegram signal zoom cloudflare samsung huawei alibaba tencent bytedance spotify paypal visa chatgpt gpt llama gemini claude linux firefox chrome android windows nist oecd unesco who fda ftc fcc nsa fbi cia nhs bbc nato unicef imf wto nasa gao gsa ietf w3c iso elsevier springer wikileaks clearview palantir stanford harvard mit oxford cambridge',
  months:
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  spans:
    'year month week day decade century hour minute quarter term era period generation season night morning',
  praising:
    'important crucial essential vital good better best valuable reasonable great interesting exciting useful helpful necessary critical fundamental key significant right fair beautiful wonderful powerful promising appealing desirable ideal sensible honest appropriate effective meaningful robust resilient inclusive equitable responsible trustworthy transparent accountable ethical healthy vibrant rich clear careful thoughtful deep strong',
  blaming:
    'bad wrong unfair sad terrible dangerous alarming hard difficult worrying poor challenging harmful problematic flawed misleading toxic corrupt broken naive absurd pointless inadequate insufficient vulnerable risky costly expensive complex complicated weak biased unjust inappropriate unclear troubling dire severe',
  vague:
    'various several different certain many numerous complex diverse broad wide whole overall general common typical usual traditional modern new emerging possible potential likely unlikely similar specific particular relevant additional further other',
  facts:
    'largest biggest highest lowest smallest fastest oldest newest first only most fewest leading top longest cheapest richest poorest worst latest last higher lower larger smaller greater fewer faster slower cheaper older younger longer shorter deadliest',
  joining:
    'however moreover furthermore therefore thus hence instead similarly finally additionally consequently nevertheless nonetheless meanwhile likewise otherwise accordingly overall conversely secondly thirdly firstly lastly ultimately indeed also besides still',
  stance:
    'unfortunately hopefully clearly obviously perhaps maybe surely arguably honestly frankly sadly thankfully luckily admittedly certainly undoubtedly truly really simply just actually merely',
} as const;

export type Sense = keyof typeof SENSES;
export const senseNames: readonly Sense[] = Object.keys(SENSES) as Sense[];

const NONE: readonly number[] = [];
let listed: ReadonlyMap<string, readonly number[]> | undefined;

/** Places in `senseNames` of what a word, in small letters, can speak of. */
export function sensesOf(word: string): readonly number[] {
  listed ??= readLists();
  for (const plain of plainForms(word)) {
    const senses = listed.get(plain);
    if (senses !== undefined) return senses;
  }
  return NONE;
}

function readLists(): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const [index, name] of senseNames.entries()) {
    for (const word of new Set(SENSES[name].split(' '))) {
      const senses = lists.get(word);
      if (senses === undefined) lists.set(word, [index]);
      else senses.push(index);
    }
  }
  return lists;
}

/** Past forms and plurals that their spelling does not give away. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say', told: 'tell', wrote: 'write', written: 'write', found: 'find', shown: 'show', thought: 'think', felt: 'feel', knew: 'know', known: 'know',
  understood: 'understand', saw: 'see', seen: 'see', meant: 'mean', began: 'begin', begun: 'begin', ran: 'run', held: 'hold', built: 'build', left: 'leave', won: 'win',
  lost: 'lose', made: 'make', took: 'take', taken: 'take', gave: 'give', given: 'give', met: 'meet', led: 'lead', sold: 'sell', bought: 'buy', paid: 'pay', broke: 'break',
  broken: 'break', spent: 'spend', brought: 'bring', stole: 'steal', stolen: 'steal', sent: 'send', withdrew: 'withdraw', struck: 'strike', kept: 'keep', had: 'have', has: 'have',
  rose: 'rise', risen: 'rise', grew: 'grow', grown: 'grow', fell: 'fall', fallen: 'fall', sank: 'sink', became: 'become', drove: 'drive', driven: 'drive', hurt: 'hurt',
  chose: 'choose', chosen: 'choose', went: 'go', got: 'get', sought: 'seek', women: 'woman', men: 'man', children: 'child', criteria: 'criterion', analyses: 'analysis',
  studies: 'study', hypotheses: 'hypothesis', media: 'media', arisen: 'arise', arose: 'arise', stood: 'stand', spoke: 'speak', drew: 'draw', overtook: 'overtake', forgot: 'forget',
}; // biome-ignore format: a table

/** What a word may be without its endings, the likeliest first. */
function* plainForms(word: string): Generator<string> {
  yield word;
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) yield irregular;
  const end = word.endsWith('ing')
    ? 3
    : word.endsWith('ed') || word.endsWith('es')
      ? 2
      : word.endsWith('s')
        ? 1
        : 0;
  if (end === 0 || word.length < end + 3) return;
  const stem = word.slice(0, -end);
  if (end === 1) {
    yield stem;
    return;
  }
  if (end === 2) yield word.slice(0, -1);
  yield `${stem}e`;
  yield stem;
  if (stem.endsWith('i')) yield `${stem.slice(0, -1)}y`;
  if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
}
