// Owns the verbs and nouns by which one and the same event is told: "sell", "divest" and "sale".
import { conceptsOf, countShared, stem } from '../facts/words.ts';
import { baseOfVerb } from '../prose/irregularVerbs.ts';
import type { Span } from '../text/span.ts';

/** Of each group all forms that its stem does not give; a particle behind its verb is joined to it. */
const GROUPS = [
  'sell sold sale divest divestment divestiture dispose disposal offload unload auction shed rid hive-off hived-off spin-off spun-off part-with',
  'buy bought purchase acquire acquisition takeover take-over takes-over taking-over took-over taken-over swallow snap-up absorb',
  'open opening inaugurate inauguration establish establishment launch start create set-up sets-up setting-up',
  'close closure shut shutter shut-down wind-up wind-down winds-down winding-down wound-down discontinue dissolve end cease',
  'publish publication release launch unveil issue ship put-out puts-out putting-out bring-out brings-out brought-out roll-out rolls-out rolled-out',
  'merge merger combine combination fuse fusion unite amalgamate join',
  'split separate separation demerge break-up breaks-up breaking-up broke-up spin-off spun-off',
  'cut reduce reduction slash lower trim shrink shrank drop fall fell decrease decline shed halve lose lost',
  'raise increase lift rise rose grow grew growth boost hike expand expansion climb surge add extend',
  'double triple quadruple twofold threefold multiply',
  'hire recruit recruitment employ appoint engage take-on takes-on taking-on took-on',
  'dismiss dismissal fire sack axe layoff lay-off lays-off laying-off laid-off redundancy cut shed',
  'appoint appointment name elect election nominate nomination install choose chose chosen pick',
  'leave left quit resign resignation depart departure exit retire step-down steps-down stepped-down stepping-down withdraw withdrew withdrawal pull-out pulls-out pulled-out',
  'move relocate relocation shift transfer',
  'invest investment spend spent commit pour',
  'fund finance subsidise subsidize bankroll pay paid support',
  'ban prohibit prohibition outlaw forbid forbade bar block',
  'adopt adoption pass passage enact enactment approve approval ratify ratification sign vote',
  'repeal scrap abolish abolition revoke rescind withdraw withdrew withdrawal cancel drop',
  'amend amendment revise revision reform change overhaul rewrite rewrote',
  'delay postpone defer put-off puts-off putting-off push-back pushed-back',
  'sue lawsuit file litigate court',
  'fine penalise penalize penalty sanction punish',
  'build built construct construction erect develop create',
  'list listing float flotation ipo go-public goes-public going-public went-public',
  'recall withdraw withdrew withdrawal call-back called-back take-back takes-back taking-back took-back',
  'replace replacement supplant succeed substitute',
  'resume restart reopen revive restore return',
  'require requirement mandate oblige force compel demand',
  'test trial pilot try',
  'license licence licensing permit allow',
  'appeal attract draw drew tempt interest',
  'shape influence mould mold affect determine inform guide colour color mark',
  'announce announcement present unveil reveal',
  'outlast outlive survive last',
  'win won beat overtake overtook outperform',
  'supply deliver delivery provide provision ship',
  'sign signature conclude agree agreement strike struck seal',
  'cost deprive rob lose lost',
  'leak leakage expose exposure spill spilt disclose disclosure',
  'steal stole stolen theft rob robbery pilfer loot',
  'bribe bribery corrupt pay-off pays-off paid-off',
  'wiretap bug tap eavesdrop spy spied snoop overhear overheard',
  'hide hid hidden conceal concealment cover-up covers-up covered-up',
  'cheat deceive deception defraud fraud mislead misled dupe trick',
].map((line) => new Set(line.split(' ').map(stemmed)));

/** A verb with a particle is cut apart from it: "taking-over". */
function stemmed(words: string): string {
  const [verb = '', ...particle] = words.split('-');
  return [stem(verb), ...particle].join('-');
}

/** "At the opening", "for a sale": what only gives a time or an aim to something else. */
const BESIDE =
  /\b(?:about|after|against|at|before|during|for|from|on)\s(?:an?|its|the|their)\s\p{Ll}{2,20}/gu;

/** Whether a text tells of what a verb does, by that verb or another word for it. `verb`: in small letters, in any form. */
export function tellsOf(text: string, verb: string): boolean {
  const own = text.replace(BESIDE, ' ');
  const [concept = ''] = conceptsFor(verb);
  return conceptsOf(own).has(concept) || eventWordIn(own, verb) !== undefined;
}

/** The first word of a text by which it tells of what a verb does. */
export function eventWordIn(text: string, verb: string): Span | undefined {
  const root = stem(baseOfVerb(verb));
  const groups = GROUPS.filter((group) => group.has(root) || group.has(stem(verb)));
  const concepts = conceptsFor(verb);
  const words = [...text.matchAll(/\p{L}+/gu)];
  const found = words.find(({ 0: written }, index) => {
    const word = written.toLowerCase();
    if (root.length > 2 && word.startsWith(root)) return true;
    const one = stem(word);
    if (stem(baseOfVerb(word)) === root || countShared(word, concepts) > 0) return true;
    return groups.some((group) => group.has(one) || group.has(`${one}-${words[index + 1]?.[0]}`));
  });
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Near each other where texts are compared, "deal", "stake" and "pay" are no words for "buy". */
const TOO_WIDE: ReadonlySet<string> = new Set(['=deal']);

function conceptsFor(verb: string): ReadonlySet<string> {
  return new Set([...conceptsOf(verb)].filter((concept) => !TOO_WIDE.has(concept)));
}
