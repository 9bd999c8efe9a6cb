import { type Kind, KINDS } from '../model/erratum.ts';
import { fold } from '../text/fold.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { Refusal } from './refusal.ts';

/** What a filter asks of a unit. */
export interface Filterable {
  readonly kind: Kind;
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  /** Reading and conjectures. */
  readonly texts: readonly string[];
  /** `open`, the verdicts of its places, `prepared`, `disputed`, `decided`. */
  readonly statuses: ReadonlySet<string>;
  readonly by: readonly string[];
}

/** A filter that was understood. */
export type Filter = (unit: Filterable) => boolean;

const KEYS = ['kind', 'conf', 'source', 'rule', 'text', 'status', 'by'] as const;
type Key = (typeof KEYS)[number];

/** What `status:` can be asked for. */
export const STATUSES = [
  'open',
  'decided',
  'accept',
  'stet',
  'defer',
  'crux',
  'prepared',
  'disputed',
] as const;

/**
 * Understands a filter: terms with blanks between them, `key:value` or a bare text; a value in quotation marks may hold
 * blanks. Terms of one key are alternatives, those of different keys must all hold, and `-` before a term takes away.
 *
 * ```txt
 * kind:name kind:term conf:>0.8 -status:stet text:"Moscow trial"
 * ```
 * `conf:` takes `>0.9`, `>=0.9`, `<0.5`, `<=0.5` or `0.5-0.9` (both included). `source:` and `rule:` take the beginning of an id.
 *
 * @throws Refusal `usage`, which says what is wrong with which term
 */
export function parseFilter(text: string): Filter {
  const terms = tokens(text).map(termOf);
  const wanted = groups(terms);
  return (unit) =>
    [...wanted].every(([name, alternatives]) => {
      const matches = alternatives.some(({ test }) => test(unit));
      return name.startsWith('-') ? !matches : matches;
    });
}

interface Term {
  readonly key: Key;
  readonly not: boolean;
  readonly test: Filter;
}

/** Terms that are alternatives to one another. */
function groups(terms: readonly Term[]): Map<string, Term[]> {
  const map = new Map<string, Term[]>();
  for (const term of terms) {
    const name = `${term.not ? '-' : ''}${term.key}`;
    map.set(name, [...(map.get(name) ?? []), term]);
  }
  return map;
}

function tokens(text: string): string[] {
  if ((text.match(/"/gu) ?? []).length % 2 === 1) {
    throw new Refusal(
      'usage',
      'The filter has a quotation mark that is not closed, expected text:"two words".',
    );
  }
  return text.match(/[^\s"]*"[^"]*"|[^\s"]+/gu) ?? [];
}

function termOf(token: string): Term {
  const not = token.startsWith('-') && token.length > 1;
  const term = not ? token.slice(1) : token;
  const colon = term.startsWith('"') ? -1 : term.indexOf(':');
  const key = colon === -1 ? 'text' : term.slice(0, colon);
  const value = (colon === -1 ? term : term.slice(colon + 1)).replaceAll('"', '');
  const known = KEYS.find((one) => one === key);
  if (known === undefined) {
    const near = didYouMean(key, KEYS);
    throw new Refusal(
      'usage',
      `Unexpected “${key}:” in the filter, expected ${KEYS.map((one) => `${one}:`).join(' ')}${near === undefined ? '' : `. Did you mean ${near}:?`}`,
    );
  }
  if (value === '')
    throw new Refusal('usage', `Nothing stands behind “${key}:” in the filter, expected a value.`);
  return { key: known, not, test: TESTS[known](value) };
}

const TESTS: Readonly<Record<Key, (value: string) => Filter>> = {
  kind: (value) => {
    const kind = oneOf('kind', value, KINDS);
    return (unit) => unit.kind === kind;
  },
  conf: (value) => {
    const inRange = confidence(value);
    return (unit) => inRange(unit.confidence);
  },
  source: (value) => (unit) => unit.sources.some((source) => source.startsWith(value)),
  rule: (value) => (unit) =>
    value === 'none' ? unit.rules.length === 0 : unit.rules.some((rule) => rule.startsWith(value)),
  text: (value) => {
    const pattern = level(value);
    return (unit) => unit.texts.some((text) => level(text).includes(pattern));
  },
  status: (value) => {
    const status = oneOf('status', value, STATUSES);
    return (unit) => unit.statuses.has(status);
  },
  by: (value) => (unit) => unit.by.includes(value),
};

function oneOf<T extends string>(key: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const near = didYouMean(value, known);
  throw new Refusal(
    'usage',
    `Unexpected “${key}:${value}” in the filter, expected one of ${known.join(', ')}${near === undefined ? '' : `. Did you mean ${near}?`}`,
  );
}

function confidence(value: string): (confidence: number) => boolean {
  const range = /^(0|1|0?\.\d+|1\.0+)-(0|1|0?\.\d+|1\.0+)$/u.exec(value);
  if (range !== null) return (one) => Number(range[1]) <= one && one <= Number(range[2]);
  const limit = /^(>=|<=|>|<)?(0|1|0?\.\d+|1\.0+)$/u.exec(value);
  if (limit === null) {
    throw new Refusal('usage', `Unexpected “conf:${value}” in the filter, expected >0.9, <0.5 or 0.5-0.9.`);
  }
  const than = Number(limit[2]);
  const compare = COMPARE[limit[1] ?? '>='] ?? COMPARE['>='];
  return (one) => compare?.(one, than) === true;
}

const COMPARE: Readonly<Record<string, (one: number, than: number) => boolean>> = {
  '>': (one, than) => one > than,
  '>=': (one, than) => one >= than,
  '<': (one, than) => one < than,
  '<=': (one, than) => one <= than,
};

/** Capitals and wrapped lines make no difference to who looks for a text. */
function level(text: string): string {
  return fold(text).text.toLowerCase();
}
