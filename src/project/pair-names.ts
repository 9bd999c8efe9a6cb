/** A text and the truth that belongs to it, by their paths. */
export interface NamedPair<T> {
  readonly raw: T;
  readonly truth: string;
}

/** What belongs together, and what is left over on both sides. */
export interface Pairing<T> {
  readonly pairs: readonly NamedPair<T>[];
  readonly rawAlone: readonly T[];
  readonly truthAlone: readonly string[];
}

/**
 * Pairs texts with truths: by the whole path, otherwise by the path without `.txt` and `.gt.txt` (the ending that OCR training
 * gives to truths). `namesOf` gives every path by which a text is known, the most exact first. A truth belongs to one text at most.
 */
export function pairNames<T>(
  raws: readonly T[],
  truths: readonly string[],
  namesOf: (raw: T) => readonly string[],
): Pairing<T> {
  const free = new Set(truths);
  const byStem = new Map(truths.toReversed().map((truth) => [stemOf(truth), truth]));
  const take = (truth: string | undefined): string | undefined => {
    return truth !== undefined && free.delete(truth) ? truth : undefined;
  };
  const found = new Map<T, string>();
  for (const nameOf of [(name: string): string => name, (name: string) => byStem.get(stemOf(name))]) {
    for (const raw of raws) {
      if (found.has(raw)) continue;
      for (const name of namesOf(raw)) {
        const truth = take(nameOf(name));
        if (truth === undefined) continue;
        found.set(raw, truth);
        break;
      }
    }
  }
  return {
    pairs: raws.flatMap((raw): NamedPair<T>[] => {
      const truth = found.get(raw);
      return truth === undefined ? [] : [{ raw, truth }];
    }),
    rawAlone: raws.filter((raw) => !found.has(raw)),
    truthAlone: [...free],
  };
}

function stemOf(path: string): string {
  return path.replace(/\.txt$/iu, '').replace(/\.gt$/iu, '');
}
