// Owns the nouns by which a name says that it is an organisation's, and those of whom or what an organisation has.

/** Kinds of bodies, firms, houses and papers as the last word of their names; not what a firm calls its products and divisions. */
const KINDS = `academy airlines airport airways alliance archives army assembly associates association bakery bancorp bank beverages brewery broadcasting brothers bulletin
   bureau café cafe capital casino cathedral catering cement chapel chemicals chronicle church cinema circus clinic clothing club coal
   coalition coatings coffee collective college commission company confectionery confederation conservancy construction consultancy consultants
   consulting cooperative cosmetics council county courier cricket dairies dairy daughters dentists diamonds diner dispatch distillery estate estates
   examiner fabrics farm farms financial federation ferries fisheries flooring florists foods football foundation freight fund furniture gallery garage gardens
   gas gazette grammar guild gymnasium haulage healthcare herald holding holdings homes hospice hospital hospitality hotel hotels inn institute insurance interiors
   investments investors ironworks jewellers jewelers journal kindergarten kitchen kitchens laboratories laundry law lawyers league leasing library lodge
   logistics lumber manufacturing marathon masonry materials meats metals mill mills mine minerals mines mining monastery mortgage mosque motel motors museum mutual
   nebula observatory oil opera optics orchard orchards orchestra outfitters paints parish partnership party pensions petroleum pharmaceuticals pharmacy
   philharmonic pictures pipeline plastics plumbing poultry primary prize productions properties property publishers publications publishing pub quarry railroad
   railway railways ranch realty records recruitment refinery removals restaurant restaurants rovers rugby salon savings school schools seafood seafoods securities
   seminary shipping shipyard society solicitors sons staffing stadium steel sugar surgery symphony tavern telegraph temple textiles theater theatre
   timber times title tobacco tours trade traders trading tribune trucking trust underwriters union united university utilities valley
   ventures vineyard vineyards watch waters wealth weekly winery wines workshop yacht yachts zoo basin bay bridge canal delta desert forest harbour harbor
   island islands lake mountains park rainforest river road square station street`;
const KIND: ReadonlySet<string> = new Set(KINDS.split(/\s+/));

/** Whether a word, in any case, ends the name of an organisation or place of its own: "Foods", "Gazette". */
export function isOrganisationNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    KIND.has(lower) ||
    /^(?:labs?|laborator(?:y|ies)|group|systems|technologies|industries|center|centre)$/.test(lower)
  );
}

/** Whether a noun makes a known name part of another one. A firm has laboratories, a group and a centre of its own. */
export function makesOtherName(word: string): boolean {
  return KIND.has(word.toLowerCase());
}

/** Forms of firms, the end of their names. */
const LEGAL_FORM =
  /^(?:AB|AG|A\/S|AS|ASA|BV|B\.V|Co|Corp|Corporation|GmbH|Inc|Incorporated|KG|KK|Limited|LLC|LLP|LP|Ltd|NV|N\.V|Oy|Oyj|PLC|plc|Pte|Pty|SA|S\.A|SARL|SAS|SE|SpA|SRL)\.?$/;

export function isLegalForm(word: string): boolean {
  return LEGAL_FORM.test(word);
}

/** Who works or speaks for an organisation, and the parts that all of them have, as the first words behind its name. */
const ITS_OWN =
  /^(?:Acting|Administrator|Adviser|Advisor|Ambassador|Analyst|Assistant|Associate|Attorney|Board|Chair|Chairman|Chairperson|Chairwoman|Chancellor|Chief|Co-?[Cc]hair|Co-?[Ff]ounder|Commissioner|Council(?:l?or)|Counsel|Deputy|Director|Directorate|Editor|Engineer|Executive|Founder|General|Global|Governor|Group|Head|Inspector|Interim|Judge|Lawyer|Lead|Manager|Managing|Mayor|Member|Minister|Officer|Ombudsman|Partner|Premier|President|Principal|Product|Professor|Rector|Regional|Registrar|Representative|Research(?:er)?|Scientist|Secretary|Senior|Speaker|Spokesman|Spokesperson|Spokeswoman|Staff|Technical|Treasurer|Vice)$/;

export function isOfItsOwn(word: string): boolean {
  return ITS_OWN.test(word);
}

/** What stands behind the name of a law and is of it, but not a law of its own: "Article 5", "Title II". */
const PART_OF_LAW =
  /^(?:Article|Annex|Appendix|Chapter|Clause|Figure|Paragraph|Part|Recital|Regulations?|Schedule|Section|Table|Title)s?$/;

export function isPartOfLaw(word: string): boolean {
  return PART_OF_LAW.test(word);
}

const LAW = /^(?:Act|Amendments?|Bill|Code|Commencement|Decree|Directive|Order|Ordinance|Repeal)$/;

/** Whether a word behind the name of a law makes it another one: "Rail Safety Act Amendment Bill". */
export function makesOtherLaw(word: string): boolean {
  return LAW.test(word);
}

/** What ministries are for beside one thing: "Ministry of Health and Welfare". */
const FIELDS = `ageing aging agriculture animals aviation care children citizenship climate commerce communications communities community consumer consumers culture
   development digital ecology economic economy education elderly emergency employment energy environment environmental equality families family finance
   fisheries food forestry forests gender health housing human hygiene immigration industry infrastructure innovation integration justice
   labor labour land local long-term mines mining mobility nutrition pensions planning population ports prevention public research roads rural
   safety sanitation science security shipping social sport sports technology tourism trade transport transportation urban water waterways welfare wellbeing
   well-being wellness women works youth`;
const FIELD: ReadonlySet<string> = new Set(FIELDS.split(/\s+/));

/** Whether a word, in any case, begins what a ministry or agency is for. */
export function isField(word: string): boolean {
  return FIELD.has(word.toLowerCase());
}
