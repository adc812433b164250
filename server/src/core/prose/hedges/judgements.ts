// Owns the verbs that give what is said of something as the judgement of whoever is their subject: "Agora blames the Act for", "sees it as".
import { type CueRow, DETERMINER } from './around.ts';

const BE = "(?:is|are|was|were|been|be|being|gets?|got|['’]s|['’]re)";
/** Behind a participle in the passive, or a noun, nobody judges. */
const NO_JUDGE = new RegExp(
  `${DETERMINER.source}|\\b${BE}\\s(?:\\p{Ll}+ly\\s|often\\s|also\\s|not\\s|now\\s)?$`,
  'iu',
);
const PASSIVE = new RegExp(`\\b${BE}\\s(?:\\p{Ll}+ly\\s|often\\s|also\\s|now\\s|still\\s)?$`, 'iu');
/** What is judged stands right behind the verb. */
const OBJECT =
  '^ (?!(?:about|as|at|by|for|from|in|into|of|on|over|to|under|upon|with|(?:it|this|that|them|him|her) as)\\b)[^.;:]{2,90}';

/** The word behind what is judged, by which the verb is one of judging: "blame the Act for". */
function judging(verbs: string, behind: string): CueRow {
  const ahead = new RegExp(`${OBJECT}\\b(?:${behind})\\s`, 'u');
  return ['attribution', verbs, { notAfter: NO_JUDGE, ahead, reach: REACH }];
}

/** How far what is judged may reach, in code units. */
const REACH = 110;

/** Not "as well", "as soon as", "as of". */
const AS = 'as(?! (?:well|soon|long|far|much|many|if|of|part|it|they)\\b)';

/** Rows of words in lower case, with what must stand around them. */
export const judgementRows: readonly CueRow[] = [
  judging('blame blames blamed fault faults faulted', 'for|on'),
  judging('credit credits credited', 'for|with'),
  judging('accuse accuses accused suspect suspects suspected', 'of'),
  judging('hold holds held', '(?:responsible|accountable|liable) for'),
  judging('attributed ascribed attributes ascribes attribute ascribe', 'to'),
  judging('put puts', 'down to'),
  judging(
    `see sees saw view views viewed regard regards regarded interpret interprets interpreted perceive perceives perceived
     describe describes described characterise characterises characterised characterize characterizes characterized portray
     portrays portrayed depict depicts depicted hail hails hailed dismiss dismisses dismissed condemn condemns condemned
     denounce denounces denounced criticise criticises criticised criticize criticizes criticized praise praises praised
     decry decries decried cite cites cited`
      .split(/\s+/)
      .join(' '),
    AS,
  ),
  judging('consider considers considered deem deems deemed judge judges judged', '(?:to be|to have|an?|the)'),
  [
    'attribution',
    'blamed faulted credited',
    { after: PASSIVE, ahead: /^ (?:by [^.;:]{2,60} )?(?:for|with) /, reach: REACH },
  ],
  [
    'attribution',
    'seen viewed regarded described considered judged perceived portrayed',
    { after: PASSIVE, ahead: /^ by [^.;:]{2,60} (?:as|to be) /, reach: REACH },
  ],
];
