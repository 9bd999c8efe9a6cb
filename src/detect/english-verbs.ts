import { wordSet } from './word-set.ts';

/*
 * Closed classes of English verbs and pronouns, for deciding whether a verb form is finite. Universal Dependencies tags do
 * not tell a preterite from a participle, so the forms themselves are asked. Lower case, straight apostrophes.
 */

/** Auxiliaries that carry tense, whole or as the first half of a contraction. */
export const FINITE_AUXILIARIES: ReadonlySet<string> = wordSet(`
  am is are was were has have had do does did will would shall should can could may might must ought cannot
  'm 're 've 'll 'd wo ca sha
`);

/** Forms of auxiliaries that carry none. */
export const NONFINITE_AUXILIARIES: ReadonlySet<string> = wordSet('be been being having doing');

/** Present and past of "to be". */
export const FORMS_OF_BE: ReadonlySet<string> = wordSet("am is are was were 'm 're 's");

/** Pronouns that can only be subjects. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = wordSet('i he she we they');

/** Pronouns that stand before their noun. */
export const POSSESSIVES: ReadonlySet<string> = wordSet('my your his her our their its whose');

/** Words that open a noun phrase wherever they stand. */
export const PHRASE_OPENERS: ReadonlySet<string> = wordSet(`
  the a an this these those i he she we they my your his our their its every each some any no another
`);

/** Verbs whose plain form ends in -ing. */
export const PLAIN_ING: ReadonlySet<string> = wordSet(
  'bring sing ring fling cling spring string swing wring sting sling wing',
);

/** Participles of irregular verbs that are never a preterite. */
export const PARTICIPLES_ONLY: ReadonlySet<string> = wordSet(`
  arisen awoken beaten begun bitten blown born borne broken chosen done drawn driven drunk eaten fallen flown forbidden
  forgiven forgotten forsaken frozen given gone grown hewn hidden known lain mistaken overthrown proven ridden risen
  rung seen sewn shaken shorn shown shrunk slain sown spoken stolen stridden striven sung sunk sunken swollen sworn swum
  taken thrown torn trodden undergone undertaken undone withdrawn worn woven written
`);

/** Preterites of irregular verbs that are never a participle, or none that describes a noun ("stood"). */
export const PRETERITES_ONLY: ReadonlySet<string> = wordSet(`
  arose awoke ate bade began bit blew bore broke came chose did drank drew drove fell flew forbade forgot forgave froze
  gave grew hid knew lay outgrew overcame overthrew ran rang rode rose sang sank saw shook shrank slew spoke sprang stank
  stole strode strove swam swore threw took tore trod undertook underwent was were went withdrew withstood woke wore wove
  wrote became stood sat slept wept crept fled knelt clung sped shone leapt slid
`);

/** Irregular forms that are preterite and participle alike; regular ones end in -ed. */
export const EITHER_PAST: ReadonlySet<string> = wordSet(`
  bent bled bought bound bred brought built burnt cast caught  come  cut dealt dug fed felt  flung fought
  found ground heard held hit hung hurt kept  laid led leant  learnt left lent let lit lost made meant met
  misled paid put read rent said  sent set shed  shot shut   smelt sought sold spat  spelt spent
  spilt split spoilt spread spun  struck stuck stung swept swung taught thought thrust told understood upset won
   wound wrung
`);
