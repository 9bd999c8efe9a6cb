import { ACTS, CERTAINTIES, KINDS, MEANINGS, ORIGINS, VERDICTS } from '../model/erratum.ts';
import { ORDERS, type Verb } from './verb.ts';

/** UTF-16 units of the longest text that a verb may carry. */
const LONGEST = 20_000;

/** Places or paragraphs that a verb may name at most. */
const MOST = 20_000;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => isWellFormed(value, LONGEST);
const isId: Check = (value) => isWellFormed(value, 300) && value !== '';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const oneOf =
  (known: readonly string[]): Check =>
  (value) =>
    known.some((one) => one === value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST && value.every(check);

const DETAILS = ['note', 'remark', 'kind', 'origin', 'act', 'cert', 'touches'];

/** What each field holds; the same in every verb. */
const FIELDS: Readonly<Record<string, Check>> = {
  note: isText,
  remark: isText,
  kind: oneOf(KINDS),
  origin: oneOf(ORIGINS),
  act: oneOf(ACTS),
  cert: oneOf(CERTAINTIES),
  touches: listOf(oneOf(MEANINGS)),
  card: isId,
  places: listOf(isId),
  conjecture: isNumber,
  corr: isText,
  learn: isBoolean,
  place: isId,
  any: isBoolean,
  unit: isId,
  erratum: isId,
  proposal: isId,
  index: isNumber,
  text: isText,
  by: oneOf(ORDERS),
  verdict: oneOf([...VERDICTS, 'confirm']),
  request: isId,
  count: isNumber,
  source: isId,
  span: isSpan,
  sic: isText,
  everywhere: isBoolean,
  paragraphs: listOf((value) => isNumber(value) && value !== 0),
};

/** The fields of each verb: those that it must have, and those that it may have. */
const SHAPES: Readonly<Record<Verb['type'], readonly [must: readonly string[], may: readonly string[]]>> = {
  accept: [['card'], ['conjecture', 'corr', 'learn', 'places', ...DETAILS]],
  stet: [['card'], ['places', ...DETAILS]],
  defer: [['card'], ['places', ...DETAILS]],
  crux: [['card'], ['places', ...DETAILS]],
  confirm: [['card'], ['places', ...DETAILS]],
  details: [['card'], ['places', ...DETAILS]],
  withdraw: [['card'], ['places', ...DETAILS]],
  exclude: [['card', 'place'], []],
  undo: [[], []],
  redo: [[], []],
  next: [[], ['any']],
  previous: [[], ['any']],
  go: [[], ['unit', 'erratum', 'proposal', 'index']],
  filter: [['text'], []],
  order: [['by'], []],
  bulk: [['verdict'], DETAILS],
  'bulk-confirm': [['request', 'count'], []],
  cancel: [[], []],
  mark: [
    ['source', 'span', 'sic', 'verdict', 'kind'],
    ['corr', 'everywhere', ...DETAILS],
  ],
  read: [['source', 'paragraphs'], []],
  unread: [['source', 'paragraphs'], []],
};

/**
 * Reads a verb that came from outside, as JSON. Exactly the fields of the verb, each of its type; anything else, also a
 * field too many or a text with half a character, is refused.
 *
 * @returns the verb, or a sentence that says what is wrong with it
 */
export function readVerb(value: unknown): Verb | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'A verb is an object.';
  const fields = new Map<string, unknown>(Object.entries(value));
  const type = fields.get('type');
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) return 'There is no such verb.';
  const problem = problemOf(type, fields);
  if (problem !== undefined) return problem;
  return isChecked(value) ? value : 'A verb is an object.';
}

/** The type follows from the checks of `problemOf`, which the compiler cannot see. */
function isChecked(value: object): value is Verb {
  return 'type' in value;
}

function problemOf(type: string, fields: ReadonlyMap<string, unknown>): string | undefined {
  const [must, may] = Object.entries(SHAPES).find(([name]) => name === type)?.[1] ?? [[], []];
  const missing = must.find((name) => !fields.has(name));
  if (missing !== undefined) return `“${type}” needs “${missing}”.`;
  for (const [name, value] of fields) {
    if (name === 'type') continue;
    if (!must.includes(name) && !may.includes(name)) return `“${type}” knows no such field.`;
    if (FIELDS[name]?.(value) !== true) return `“${name}” of “${type}” is not what is expected there.`;
  }
  if (type === 'go' && fields.size !== 2) return '“go” needs one goal.';
  if (type === 'mark' && fields.get('verdict') === 'confirm') return 'A mark cannot be confirmed.';
  return undefined;
}

function isSpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end, ...rest } = Object.fromEntries(Object.entries(value));
  return isNumber(start) && isNumber(end) && Number(start) <= Number(end) && Object.keys(rest).length === 0;
}

function isWellFormed(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest && !/\p{Surrogate}/u.test(value);
}
