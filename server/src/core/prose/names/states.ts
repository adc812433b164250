// Owns the words for states and lands: which adjectives are of one, and which words are of the same.

/** A nation or land as an adjective, or its letters. */
const ADJECTIVE =
  /^\p{Lu}\p{Ll}{2,20}(?:ese|ian|ean|ish)$|^(?:Afghan|African|American|Arab|Bangladeshi|Basque|Catalan|Cuban|Czech|Dutch|Emirati|Filipino|Flemish|French|German|Greek|Iraqi|Israeli|Kazakh|Kenyan|Kosovan|Kuwaiti|Libyan|Maltese|Manx|Mexican|Moroccan|Nepali|Omani|Pakistani|Qatari|Saudi|Saxon|Slovak|Slovene|Somali|Swiss|Texan|Thai|Turkmen|Ugandan|Uzbek|Walloon|Welsh|Yemeni|Zambian|EU|US|USA|UK|UAE)$/u;

/** Whether a word is the adjective of a nation or land: "Danish", "Bavarian", "UK". */
export function isNation(word: string): boolean {
  return ADJECTIVE.test(word);
}

/** States and lands by name; of those in several words, the last. */
const LANDS: ReadonlySet<string> = new Set(
  `Afghanistan Albania Alberta Algeria America Andorra Angola Arabia Argentina Armenia Arkansas Aruba Arizona Australia Austria Azerbaijan
   Bahamas Bahrain Bangladesh Barbados Bavaria Belarus Belgium Belize Benin Bermuda Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei
   Bulgaria Burundi California Cambodia Cameroon Canada Catalonia Chad Chile China Colombia Colorado Congo Connecticut Croatia Cuba Cyprus
   Czechia Delaware Denmark Djibouti Dominica Ecuador Egypt Emirates England Eritrea Estonia Eswatini Ethiopia Europe Fiji Finland Flanders Florida
   France Gabon Gambia Georgia Germany Ghana Gibraltar Greece Greenland Grenada Guatemala Guernsey Guinea Guyana Haiti Hawaii
   Herzegovina Honduras Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa Iran Iraq Ireland Israel Italy Jamaica Japan
   Jordan Kansas Kazakhstan Kentucky Kenya Kiribati Kong Korea Kosovo Kuwait Kyrgyzstan Lanka Laos Latvia Lebanon Lesotho Liberia
   Libya Liechtenstein Lithuania Louisiana Luxembourg Macau Macedonia Madagascar Maine Malawi Malaysia Maldives Mali Malta Manitoba Maryland
   Massachusetts Mauritania Mauritius Mexico Michigan Micronesia Minnesota Mississippi Missouri Moldova Monaco Mongolia Montana Montenegro
   Morocco Mozambique Myanmar Namibia Nauru Nebraska Nepal Netherlands Nevada Nicaragua Niger Nigeria Norway Ohio Oklahoma Oman
   Ontario Oregon Pakistan Palau Palestine Panama Paraguay Pennsylvania Peru Philippines Poland Portugal Prussia Qatar Quebec Québec Queensland
   Romania Russia Rwanda Samoa Saskatchewan Saxony Scotia Scotland Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan
   Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Tasmania Tennessee Texas Thailand Togo Tonga Tunisia Turkey Türkiye
   Turkmenistan Tuvalu Tyrol Uganda Ukraine Ulster Union Uruguay Utah Uzbekistan Vanuatu Venezuela Vermont Victoria Vietnam Virginia Wales
   Wallonia Wisconsin Wyoming Yemen Zambia Zealand Zimbabwe UAE UK US USA EU`.split(/\s+/),
);

/** Whether a word is the name of a state or land, or the last word of one: "Estonia", "Kong". */
export function isLand(word: string): boolean {
  return LANDS.has(word);
}

/** Capitals and seats of trade and talks by name; of those in several words, the last. */
const CITIES: ReadonlySet<string> = new Set(
  `Amsterdam Athens Atlanta Austin Bangalore Bangkok Barcelona Beijing Berlin Bletchley Boston Brussels Budapest Cairo Cambridge Canberra
   Chicago Copenhagen Dallas Davos Delhi Denver Detroit Dubai Dublin Edinburgh Francisco Frankfurt Geneva Hague Hamburg Hanoi Helsinki Houston
   Istanbul Jakarta Jerusalem Johannesburg Kyiv Lagos Lisbon London Luxembourg Madrid Manila Melbourne Miami Milan Montreal Moscow Mumbai Munich
   Nairobi Oslo Ottawa Oxford Paris Philadelphia Prague Riyadh Rome Sacramento Seattle Seoul Shanghai Shenzhen Stockholm Strasbourg Sydney Taipei
   Tallinn Tokyo Toronto Vancouver Vienna Vilnius Warsaw Washington York Zurich`.split(/\s+/),
);

/** Whether a word is the name of a well-known city, or the last word of one: "Washington", "Francisco". */
export function isCity(word: string): boolean {
  return CITIES.has(word);
}

const TIME =
  /^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Winter|Q[1-4])(?:uary|ust|ember|ober|day)?\.?$/u;

/** Whether a word is a month, a day of the week or a season. */
export function isTime(word: string): boolean {
  return TIME.test(word);
}

/** Words of the same state that do not begin alike. */
const SAME: readonly (readonly string[])[] = [
  'Denmark Danish Danes',
  'Britain British UK GB United Kingdom England English',
  'America American US USA United States',
  'EU Europe European Union Brussels',
  'Finland Finnish',
  'France French',
  'Greece Greek Hellenic',
  'Ireland Irish',
  'Netherlands Dutch Holland',
  'Poland Polish',
  'Spain Spanish',
  'Switzerland Swiss',
  'Wales Welsh',
  'UAE Emirates Emirati',
].map((words) => words.split(' '));

/** Words of the same state share so many letters at least: "Norway", "Norwegian". */
const SHARED = 4;

/** Whether two words, each with a capital, are of the same state or land: "Germany" and "German". */
export function areOfSameState(a: string, b: string): boolean {
  if (a === b || SAME.some((words) => words.includes(a) && words.includes(b))) return true;
  return Math.min(a.length, b.length) >= SHARED && a.slice(0, SHARED) === b.slice(0, SHARED);
}
