// Owns what a text is about, as far as it tells names from words: trade and AI, or flights into space and signs of the zodiac.

/** What firms have and what is done with them. */
const TRADE =
  /(?<![\p{L}\p{N}])(?:AI|CE?OO?|CFO|CTO|antitrust|billion|chatbots?|chief\sexecutives?|compan(?:y|ies)|corporation|customers?|employees|firms?|investors?|laws?uits?|revenue|share(?:holder)?s|spokes(?:man|person|woman)|staff|start-?ups?|sued|tech)(?![\p{L}\p{N}])/u;
/** What language models have and are asked, and who makes them; "model" says nothing, since rockets have models. */
const AI =
  /(?<![\p{L}\p{N}])(?:AI|LLMs?|API|GPT|apps?|assistants?|benchmarks?|chat(?:bot)?s?|developers?|generative|language\smodels?|multimodal|Anthropic|Google|Microsoft|OpenAI|open[-\s](?:models?|source|weights?)|parameters?|prompts?|tokens?)(?![\p{L}\p{N}])/u;
const STARS =
  /(?<![\p{L}\p{N}])(?:astrolog(?:ers?|ical|y)|constellations?|horoscopes?|nebula|star\ssigns?|zodiac(?:al)?|Aquarius|Capricorn|Libra|Pollux|Sagittarius|Virgo)(?![\p{L}\p{N}])/iu;
const FLIGHTS =
  /(?<![\p{L}\p{N}])(?:NASA|SpaceX|Apollo|astronauts?|boosters?|crewed|docking|launch\s?pads?|lift-?off|manned|orbit(?:al|er|s)?|payloads?|rendezvous|rockets?|space\s(?:agency|program(?:me)?)|space\s?(?:craft|flights?|ships?|walks?)|unmanned)(?![\p{L}\p{N}])/giu;
/** A single such word may stand in any text: "NASA uses Gemini". */
const LEAST_OF_FLIGHTS = 2;

/** The fields of one text, each looked for when first asked for: names may be many. */
export class FieldsOfText {
  readonly #text: string;
  #isTrade: boolean | undefined;
  #isSpace: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether firms are spoken of, or AI. */
  get isTrade(): boolean {
    this.#isTrade ??= TRADE.test(this.#text);
    return this.#isTrade;
  }

  /** Whether the stars are spoken of, or in several words flights into space, and AI is not. */
  get isSpace(): boolean {
    this.#isSpace ??= !AI.test(this.#text) && (STARS.test(this.#text) || speaksOfFlights(this.#text));
    return this.#isSpace;
  }
}

function speaksOfFlights(text: string): boolean {
  const words = new Set(Array.from(text.matchAll(FLIGHTS), ([word]) => word.toLowerCase()));
  return words.size >= LEAST_OF_FLIGHTS;
}
