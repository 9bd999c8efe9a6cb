/**
 * What happens to a name on its way through Chinese: it is cut into syllables, each syllable becomes the nearest that
 * Chinese has, and the way back guesses a letter for each sound. A part of the sounds is remembered rightly, since the
 * translator half knows the name. Made from the sounds alone, without a look at the costs of the channel.
 */
export interface Severity {
  readonly name: string;
  /** Share of sounds that come back as they were. */
  readonly kept: number;
}

export const SEVERITIES: readonly Severity[] = [
  { name: 'light', kept: 0.85 },
  { name: 'medium', kept: 0.7 },
  { name: 'heavy', kept: 0.55 },
  { name: 'severe', kept: 0.35 },
];

/** A number from 0 up to 1. */
export type Random = () => number;

/** Linear congruential generator (multiplier and increment of Numerical Recipes): the same trial on every machine. */
export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let warm = 0; warm < 4; warm += 1) next();
  return next;
}

const SOUNDS =
  /shch|sch|kh|zh|ch|sh|ts|tz|th|ph|ck|dzh|ya|yu|yo|ye|ai|ei|oi|ui|ii|ie|iu|ia|oe|[bcdfghjklmnpqrstvwxz]|[aeiouy]/gu;

/** The sound that a Chinese syllable begins with, before a front vowel where a `/` parts the two. */
const INITIAL: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'p',
  d: 'd',
  t: 't',
  g: 'g/j',
  k: 'k/j',
  kh: 'h/x',
  h: 'h/x',
  f: 'f',
  ph: 'f',
  v: 'w',
  w: 'w',
  m: 'm',
  n: 'n',
  l: 'l',
  r: 'l',
  s: 's/x',
  z: 'z/j',
  zh: 'ri',
  dzh: 'zh/j',
  sh: 'sh/x',
  shch: 'sh/x',
  sch: 'sh/x',
  ch: 'ch/q',
  ts: 'c/q',
  tz: 'c/q',
  c: 'k/x',
  ck: 'k',
  th: 't',
  j: 'y',
  q: 'k',
  x: 's/x',
};

/** What the way back guesses for a syllable's beginning: letters with weights. */
const GUESS: Readonly<Record<string, string>> = {
  b: 'b7 p3',
  p: 'p7 b3',
  d: 'd7 t3',
  t: 't7 d3',
  g: 'g6 k3 h1',
  k: 'k7 c1 g1 kh1',
  h: 'h5 kh2 g2 k1',
  j: 'j2 g3 k2 z2 zh1',
  q: 'ch6 k1 ts2 q1',
  x: 's4 sh3 x1 h2',
  zh: 'zh4 z2 j4',
  ri: 'r2 zh5 j3',
  l: 'l5 r5',
  f: 'f7 v3',
  w: 'v6 w3 f1',
  m: 'm9 n1',
  n: 'n9 m1',
  s: 's8 z1 sh1',
  z: 'z6 ts2 s2',
  c: 'ts6 c1 s1 z1 tz1',
  sh: 'sh7 s3',
  ch: 'ch7 q1 k1 c1',
  y: 'y6 j3 i1',
};

const VOWELS: Readonly<Record<string, string>> = {
  a: 'a8 o1 e1',
  e: 'e8 i1 ie1',
  i: 'i9 e1',
  o: 'o8 a1 u1',
  u: 'u8 o2',
  y: 'y5 i5',
  ya: 'ya5 ia3 a2',
  yu: 'yu5 iu3 u2',
  yo: 'yo5 io3 o2',
  ye: 'ye4 ie3 e3',
  ie: 'ie5 e3 ye2',
  ei: 'ei7 e3',
  ai: 'ai7 a3',
  ii: 'i5 ii5',
};

/** The name as it comes back; it may come back as it was. */
export function damageName(name: string, random: Random, { kept }: Severity): string {
  const sounds = name.toLowerCase().match(SOUNDS) ?? [];
  const letters = sounds.map((sound, at) => {
    const isVowel = /^[aeiouy]/u.test(sound);
    const isEnding = at >= sounds.length - 3 && /(?:sky|skii|ov|ev|in)$/u.test(name);
    if (random() < kept || (isEnding && random() < 0.6)) return sound;
    return isVowel ? guess(VOWELS[sound] ?? `${sound}1`, random) : consonant(sounds, at, random);
  });
  const word = letters.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function consonant(sounds: readonly string[], at: number, random: Random): string {
  const sound = sounds[at] ?? '';
  const next = sounds[at + 1] ?? '';
  const isBare = !/^[aeiouy]/u.test(next);
  const [back = '', front = back] = (INITIAL[sound] ?? sound).split('/');
  const letters = guess(GUESS[/^(?:i|e|ye|ie|yu|ya)/u.test(next) ? front : back] ?? `${sound}1`, random);
  if (!isBare || at === 0) return letters;
  if (/^[rl]$/u.test(sound)) return guess('*4 r3 l2 er1', random).replace('*', '');
  const chance = random();
  if (chance < 0.3) return '';
  return chance < 0.5 ? letters + guess('e4 i3 u3', random) : letters;
}

function guess(weighted: string, random: Random): string {
  const options = weighted.split(' ').map((option) => /^(\D+)(\d+)$/u.exec(option) ?? ['', option, '1']);
  let rest = random() * options.reduce((sum, [, , weight]) => sum + Number(weight), 0);
  for (const [, letters = '', weight] of options) {
    rest -= Number(weight);
    if (rest < 0) return letters;
  }
  return options[0]?.[1] ?? '';
}
