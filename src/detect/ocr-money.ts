import type { OcrToken } from './ocr-token.ts';

/** Shillings and pence in which letters stand for digits, and what they are among prices: a reader of pages sees words in them. */
const PRICES: Readonly<Record<string, string>> = {
  Is: '1s',
  is: '1s',
  la: '1s',
  ls: '1s',
  fis: '6s',
  Ss: '8s',
  Os: '0s',
  Id: '1d',
  id: '1d',
  ld: '1d',
  fid: '6d',
  Cd: '6d',
  Gd: '6d',
  Od: '0d',
  Sd: '8d',
  lOd: '10d',
  IOd: '10d',
  lld: '11d',
  lid: '11d',
  IId: '11d',
};
/** A sum in shillings or pence. */
const SUM = /^\d{1,3}[sd]$/u;
/** Words on each side that are looked at. */
const REACH = 3;

/** What a token is among prices; undefined where no sum of money stands near, or where it is none. */
export function readPrice(tokens: readonly OcrToken[], at: number): string | undefined {
  const token = tokens[at];
  const price = token === undefined ? undefined : (PRICES[token.form] ?? unfinished(token.form));
  if (price === undefined) return undefined;
  for (let near = Math.max(0, at - REACH); near <= at + REACH; near += 1) {
    if (near !== at && SUM.test(tokens[near]?.form ?? '')) return price;
  }
  return undefined;
}

/** `9a` for nine shillings. */
function unfinished(form: string): string | undefined {
  return /^\d{1,2}[a«»]$/u.test(form) ? `${form.slice(0, -1)}s` : undefined;
}
