// Owns the signs in a sentence that rest on two words: a study that finds, a law that rules, a name that acts.
import { wordClasses } from './lexicon.ts';
import type { SetMeasure } from './shape.ts';
import type { Word } from './words.ts';

const STUDY = wordClasses.indexOf('study');
const FINDING = wordClasses.indexOf('finding');
const LAW = wordClasses.indexOf('law');
const RULING = wordClasses.indexOf('ruling');
const INSTITUTION = wordClasses.indexOf('institution');

/** Notes which pairs a sentence has. */
export function readPairs(words: readonly Word[], set: SetMeasure): void {
  let [study, law, studyFinds, lawRules, namePast, nameVerb, unit, bodies] = [false, false, 0, 0, 0, 0, 0, 0];
  let [accordingTo, example, perfect, passive] = [0, 0, 0, 0];
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
  set('studyFinds', studyFinds);
  set('lawRules', lawRules);
  set('namePast', namePast);
  set('nameVerb', nameVerb);
  set('figureUnit', unit);
  set('bodies', bodies);
  set('accordingTo', accordingTo);
  set('example', example);
  set('perfect', perfect);
  set('passive', passive);
}

function isExample(before: string, key: string): boolean {
  return (
    (before === 'for' && (key === 'example' || key === 'instance')) ||
    (before === 'such' && key === 'as') ||
    key === 'e.g'
  );
}
