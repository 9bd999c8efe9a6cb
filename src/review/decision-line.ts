import {
  CERTAINTIES,
  KINDS,
  MEANINGS,
  type Kind,
  type Meaning,
  type Verdict,
  VERDICTS,
} from '../model/erratum.ts';
import { Refusal } from './refusal.ts';
import type { Details } from './verb.ts';

/** A decision as a line of a file has it: about something that has an id, or about a stretch of a source. */
export interface DecisionLine extends Details {
  readonly type: Verdict | 'confirm';
  /** Id of a cluster, a place or an entry. */
  readonly id?: string;
  /** A stretch that no detector saw; places in code points, half-open. */
  readonly mark?: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
    readonly sic: string;
    readonly kind: Kind;
  };
  readonly corr?: string;
  readonly learn?: boolean;
  /** Makes the line count once, however often it is sent. */
  readonly key?: string;
}

/**
 * Reads one line of `--from`, a JSON object with `verdict` (or `confirm`), and `id` or `source`, `start`, `end`, `sic` and `kind`.
 * @throws Refusal `line`, which says what is wrong with it
 */
export function readDecision(line: string): DecisionLine {
  const fields = objectOf(line);
  const unknown = [...fields.keys()].find((name) => !NAMES.has(name));
  if (unknown !== undefined) throw wrong(`Unexpected “${unknown}”`, [...NAMES].join(', '));
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    if (value === undefined || typeof value === 'string') return value;
    throw wrong(`Unexpected value of “${name}”`, 'a text');
  };
  const type = oneOf('verdict', text('verdict'), [...VERDICTS, 'confirm'] as const);
  if (type === undefined) throw wrong('No “verdict”', [...VERDICTS, 'confirm'].join(', '));
  const kind = oneOf('kind', text('kind'), KINDS);
  const cert = oneOf('cert', text('cert'), CERTAINTIES);
  const [id, corr, note, remark, key] = ['id', 'corr', 'note', 'remark', 'key'].map(text);
  const mark = id === undefined ? markOf(fields, text, kind) : undefined;
  const touches = touchesOf(fields.get('touches'));
  return {
    type,
    ...(id === undefined ? {} : { id }),
    ...(mark === undefined ? {} : { mark }),
    ...(corr === undefined ? {} : { corr }),
    ...(note === undefined ? {} : { note }),
    ...(remark === undefined ? {} : { remark }),
    ...(key === undefined ? {} : { key }),
    ...(kind === undefined ? {} : { kind }),
    ...(cert === undefined ? {} : { cert }),
    ...(touches === undefined ? {} : { touches }),
    ...(fields.get('learn') === true ? { learn: true } : {}),
  };
}

const NAMES: ReadonlySet<string> = new Set(
  'verdict id source start end sic kind corr note remark cert touches learn key'.split(' '),
);

function objectOf(line: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return new Map(Object.entries(value));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw wrong('Unexpected line', '{"id": "…", "verdict": "accept"}');
}

function markOf(
  fields: ReadonlyMap<string, unknown>,
  text: (name: string) => string | undefined,
  kind: Kind | undefined,
): NonNullable<DecisionLine['mark']> {
  const [source, sic] = [text('source'), text('sic')];
  const [start, end] = [fields.get('start'), fields.get('end')];
  if (source === undefined || sic === undefined || kind === undefined || !isOffset(start) || !isOffset(end)) {
    throw wrong('No “id”', 'one, or source, start, end (code points), sic and kind');
  }
  return { source, sic, start, end, kind };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function touchesOf(value: unknown): readonly Meaning[] | undefined {
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    const meaning = MEANINGS.find((known) => known === one);
    if (meaning === undefined) throw wrong('Unexpected value of “touches”', MEANINGS.join(', '));
    return meaning;
  });
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw wrong(`Unexpected ${name} “${value}”`, known.join(', '));
  return found;
}

function wrong(what: string, expected: string): Refusal {
  return new Refusal('line', `${what}, expected ${expected}`);
}
