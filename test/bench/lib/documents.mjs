// Owns the documents that are measured: briefs made of sentences, lists, tables, quotes, code and closing notes.

const WHO = [
  'Meta',
  'OpenAI',
  'Anthropic',
  'Google',
  'Microsoft',
  'Amazon',
  'Scale AI',
  'Mistral AI',
  'the OECD',
];
const WHAT = ['Llama 4', 'GPT-4o', 'Claude 3', 'Gemini 2.5 Pro', 'Phi-4', 'Qwen 2.5'];
const THING = [
  'model weights',
  'licence terms',
  'test results',
  'procurement rules',
  'training data',
  'incident reports',
];
const MONTH = ['January', 'March', 'April', 'June', 'September', 'November'];
const TEMPLATES = [
  'WHO released WHAT in MONTH YEAR and made its THING public N days later',
  'WHO and WHO account for N% of the deployments that were surveyed in YEAR',
  'The investment of $N billion in WHO was announced on N MONTH YEAR',
  'Under the new act, providers of WHAT must publish their THING before MONTH YEAR',
  'WHAT scored N.N% on the test, against N.N% for WHAT',
  'Analysts put the cost of one training run at $N million, i.e. N% above the figure of YEAR',
  'The licence of WHAT excludes firms with more than N million users, *among them* WHO',
  'No agency has asked WHO for the THING of WHAT',
  'Why did WHO wait until MONTH to say what is in the THING?',
  'We recommend that buyers ask for the THING of every model, `WHAT` included',
  'This brief takes no position on whether THING should be open',
];

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A brief of about so many bytes. The same seed and size give the same text. */
export function briefOf(bytes, seed = 5) {
  const writer = new BriefWriter(seed);
  while (writer.length < bytes) writer.addBlock();
  return writer.finish();
}

class BriefWriter {
  #random;
  #parts = ['---\ntitle: A brief of some length\nlang: en\n---\n\n# Open models in public service\n\n'];
  #notes = [];
  length = 0;

  constructor(seed) {
    this.#random = randomFrom(seed);
  }

  addBlock() {
    const kinds = [
      () => `## ${capital(this.#pick(THING))} and ${this.#pick(THING)}`,
      () => this.#lines(3, () => `- ${this.#sentence()}`),
      () => this.#lines(2, (index) => `${index + 1}. ${this.#sentence()}`),
      () => this.#lines(2, () => `> ${this.#sentence()}`),
      () => this.#table(),
      () => `\`\`\`json\n{ "model": "${this.#pick(WHAT)}", "open": ${this.#random() < 0.5} }\n\`\`\``,
    ];
    const kind = this.#random() < 0.7 ? () => this.#paragraph() : this.#pick(kinds);
    this.#add(`${kind()}\n\n`);
  }

  finish() {
    return `${this.#parts.join('')}${this.#notes.join('\n')}\n`;
  }

  #add(text) {
    this.#parts.push(text);
    this.length += text.length;
  }

  #paragraph() {
    return Array.from({ length: 2 + this.#int(4) }, () => this.#sentence()).join(' ');
  }

  #table() {
    const rows = this.#lines(3, () => `| ${this.#pick(WHO)} | ${this.#pick(WHAT)} | ${this.#int(90)}% |`);
    return `| Developer | Model | Share |\n| --- | --- | --- |\n${rows}`;
  }

  #lines(count, line) {
    return Array.from({ length: count + this.#int(3) }, (_, index) => line(index)).join('\n');
  }

  #sentence() {
    const filled = this.#pick(TEMPLATES).replace(/WHO|WHAT|THING|MONTH|YEAR|N/g, (slot) => this.#fill(slot));
    const text = capital(filled.endsWith('?') ? filled : `${filled}.`);
    if (this.#random() < 0.4) return text;
    const label = this.#notes.length + 1;
    const note = `[^${label}]: ${capital(this.#pick(WHO))}, "${capital(this.#pick(THING))}", https://example.org/${this.#int(99999)}, ${2020 + this.#int(6)}.`;
    this.#notes.push(note);
    this.length += note.length;
    return `${text}[^${label}]`;
  }

  #fill(slot) {
    const lists = { WHO, WHAT, THING, MONTH };
    if (slot in lists) return this.#pick(lists[slot]);
    return String(slot === 'YEAR' ? 2020 + this.#int(6) : 1 + this.#int(30));
  }

  #int(below) {
    return Math.floor(this.#random() * below);
  }

  #pick(list) {
    return list[this.#int(list.length)];
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
