// Owns the signs in a sentence that rest on two words: a study that finds, a law that rules, a name that acts.
import { wordClasses } from './lexicon.ts';
import { At } from './measures.ts';
import { Sign } from './signs.ts';
import type { Word } from './words.ts';

const STUDY = wordClasses.indexOf('study');
const FINDING = wordClasses.indexOf('finding');
const LAW = wordClasses.indexOf('law');
const RULING = wordClasses.indexOf('ruling');
const INSTITUTION = wordClasses.indexOf('institution');

/** What those who are asked in a poll do, and how their share is told beside in per cent. */
const OPINIONS = new Set(
  'believe believed think thought want wanted support supported oppose opposed agree agreed disagree disagreed favour favoured favor favored trust trusted distrust say said feel felt prefer preferred back backed expect expected worry worried fear feared approve approved disapprove consider regard rate rated answered'.split(
    ' ',
  ),
);
const SHARES = new Set(
  'majority minority half third quarter thirds quarters tenths handful most respondents'.split(' '),
);

/** Notes which pairs a sentence has. */
export function readPairs(words: readonly Word[], shape: Float64Array): void {
  let [study, law, studyFinds, lawRules, namePast, nameVerb, unit, bodies] = [false, false, 0, 0, 0, 0, 0, 0];
  let [accordingTo, example, perfect, passive] = [0, 0, 0, 0];
  let [share, poll] = [false, 0];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined) break;
    const { tag, form } = word;
    const before = words[place - 1];
    const { classes, key } = form;
    if (classes.length > 0) {
      if (study && classes.includes(FINDING)) studyFinds = 1;
      if (law && classes.includes(RULING)) lawRules = 1;
      study ||= classes.includes(STUDY);
      law ||= classes.includes(LAW);
      if (tag === 'T' && (classes.includes(INSTITUTION) || classes.includes(LAW))) bodies += 1;
    }
    if (share && OPINIONS.has(key)) poll = 1;
    share ||= (form.signs & Sign.percent) !== 0 || SHARES.has(key);
    if (before === undefined) continue;
    const isAfterName = before.tag === 'T' || before.tag === 'F';
    if (isAfterName && tag === 'X') namePast = 1;
    if (isAfterName && (tag === 'Z' || tag === 'A')) nameVerb = 1;
    if (before.tag === '#' && (tag === 'S' || tag === 'O' || tag === '%')) unit = 1;
    if (key === 'to' && before.form.key === 'according') accordingTo = 1;
    if (isExample(before.form.key, key)) example = 1;
    if (tag === 'N' || key === 'been') {
      const by = before.tag === 'R' ? words[place - 2]?.form.key : before.form.key;
      if (by === 'has' || by === 'have') perfect = 1;
      else if (before.tag === 'A' || before.tag === 'R') passive = 1;
    }
  }
  shape[At.studyFinds] = studyFinds;
  shape[At.lawRules] = lawRules;
  shape[At.namePast] = namePast;
  shape[At.nameVerb] = nameVerb;
  shape[At.figureUnit] = unit;
  shape[At.bodies] = bodies;
  shape[At.accordingTo] = accordingTo;
  shape[At.example] = example;
  shape[At.perfect] = perfect;
  shape[At.passive] = passive;
  shape[At.poll] = poll;
}

function isExample(before: string, key: string): boolean {
  return (
    (before === 'for' && (key === 'example' || key === 'instance')) ||
    (before === 'such' && key === 'as') ||
    key === 'e.g'
  );
}
