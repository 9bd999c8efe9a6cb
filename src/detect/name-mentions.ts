import { nameKey } from '../lexicon/name-shape.ts';
import type { Corpus } from './corpus.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { givensBefore } from './name-setting.ts';
import { looksLikeName, nameUnits, type NameUnit } from './name-units.ts';

/** A name of the sources that the authority has not: how often, and with what, it stands there. */
export interface CorpusName {
  readonly form: string;
  count: number;
  /** The references have it. */
  readonly isAttested: boolean;
  /** First names and initials directly before it. */
  readonly givens: Set<string>;
  /** Keys of the names that stand beside it somewhere: in one sentence, a few words away. */
  readonly beside: Set<string>;
}

/** Shorter names are near to too many others. */
const SHORTEST = 5;
/** Words between names that stand beside each other, at most. */
const BESIDE = 12;

/** The names of the sources that are neither of the authority nor of the dictionary, by their keys. */
export function mentionsOf(corpus: Corpus, lexicon: NameLexicon): ReadonlyMap<string, CorpusName> {
  const names = new Map<string, CorpusName>();
  for (const { paragraphs } of corpus.documents) {
    for (const paragraph of paragraphs) {
      const units = nameUnits(paragraph);
      const found = units.flatMap((unit, at) => {
        const name = nameOf(names, unit, lexicon);
        return name === undefined ? [] : [{ name, at }];
      });
      for (const [index, { name, at }] of found.entries()) {
        name.count += 1;
        for (const { body } of givensBefore(lexicon, units, at).slice(0, 1)) name.givens.add(body);
        for (let next = index + 1; next < found.length; next += 1) {
          const other = found[next];
          if (other === undefined || other.at - at > BESIDE || isParted(paragraph.text, units, at, other.at))
            break;
          name.beside.add(nameKey(other.name.form));
          other.name.beside.add(nameKey(name.form));
        }
      }
    }
  }
  return names;
}

/** Whether a sentence ends between two units; the full stop of an initial ends none. */
function isParted(text: string, units: readonly NameUnit[], from: number, to: number): boolean {
  return (
    /[\p{Ll}\p{N}][.!?…]/u.test(text.slice(units[from]?.end ?? 0, units[to]?.start ?? 0)) ||
    isStop(text, units[from])
  );
}

function isStop(text: string, unit: NameUnit | undefined): boolean {
  return unit !== undefined && /^[.!?…]/u.test(text.slice(unit.end, unit.end + 1));
}

function nameOf(
  names: Map<string, CorpusName>,
  unit: NameUnit,
  lexicon: NameLexicon,
): CorpusName | undefined {
  const { body, parts } = unit;
  if (parts.length > 1 || body.length < SHORTEST || !looksLikeName(body)) return undefined;
  const key = nameKey(body);
  const known = names.get(key);
  if (known !== undefined) return known;
  const status = lexicon.statusOf(body);
  if (status !== 'unknown' && status !== 'attested') return undefined;
  const name: CorpusName = {
    form: body,
    count: 0,
    isAttested: status === 'attested',
    givens: new Set(),
    beside: new Set(),
  };
  names.set(key, name);
  return name;
}

/** Whether both have first names or initials, and no two of them may be one: then they are two persons. */
export function haveOtherGivens(lexicon: NameLexicon, a: CorpusName, b: CorpusName): boolean {
  if (a.givens.size === 0 || b.givens.size === 0) return false;
  return ![...a.givens].some((one) => [...b.givens].some((two) => lexicon.isSameGiven(one, two)));
}
