import { type Reader, placeOf, reportChoice, reportType } from './decode.ts';
import type { Decoding } from './decoding.ts';
import { MAX_ID, MAX_NAME, MAX_TEXT } from './limits.ts';
import type { YamlNode, YamlScalar } from './node.ts';

/** Halves of surrogate pairs: with the `u` flag a whole pair is one character and does not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** A text of at most `max` code points, which may be empty; `what` completes "expected …". */
export function textOf(max: number, what: string): Reader<string> {
  return (node, run) => {
    if (node.type !== 'scalar' || node.style === 'nothing') {
      return reportType(node, run, what, 'Write the text in double quotation marks, `""` for none.');
    }
    if (LONE_SURROGATE.test(node.value)) return reportSurrogate(node, run);
    return isLongerThan(node.value, max) ? reportLength(node, max, run) : node.value;
  };
}

/** A text of at most `max` code points that says something. */
export function wordsOf(max: number, what: string): Reader<string> {
  const read = textOf(max, what);
  return (node, run) => {
    const value = read(node, run);
    return value?.trim() === '' ? reportType(node, run, what) : value;
  };
}

/** A reading, a context: exact text, empty or not. */
export const reading: Reader<string> = textOf(MAX_TEXT, 'text');

/** Prose: a note, a remark, a principle. */
export const prose: Reader<string> = wordsOf(MAX_TEXT, 'text');

/** A name, a title, a path, a form. */
export const name: Reader<string> = wordsOf(MAX_NAME, 'text');

/** A text of a fixed form; `what` says which. */
export function textLike(form: RegExp, max: number, what: string): Reader<string> {
  const read = textOf(max, what);
  return (node, run) => {
    const value = read(node, run);
    return value === undefined || form.test(value) ? value : reportType(node, run, what);
  };
}

/** An id: small letters, digits, `.`, `_` and `-`, the first a letter or digit. */
export const identifier: Reader<string> = textLike(
  /^[a-z0-9][a-z0-9._-]*$/,
  MAX_ID,
  'an id of small letters, digits, dots, hyphens and underscores',
);

/** The id of a source, where something refers to it: what `edition.yaml` allows, in either case of letters. */
export const sourceReference: Reader<string> = textLike(
  /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  MAX_ID,
  'the id of a source in edition.yaml',
);

/** A SHA-256 digest in small hexadecimal letters. */
export const digest: Reader<string> = textLike(
  /^[0-9a-f]{64}$/,
  MAX_ID,
  'a SHA-256 digest of 64 hexadecimal digits in small letters',
);

/** A language by its BCP 47 tag. */
export const language: Reader<string> = textLike(
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  MAX_ID,
  'a language tag such as "en" or "zh-Hant"',
);

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An ISO 8601 calendar date that exists (Gregorian calendar, years 0001 to 9999). */
export const calendarDate: Reader<string> = (node, run) => {
  const value = readDate(node, run);
  const parts = value === undefined ? undefined : DATE.exec(value);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return exists ? value : reportType(node, run, 'a date that is in the calendar');
};

const readDate = textLike(DATE, MAX_ID, 'a date such as "2026-11-23"');

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A word of a closed list. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (node, run) => {
    const value = node.type === 'scalar' ? words.find((word) => word === node.value) : undefined;
    return value ?? reportChoice(node, words, run);
  };
}

/** `true` or `false`, without quotation marks. */
export const boolean: Reader<boolean> = (node, run) => {
  const value = plainOf(node);
  if (value === 'true' || value === 'false') return value === 'true';
  return reportType(node, run, '`true` or `false` without quotation marks');
};

/** A whole number from `least`, written in digits without quotation marks. */
export function integer(least: number): Reader<number> {
  return (node, run) => {
    const value = plainOf(node);
    const number = value !== undefined && /^(?:0|[1-9]\d*)$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= least) return number;
    return reportType(node, run, `a whole number from ${least}, without quotation marks`);
  };
}

/** A number from 0, as JSON writes it. */
export const measure: Reader<number> = (node, run) => {
  const value = plainOf(node);
  const number =
    value !== undefined && /^(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value)
      ? Number(value)
      : Number.NaN;
  return Number.isFinite(number) ? number : reportType(node, run, 'a number without quotation marks');
};

function plainOf(node: YamlNode): string | undefined {
  return node.type === 'scalar' && node.style === 'plain' ? node.value : undefined;
}

function isLongerThan(text: string, max: number): boolean {
  // A code point is one or two units: only in between do they have to be counted.
  if (text.length <= max) return false;
  return text.length > 2 * max || Array.from(text).length > max;
}

function reportLength(node: YamlScalar, max: number, run: Decoding): undefined {
  run.report(
    'value-too-long',
    node.span,
    `Unexpected text of ${Array.from(node.value).length} characters${placeOf(run)}, expected at most ${max}`,
    'Shorten it; independent changes are separate entries. Nothing was written.',
  );
}

function reportSurrogate(node: YamlScalar, run: Decoding): undefined {
  run.report(
    'lone-surrogate',
    node.span,
    `Unexpected half of a surrogate pair${placeOf(run)}, expected whole characters`,
    'Write the character itself, or its code point as `\\U0001f600`. Nothing was written.',
  );
}
