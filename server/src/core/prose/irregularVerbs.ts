// Owns the verbs whose past is not made with "-ed".

/**
 * Base, past and, where it is another, participle. Left out are those that change nothing ("cost"), and forms that are as often
 * another word: "found" of "find", "left", "saw", "felt", "rose", "lay", "ground", "wound", "bound", "bore".
 */
const VERBS = `arise arose arisen,awake awoke awoken,bear borne born,beat beaten,become became,befall befell befallen,begin began begun,
bend bent,bid bade bidden,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,
burn burnt,buy bought,catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug,do did done,draw drew drawn,
dream dreamt,drink drank drunk,drive drove driven,dwell dwelt,eat ate eaten,fall fell fallen,feed fed,fight fought,flee fled,fling flung,
fly flew flown,forbid forbade forbidden,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,forgo forwent forgone,
freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung,have had,hear heard,hide hid hidden,hold held,
keep kept,kneel knelt,know knew known,lead led,lean leant,leap leapt,learn learnt,leave left,lend lent,light lit,lose lost,make made,
mean meant,meet met,misread misread,mistake mistook mistaken,mow mown,outgrow outgrew outgrown,overcome overcame,overrun overran,
oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid,prove proven,rebuild rebuilt,repay repaid,
resell resold,rethink rethought,retell retold,rewrite rewrote rewritten,ride rode ridden,ring rang rung,rise risen,run ran,say said,
see seen,seek sought,sell sold,send sent,sew sewn,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,
sink sank sunk,sit sat,sleep slept,slide slid,sling slung,smell smelt,sow sown,speak spoke spoken,speed sped,spell spelt,spend spent,
spill spilt,spin spun,spoil spoilt,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stride strode,
strike struck stricken,string strung,strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,
take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,understand understood,undertake undertook undertaken,
undo undid undone,uphold upheld,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,withdraw withdrew withdrawn,
withhold withheld,withstand withstood,wring wrung,write wrote written`;

const BASES: ReadonlyMap<string, string> = new Map(
  VERBS.split(/,\s?/).flatMap((verb) => {
    const [base = '', ...forms] = verb.split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);

/** The verb that a word in small letters is an irregular past or participle of: "spend" of "spent"; else the word itself. */
export function baseOfVerb(word: string): string {
  return BASES.get(word) ?? word;
}
