/** What was printed, what was read for it, and how often among the errors of its letters: `common`, `usual` or `rare`. */
type Confusion = readonly [printed: string, read: string];

/** Shapes that optical readers take for one another: what every handbook of proof-reading lists. */
const COMMON =
  'h:b e:c rn:m m:rn cl:d d:cl h:li li:h l:1 1:l i:1 1:i i:l l:i o:0 0:o u:n n:u c:e b:h s:f f:s t:l l:t';
const USUAL =
  'w:vv vv:w n:ii ii:n m:ni ni:m m:in in:m m:iii nn:m m:nn u:ii ii:u n:ri ri:n u:li li:u h:ii h:it b:li k:lc d:il d:el a:ii ' +
  'fi:h ff:tf fi:n fl:n fi:fl fl:fi ffi:fi ff:f f:ff t:f f:t t:i i:t r:i i:r r:t t:r e:o o:e a:o o:a a:n n:a a:s s:a a:u u:a v:r r:v ' +
  'v:y y:v y:j g:q q:g g:y y:g c:o o:c c:t t:c c:r r:c e:r r:e e:a a:e e:s s:e n:r r:n n:m m:n n:v v:n u:v v:u w:m m:w ' +
  'i:j j:i i:f l:f f:l b:l l:b b:d d:b h:k k:h h:n n:h b:o o:b z:x x:z z:2 2:z s:5 5:s s:8 8:s 8:3 3:8 b:6 6:b g:9 9:g g:6 b:8 8:b o:6 ' +
  'e:6 t:7 7:t i:! l:! l:| i:| l:/ i:; s:* s:« s:» e:« t:\u2018 ll:u u:ll il:u u:il th:ih ti:u tt:u tt:it rr:n it:u ' +
  'ri:n n:i i:n c:( d:o o:d a:d d:a h:l l:h k:l y:v p:y p:n x:s the:tlie the:tiie the:ihe w:v v:w w:tv w:iv tr:fr w:ir j:; j:f x:r ' +
  "c:« e:é é:e é:6 r:' i:' l:' i:. t:' v:' c:< a:& s:$ s:& s:i o:® e:© s:® o:° q:0 e:f f:e e:i m:t n:t u:i m:u u:m d:t t:d d:f p:r r:p";

/** Nats for a confusion among those of its letter: −ln of its chance in a word that is damaged at one place. */
const COST = {
  common: 4,
  usual: 5.2,
  other: 7.2,
  extra: 6.6,
  missing: 6.2,
  mark: 5.8,
  markExtra: 4.6,
} as const;
/** A second error in a word is likelier than the first, since errors keep company. */
const FURTHER = 1.2;
/** Corrections that weigh as much as the table. */
const PRIOR = 150;

/** One step from what was printed to what was read: either may have none, one or more letters. */
interface Step {
  readonly printed: string;
  readonly read: string;
}

/** A group of letters that stands in both words: printed up to `i`, read up to `j`. */
interface Jump extends Step {
  readonly i: number;
  readonly j: number;
  readonly cost: number;
}

/**
 * What it costs, in nats, that a reader takes one word for another: a weighted edit distance in which letters that look
 * alike are near, several may be taken for one, and marks of all kinds stand for letters. Words are in lower case.
 */
export class OcrChannel {
  /** By `keyOf`. */
  readonly #costs: ReadonlyMap<string, number>;
  /** Single letters by code, `printed * 128 + read`; 0 where `#costs` must be asked. */
  readonly #letters = new Float32Array(128 * 128);
  /** Steps with more than one letter on a side, by what is read. */
  readonly #groups: ReadonlyMap<string, readonly Step[]>;
  #last: { readonly read: string; readonly steps: readonly Step[] } = { read: '', steps: [] };

  constructor(costs: ReadonlyMap<string, number> = table()) {
    this.#costs = costs;
    const groups = new Map<string, Step[]>();
    for (const [key, cost] of costs) {
      const step = stepOf(key);
      if (step.printed.length > 1 || step.read.length > 1)
        groups.set(step.read, [...(groups.get(step.read) ?? []), step]);
      else if (isLetter(step.printed) && isLetter(step.read)) this.#letters[codeOf(step)] = cost;
    }
    this.#groups = groups;
  }

  /** Nats; infinite for none of the words. The same word costs nothing. */
  cost(printed: string, read: string): number {
    return this.#trace(printed, read).at(-1) ?? 0;
  }

  /** The words that may have been printed where `read` has a group of letters that is often taken for another. */
  regrouped(read: string): string[] {
    return this.#stepsIn(read).flatMap((step) => {
      return placesOf(step.read, read).map((at) => {
        return read.slice(0, at) + step.printed + read.slice(at + step.read.length);
      });
    });
  }

  /** The cheapest steps that are errors, from left to right. */
  steps(printed: string, read: string): Step[] {
    const sums = this.#trace(printed, read);
    const jumps = this.#jumps(printed, read);
    const steps: Step[] = [];
    for (let i = printed.length, j = read.length; i > 0 || j > 0;) {
      const step = this.#lastStep(printed, read, i, j, sums, jumps);
      if (step.printed !== step.read) steps.push(step);
      i -= step.printed.length;
      j -= step.read.length;
    }
    return steps.toReversed();
  }

  /**
   * A channel that has also seen these corrections: each kind of error by its share among the errors of its letters, the table
   * counting as so many corrections.
   */
  learn(
    corrections: Iterable<{ readonly printed: string; readonly read: string; readonly count: number }>,
  ): OcrChannel {
    const seen = new Map<string, number>();
    const letters = new Map<string, number>();
    let total = 0;
    for (const { printed, read, count } of corrections) {
      total += count;
      for (const letter of new Set(printed)) letters.set(letter, (letters.get(letter) ?? 0) + count);
      for (const step of this.steps(printed, read)) {
        const key = keyOf(step.printed, step.read);
        seen.set(key, (seen.get(key) ?? 0) + count);
      }
    }
    const costs = new Map<string, number>();
    for (const key of new Set([...table().keys(), ...seen.keys()])) {
      const { printed, read } = stepOf(key);
      const base = table().get(key) ?? plainCost(printed, read);
      const words =
        printed === '' ? total : Math.min(...Array.from(printed, (letter) => letters.get(letter) ?? 0));
      costs.set(key, -Math.log(((seen.get(key) ?? 0) + PRIOR * Math.exp(-base)) / (words + PRIOR)));
    }
    return new OcrChannel(costs);
  }

  /** Sums of the cheapest ways, row by row. */
  #trace(printed: string, read: string): Float64Array {
    const width = read.length + 1;
    const sums = new Float64Array((printed.length + 1) * width);
    const jumps = this.#jumps(printed, read);
    for (let i = 0; i <= printed.length; i += 1) {
      for (let j = 0; j <= read.length; j += 1) {
        if (i + j === 0) continue;
        let best = Infinity;
        if (i > 0) best = this.#sum(sums[(i - 1) * width + j] ?? 0, COST.missing);
        if (j > 0) best = Math.min(best, this.#sum(sums[i * width + j - 1] ?? 0, extraCost(read, j - 1)));
        if (i > 0 && j > 0) {
          const cost = this.#letterCost(printed, i - 1, read, j - 1);
          best = Math.min(best, this.#sum(sums[(i - 1) * width + j - 1] ?? 0, cost));
        }
        for (const jump of jumps) {
          if (jump.i !== i || jump.j !== j) continue;
          const before = sums[(i - jump.printed.length) * width + j - jump.read.length] ?? 0;
          best = Math.min(best, this.#sum(before, jump.cost));
        }
        sums[i * width + j] = best;
      }
    }
    return sums;
  }

  #lastStep(
    printed: string,
    read: string,
    i: number,
    j: number,
    sums: Float64Array,
    jumps: readonly Jump[],
  ): Step {
    const width = read.length + 1;
    const limit = (sums[i * width + j] ?? 0) + 1e-9;
    const fits = (a: number, b: number, cost: number): boolean => {
      return this.#sum(sums[(i - a) * width + j - b] ?? 0, cost) <= limit;
    };
    const jump = jumps.find((one) => {
      return one.i === i && one.j === j && fits(one.printed.length, one.read.length, one.cost);
    });
    if (jump !== undefined) return jump;
    if (i > 0 && j > 0 && fits(1, 1, this.#letterCost(printed, i - 1, read, j - 1))) {
      return { printed: printed.charAt(i - 1), read: read.charAt(j - 1) };
    }
    if (j > 0 && fits(0, 1, extraCost(read, j - 1))) return { printed: '', read: read.charAt(j - 1) };
    return { printed: printed.charAt(i - 1), read: '' };
  }

  #sum(before: number, cost: number): number {
    return before + (before > 0 && cost > 0 ? Math.max(1, cost - FURTHER) : cost);
  }

  #letterCost(printed: string, i: number, read: string, j: number): number {
    const from = printed.charCodeAt(i);
    const to = read.charCodeAt(j);
    if (from === to) return 0;
    const cost = from < 128 && to < 128 ? (this.#letters[from * 128 + to] ?? 0) : 0;
    if (cost > 0) return cost;
    const step = { printed: printed.charAt(i), read: read.charAt(j) };
    return this.#costs.get(keyOf(step.printed, step.read)) ?? plainCost(step.printed, step.read);
  }

  #jumps(printed: string, read: string): Jump[] {
    const jumps: Jump[] = [];
    for (const step of this.#stepsIn(read)) {
      if (!printed.includes(step.printed)) continue;
      const cost = this.#costs.get(keyOf(step.printed, step.read)) ?? Infinity;
      for (const i of placesOf(step.printed, printed)) {
        for (const j of placesOf(step.read, read)) {
          jumps.push({ ...step, i: i + step.printed.length, j: j + step.read.length, cost });
        }
      }
    }
    return jumps;
  }

  /** The steps with groups whose read side stands in the word; kept, since many words are compared with one. */
  #stepsIn(read: string): readonly Step[] {
    if (this.#last.read !== read) {
      const steps: Step[] = [];
      for (const [group, members] of this.#groups) if (read.includes(group)) steps.push(...members);
      this.#last = { read, steps };
    }
    return this.#last.steps;
  }
}

/** A step that no table names. Groups of letters are only what a table says. */
function plainCost(printed: string, read: string): number {
  if (printed.length > 1 || read.length > 1) return Infinity;
  if (read === '') return COST.missing;
  if (printed === '') return extraCost(read, 0);
  return isMark(read) ? COST.mark : COST.other;
}

function extraCost(read: string, at: number): number {
  return isMark(read.charAt(at)) ? COST.markExtra : COST.extra;
}

/** Neither letter nor digit. */
function isMark(character: string): boolean {
  return !/[\p{L}\p{N}]/u.test(character);
}

function isLetter(text: string): boolean {
  return text.length === 1 && text.charCodeAt(0) < 128;
}

function codeOf({ printed, read }: Step): number {
  return printed.charCodeAt(0) * 128 + read.charCodeAt(0);
}

function placesOf(part: string, whole: string): number[] {
  const places: number[] = [];
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) places.push(at);
  return places;
}

function keyOf(printed: string, read: string): string {
  return `${read}\u0000${printed}`;
}

function stepOf(key: string): Step {
  const at = key.indexOf('\u0000');
  return { read: key.slice(0, at), printed: key.slice(at + 1) };
}

let standard: ReadonlyMap<string, number> | undefined;

function table(): ReadonlyMap<string, number> {
  standard ??= new Map([
    ...confusions(USUAL).map(([printed, read]) => [keyOf(printed, read), COST.usual] as const),
    ...confusions(COMMON).map(([printed, read]) => [keyOf(printed, read), COST.common] as const),
  ]);
  return standard;
}

function confusions(list: string): Confusion[] {
  return list.split(' ').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]);
}
