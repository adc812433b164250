// Owns the verbs by which the splitter of sentences sees that a clause is complete.

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

const BASES = `accept achieve adapt add admit adopt agree allow amend appear apply appoint approve argue assess assign assume
   attract avoid become begin belong bind bring build buy carry choose collect come compare compete comply confirm
   connect consist contain continue convert cooperate create criticise criticize decide declare decline deepen define
   deliver deny depend deploy describe deserve detect deter determine develop differ disagree disclose discuss dominate
   elect eliminate emit employ enable encourage endorse enforce ensure enter evade examine exist expand expect explain
   explore extend fail follow forbid foster gain gather generate get give go govern grow handle happen have hire
   identify ignore implement imply impose improve include indicate inform inspect inspire install intend introduce
   invade invent invest involve join keep know lend let locate lose maintain make manufacture monitor obtain occur
   operate oppose outlaw outnumber outpace outspend oversee overtake perform permit possess prefer prepare preserve
   prevent produce prohibit propose prosecute protect prove provide publish punish pursue qualify receive recognise
   recognize recommend reduce refuse regard regulate reject relate rely remain remind remove replace represent require
   resemble resist respond restore restrict retain reveal revise satisfy seek seem select sell send serve settle sit
   solve speak specify spend stand strengthen submit succeed suffer suggest surround tackle take tend threaten thrive
   transform try undermine vary violate want weigh widen win withdraw worsen write`;

const IRREGULAR = `am is are was were has had will would can could may might must should did does do became began broke came chose drew drove fell flew forgot fought gave got grew knew
   leads faces shows lacks covers owns lies ran rose saw shook spoke swore threw took went woke wore wrote`;

/** Lower case: forms that are hardly anything but finite verbs, unless a "to" stands before them. */
export const finiteVerbs: ReadonlySet<string> = new Set([
  ...wordsOf(IRREGULAR),
  ...[...wordsOf(BASES)].flatMap((base) => [base, thirdPerson(base)]),
]);

/** Lower case: pasts that are participles as well, and verbs that are nouns as well. */
export const maybeVerbs = wordsOf(
  `address addresses aim aims attack attacks backs ban bans bar bars bet bets block blocks bought brought built calls
   cap caps caught challenge challenges change changes chase chases check checks claim claims control controls copies
   copy cost costs count counts cover cross crosses cut dare dares debate debates demand demands design designs doubt
   doubts drive drives export exports face fear fears feed feeds feels felt fight fights file files finances finds fine
   fines flag flags force forces fought found fund funds guide guides harm harms held help helps hit hold holds hope
   hopes host hosts import imports increase increases issue issues judge judges lack lag lags last lasts lead leave
   leaves left lent lie limit limits link links list lists live lives lobbies lobby look looks lost made mark marks
   mean means meet meets met move moves need needs object objects offer offers order orders own paid pass passes pay
   pays place places plan plans play plays press presses pressure price prices push pushes put question questions race
   races raise raises range ranges rank ranks rate rates reach reaches read release releases rent rents report reports
   respect respects return returns review reviews rise rises risk risks rule rules run runs say says score scores
   screen screens secure secures see sees send sends sent set sets share shares shift shifts ship ships show shut sign
   signs slow slows sold speed speeds spent spread spreads start starts stay stays stood stop stops store stores
   struggle struggles stuck supplies supply support supports survey surveys target targets taught tax taxes test tests
   thought told track tracks trade trades trails train trains transfer transfers treat treats tries trust trusts turn
   turns understood urge urges use uses value values vote votes wait waits watch watches welcome welcomes wins work
   works worries worry yield yields`,
);

/** Lower case: behind these a clause goes on or another begins inside the sentence. */
export const clauseOpeners = wordsOf(
  `that which who whom whose when if because while whereas whether how what why where although though unless until
   said say says told think thinks thought believe believes argue argues argued claim claims claimed warn warns warned
   announced announce announces reported suggest suggests suggested hope hopes hoped fear fears feared know knows
   agree agrees insist insists insisted note notes noted`,
);

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}
