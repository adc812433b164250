// Owns units of measure: the names and symbols that they go by, and how many of one make another.

/** What a unit measures, and how many of that dimension's base it is. */
export interface Measure {
  readonly dimension: string;
  readonly factor: number;
  /** Whether it is spelt out, "metre", and so has a plural. */
  readonly isName: boolean;
}

/** The symbol is empty where there is none in use. */
type Named = readonly [factor: number, symbol: string, ...names: readonly string[]];

/** In metres. */
const LENGTHS: readonly Named[] = [
  [1e-9, 'nm', 'nanometre', 'nanometer'],
  [1e-3, 'mm', 'millimetre', 'millimeter'],
  [1e-2, 'cm', 'centimetre', 'centimeter'],
  [1, 'm', 'metre', 'meter'],
  [1e3, 'km', 'kilometre', 'kilometer'],
  [0.0254, '', 'inch'],
  [0.3048, 'ft', 'foot'],
  [0.9144, 'yd', 'yard'],
  [1609.344, 'mi', 'mile'],
  [1852, 'nmi', 'nautical mile'],
];
/** Legal or exact since 1959, when yard and pound were set in metric units; `ton` is kept apart, as it may be any of three. */
const OTHERS: Readonly<Record<string, readonly Named[]>> = {
  area: [
    [1e4, 'ha', 'hectare'],
    [4046.8564224, '', 'acre'],
  ],
  volume: [
    [1e-6, 'ml', 'millilitre', 'milliliter'],
    [1e-5, 'cl', 'centilitre', 'centiliter'],
    [1e-3, 'l', 'litre', 'liter'],
    [0.1, 'hl', 'hectolitre', 'hectoliter'],
    [1, '', 'kilolitre', 'kiloliter'],
    [1e3, '', 'megalitre', 'megaliter'],
  ],
  mass: [
    [1e-3, 'mg', 'milligram', 'milligramme'],
    [1, 'g', 'gram', 'gramme'],
    [1e3, 'kg', 'kilogram', 'kilogramme', 'kilo'],
    [1e6, 't', 'tonne', 'metric ton', 'metric tonne'],
    [1e9, 'kt', 'kilotonne'],
    [1e12, 'mt', 'megatonne'],
    [1e15, 'gt', 'gigatonne'],
    [28.349523125, 'oz', 'ounce'],
    [453.59237, 'lb', 'pound'],
    [907184.74, '', 'short ton'],
  ],
  ton: [[1, '', 'ton']],
  speed: [
    [1 / 3.6, 'km/h', 'kilometre per hour', 'kilometer per hour'],
    [1 / 3.6, 'km per hour'],
    [1 / 3.6, 'kph'],
    [1, 'm/s', 'metre per second', 'meter per second'],
    [0.44704, 'mph', 'mile per hour'],
    [1852 / 3600, 'kn', 'knot'],
  ],
  time: [
    [1e-3, 'ms', 'millisecond'],
    [1, '', 'second'],
    [60, 'min', 'minute'],
    [3600, '', 'hour'],
    [86400, '', 'day'],
    [604800, '', 'week'],
  ],
  months: [
    [1, '', 'month'],
    [12, '', 'year'],
  ],
  celsius: [[1, '°c', 'degree celsius', 'degree centigrade']],
  fahrenheit: [[1, '°f', 'degree fahrenheit']],
  degree: [[1, '°', 'degree']],
};

/** With prefixes of thousands. Case says nothing: nobody counts milliwatts in a brief. */
const PREFIXED: readonly (readonly [dimension: string, unit: Named])[] = [
  ['power', [1, 'w', 'watt']],
  ['peak', [1, 'wp', 'watt peak']],
  ['energy', [3600, 'wh', 'watt hour', 'watthour']],
  ['energy', [1, 'j', 'joule']],
  ['voltage', [1, 'v', 'volt']],
  ['data', [1, 'b', 'byte']],
  ['rate', [1, 'bit/s', 'bit per second']],
  ['frequency', [1, 'hz', 'hertz']],
  ['operations', [1, 'flop']],
];
const PREFIXES: readonly (readonly [factor: number, symbol: string, name: string])[] = [
  [1, '', ''],
  [1e3, 'k', 'kilo'],
  [1e6, 'm', 'mega'],
  [1e9, 'g', 'giga'],
  [1e12, 't', 'tera'],
  [1e15, 'p', 'peta'],
  [1e18, 'e', 'exa'],
];

const measures = new Map<string, Measure>();
/** What longer units begin with: "square", "kilometre per". */
const beginnings = new Set<string>();

function add(dimension: string, [factor, symbol, ...names]: Named): void {
  for (const [index, name] of [symbol, ...names].map(normalised).entries()) {
    if (name !== '') measures.set(name, { dimension, factor, isName: index > 0 });
    for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1))
      beginnings.add(name.slice(0, at));
  }
}

for (const [factor, symbol, ...names] of LENGTHS) {
  add('length', [factor, symbol, ...names]);
  for (const [power, dimension, word, short, sign] of [
    [2, 'area', 'square', 'sq', '²'],
    [3, 'volume', 'cubic', 'cu', '³'],
  ] as const) {
    const cubed = factor ** power;
    add(dimension, [cubed, '', ...names.flatMap((name) => [`${word} ${name}`, `${short} ${name}`])]);
    if (symbol === '') continue;
    for (const written of [
      `${symbol}${sign}`,
      `${symbol}${power}`,
      `${short} ${symbol}`,
      `${short}${symbol}`,
    ])
      add(dimension, [cubed, written]);
  }
}
for (const [dimension, units] of Object.entries(OTHERS)) for (const unit of units) add(dimension, unit);
for (const [dimension, [base, symbol, ...names]] of PREFIXED)
  for (const [factor, letter, word] of PREFIXES)
    add(dimension, [base * factor, `${letter}${symbol}`, ...names.map((name) => `${word}${name}`)]);

/** The measure that a unit as written is, "km", "square metres", "megawatt-hours"; undefined for a noun that is counted. */
export function measureOf(unit: string): Measure | undefined {
  return measures.get(normalised(unit));
}

/** Whether words begin a longer unit: "square", "kilometres per". */
export function beginsMeasure(words: string): boolean {
  return beginnings.has(normalised(words));
}

/** Small letters, singular, one blank between words. */
function normalised(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[\s-]/g, ' ')
    .replace(/\bfeet\b/, 'foot')
    .replace(/\binches\b/, 'inch')
    .replace(/ an?(?=$| (?:hour|second))/, ' per')
    .replace(/(?<=[a-z]{3})s\b/g, '');
}
