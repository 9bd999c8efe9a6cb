/** A word as it stands: its body and the ending that an edition keeps when it corrects the body. */
export interface NameShape {
  readonly body: string;
  /** `’s`, `'`, `ists` … ; empty for a bare name. */
  readonly ending: string;
}

/** What makes inhabitants and adjectives of a name, most often of a place. */
const DERIVED = /(?:ers?|[ie]?ans?)$/u;
/** Letters of a name that such an ending must leave. */
const STEM = 5;

/** What makes an adjective or a follower of a name, the longest first. */
const FOLLOWERS = ['ists', 'ites', 'isms', 'ist', 'ite', 'ism'];

/** Parts a possessive from its name: `Kirov’s` is `Kirov` + `’s`. */
export function bareName(word: string): NameShape {
  const possessive = /['’]s?$/u.exec(word)?.[0] ?? '';
  return { body: word.slice(0, word.length - possessive.length), ending: possessive };
}

/** `Bukharinists` is `Bukharin` + `ists`; undefined where no such ending stands, or too little would be left. */
export function followerOf(name: string): NameShape | undefined {
  const ending = FOLLOWERS.find((one) => name.endsWith(one) && name.length - one.length >= 4);
  return ending === undefined ? undefined : { body: name.slice(0, -ending.length), ending };
}

/** One spelling of a word for comparing: one kind of apostrophe, no marks over letters. */
export function nameKey(word: string): string {
  return word.replaceAll('’', "'").normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/**
 * The names that a word may be a regular form of, itself first: plurals (`Kamenevs`), followers (`Leninism`), the names of
 * wives and daughters (`Smirnova`, `Tomskaya`).
 */
export function rootsOf(name: string): string[] {
  const roots = [name];
  const follower = followerOf(name);
  if (follower !== undefined) roots.push(follower.body, follower.body + 'y', follower.body + 'i');
  if (name.endsWith('s')) roots.push(name.slice(0, -1));
  if (/(?:[oe]v|in)a$/u.test(name)) roots.push(name.slice(0, -1));
  if (name.endsWith('skaya')) roots.push(name.slice(0, -3) + 'y', name.slice(0, -3) + 'ii');
  return roots;
}

/** The names that a word may be derived from as an inhabitant or follower: `Petrograder`, `Bulgarians`. */
export function derivedRoots(name: string): string[] {
  const stem = name.replace(DERIVED, '');
  return stem !== name && stem.length >= STEM ? [stem] : [];
}

/** How very many family names end, one kind a line: it tells little which of them is meant. */
const FAMILY_ENDINGS: readonly RegExp[] = [
  /[oei]?v?sk(?:y|i|ii|iy|aya)$/u,
  /[oe]vi(?:ch|tch|c|tz|ts)$/u,
  /[oe](?:v|ff|w)$/u,
  /in$/u,
  /enko$/u,
  /mann?$/u,
  /berg$/u,
  /stein$/u,
  /[iy]an$/u,
  /(?:dze|shvili)$/u,
  /[eio]k$/u,
  /son$/u,
];
/** Letters of an ending that count at most. */
const ENDING = 4;

/** Letters of the family-name ending that two names have in common, at most four; 0 where their endings are of other kinds. */
export function sharedEnding(a: string, b: string): number {
  for (const ending of FAMILY_ENDINGS) {
    const [one, other] = [ending.exec(a)?.[0], ending.exec(b)?.[0]];
    if (one !== undefined && other !== undefined) return Math.min(ENDING, one.length, other.length);
    if (one !== undefined || other !== undefined) return 0;
  }
  return 0;
}
