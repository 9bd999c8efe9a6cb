/** Forms of an English word, verb or noun: `kill`, `kills`, `killed`, `killed`, `killing`; `wall`, `walls`. */
export interface Inflection {
  readonly base: string;
  /** Third person or plural. */
  readonly s: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

export type InflectedForm = keyof Inflection;

/** Past and past participle of the verbs that do not take `-ed`. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `be was been; bear bore borne; beat beat beaten; become became become; begin began begun; bind bound bound; bite bit bitten;
  blow blew blown; break broke broken; bring brought brought; build built built; burst burst burst; buy bought bought;
  cast cast cast; catch caught caught; come came come; cut cut cut; dig dug dug; do did done; draw drew drawn; drink drank drunk;
  drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; fly flew flown;
  get got got; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden;
  hit hit hit; hold held held; keep kept kept; know knew known; lay laid laid; lead led led; leave left left; let let let; lie lay lain;
  lose lost lost; make made made; meet met met; pay paid paid; put put put; read read read; ride rode ridden; ring rang rung; rise rose risen;
  run ran run; say said said; see saw seen; sell sold sold; send sent sent; set set set; shake shook shaken; shoot shot shot; show showed shown;
  sing sang sung; sink sank sunk; sit sat sat; sleep slept slept; speak spoke spoken; spill spilled spilled; split split split; spread spread spread;
  stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck; sweep swept swept; swim swam swum; swing swung swung; take took taken;
  tear tore torn; tell told told; throw threw thrown; tread trod trodden; turn turned turned; wear wore worn; win won won; wring wrung wrung;
  write wrote written`
    .split(';')
    .map((line) => line.trim().split(/\s+/u))
    .map(([base = '', past = '', participle = '']) => [base, `${past} ${participle}`]),
);

const IRREGULAR_S: Readonly<Record<string, string>> = {
  be: 'is',
  foot: 'feet',
  goose: 'geese',
  have: 'has',
  knife: 'knives',
  man: 'men',
  mouse: 'mice',
  ox: 'oxen',
  thief: 'thieves',
  tooth: 'teeth',
  wolf: 'wolves',
  woman: 'women',
};

/** Every form of a word given in its base form, in lower case; the usual rules where it is in no list. */
export function inflectionOf(base: string): Inflection {
  const [past, participle] = (IRREGULAR[base] ?? '').split(' ');
  const ed = regularPast(base);
  return {
    base,
    s: IRREGULAR_S[base] ?? regularS(base),
    past: past === undefined || past === '' ? ed : past,
    participle: participle ?? ed,
    ing: base === 'be' ? 'being' : regularIng(base),
  };
}

function regularS(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

function regularPast(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${doubled(base)}ed`;
}

function regularIng(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  return /[^eoy]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${doubled(base)}ing`;
}

/** `drop` → `dropp`: a word of one syllable that ends in one vowel and one consonant. */
function doubled(base: string): string {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(base) ? base + base.slice(-1) : base;
}
