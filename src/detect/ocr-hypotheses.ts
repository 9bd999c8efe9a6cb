import type { BlankDamage } from '../lexicon/blank-costs.ts';
import type { OcrLexicon } from './ocr-lexicon.ts';
import { readNumber } from './ocr-number.ts';
import { caseOf, isLineEnd, type OcrToken } from './ocr-token.ts';

/** What kind of damage a hypothesis supposes. */
export type Damage = 'none' | 'word' | 'split' | 'merged' | 'digit';

/** That words were printed where one token or two stand. */
export interface Hypothesis {
  readonly damage: Damage;
  /** Tokens it reads: one or two. */
  readonly length: 1 | 2;
  /** First and last of the words that were printed, by number; the same unless a blank was lost. */
  readonly first: number;
  readonly last: number;
  /** ln of the chance of the first word by itself, when no context is known. */
  readonly chance: number;
  /** The same, not as a logarithm. */
  readonly share: number;
  /** ln of the chance that it was read like this, in a word that is damaged. */
  readonly channel: number;
  /** Whether the chance that a word is damaged is still to be taken into account. */
  readonly isRated: boolean;
  /** What would be printed. */
  readonly text: string;
  /** What happened to a blank, for `split` and `merged`. */
  readonly blank?: BlankDamage;
}

/** ln of the chance that a hyphen at a line end only parts a word. */
const SOFT = -0.4;
/** A word that was parted has wrong letters more often than others. */
const COMPANY = 1.2;
/** Nats of a capital where the word has none elsewhere, and the other way round. */
const WRONG_CAPITAL = 2.2;
const WRONG_SMALL = 6;
/** A candidate is at least so likely to be worth a place. */
const LIKELY = -24;
/** Nats below what stands there at which no context helps. */
const HOPELESS = 9;
/** What it may cost that a word which exists was another. */
const REAL_WORD_COST = 7.6;
const RARE_WORD_COST = 9.6;
/** A word so rare is doubted like one that no list has, as long as something commoner is near. */
const RARE = 1.5e-6;
/** Share of damaged words below which a source is taken for clean. */
const CLEAN = 0.015;
/** Share from which a word of two letters is one. */
const SHORT_WORD = 1.5e-5;
/** Longer words are no words. */
const LONGEST = 40;

/** Everything that may have been printed at a token, or at a token and its next. `damaged`: share of damaged words. */
export function hypothesesAt(
  lexicon: OcrLexicon,
  token: OcrToken,
  next: OcrToken | undefined,
  damaged: number,
  less: number,
): Hypothesis[] {
  const stands = identity(lexicon, token, damaged, less);
  const least = stands.chance + stands.channel - HOPELESS - Math.log(damaged);
  const hypotheses = [stands];
  for (const one of alternatives(lexicon, token)) if (one.chance + one.channel > least) hypotheses.push(one);
  if (next === undefined || (damaged < CLEAN && isCompound(lexicon, token, next))) return hypotheses;
  for (const one of joined(lexicon, token, next)) hypotheses.push(one);
  return hypotheses;
}

/** Two words, or two parted by a hyphen, as many writers have them. */
function isCompound(lexicon: OcrLexicon, token: OcrToken, next: OcrToken): boolean {
  if (/^[-‐]$/u.test(next.gap)) return true;
  return next.gap === ' ' && isSure(lexicon, token) && isSure(lexicon, next);
}

/** What else one token may be; kept for tokens that are written alike. */
function alternatives(lexicon: OcrLexicon, token: OcrToken): readonly Hypothesis[] {
  const id = token.begins ? `${token.form} .` : token.form;
  let found = lexicon.kept.get(id);
  if (found === undefined) {
    found = [...words(lexicon, token), ...parted(lexicon, token), ...digits(lexicon, token)];
    lexicon.kept.set(id, found);
  }
  return found;
}

/** A hypothesis of one word, or of two that were run together. */
function hypothesisOf(
  damage: Damage,
  [first, last]: readonly [number, number],
  chance: number,
  channel: number,
  text: string,
): Hypothesis {
  const length = damage === 'merged' ? 2 : 1;
  const isRated = damage !== 'none';
  return { damage, length, first, last, chance, share: Math.exp(chance), channel, isRated, text };
}

/** What stands there is right. */
export function identity(lexicon: OcrLexicon, token: OcrToken, damaged: number, less: number): Hypothesis {
  const word = token.kind === 'number' ? lexicon.number : lexicon.idOf(token.key);
  const id = word ?? lexicon.number;
  const chance = isSure(lexicon, token)
    ? Math.log(lexicon.share(id, less)) - capitalCost(lexicon, token, id)
    : lexicon.newWordLog(token, word, less);
  return hypothesisOf('none', [id, id], chance, Math.log(1 - damaged), token.form);
}

/** Whether a token is a word that some list has, or nothing that could be one. */
export function isSure(lexicon: OcrLexicon, token: OcrToken): boolean {
  if (token.kind !== 'word') return true;
  const word = lexicon.idOf(token.key);
  if (token.case === 'lower' && isFragment(lexicon, token.key, word)) return false;
  if (token.case === 'mixed' && !/^(?:Mc|Mac|O['’]|[DLM]['’])\p{Lu}/u.test(token.form)) return false;
  return word !== undefined && lexicon.isKnown(word);
}

/** Lists have every letter, and many words of two that prose never has: in a damaged text they are what is left of a word. */
function isFragment(lexicon: OcrLexicon, key: string, word: number | undefined): boolean {
  if (key.length === 1) return key !== 'a' && key !== 'o';
  return key.length === 2 && word !== undefined && lexicon.prior(word) < SHORT_WORD;
}

function capitalCost(lexicon: OcrLexicon, token: OcrToken, word: number): number {
  if (token.case === 'lower') return lexicon.isProper(word) ? WRONG_SMALL : 0;
  if (token.case === 'capital' && !token.begins && !lexicon.isProper(word)) return WRONG_CAPITAL;
  return 0;
}

/** Words that look alike. */
function words(lexicon: OcrLexicon, token: OcrToken): Hypothesis[] {
  if (!/\p{L}/u.test(token.form)) return [];
  const sure = isSure(lexicon, token);
  const isRare = sure && lexicon.prior(lexicon.idOf(token.key) ?? lexicon.number) < RARE;
  const edits = (sure && !isRare) || token.key.length < (isRare ? 3 : 4) ? 1 : 2;
  return lexicon.candidates(token.key, edits).flatMap(({ word, key, cost }): Hypothesis[] => {
    if (sure && cost > (isRare ? RARE_WORD_COST : REAL_WORD_COST)) return [];
    const chance = Math.log(lexicon.share(word)) - capitalCost(lexicon, token, word);
    if (chance - cost < LIKELY) return [];
    return [hypothesisOf('word', [word, word], chance, -cost, dressed(key, token.form))];
  });
}

/** Two words that were printed with a blank. */
function parted(lexicon: OcrLexicon, token: OcrToken): Hypothesis[] {
  const { key, form } = token;
  if (token.kind !== 'word' || key.length > LONGEST || key.length !== form.length || isSure(lexicon, token)) {
    return [];
  }
  const found: Hypothesis[] = [];
  for (let at = 1; at < key.length; at += 1) {
    const mark = /[^\p{L}\p{M}\p{N}'’]/u.test(key.charAt(at)) ? form.charAt(at) : '';
    const first = partOf(lexicon, key.slice(0, at));
    const last = partOf(lexicon, key.slice(at + mark.length));
    if (first === undefined || last === undefined) continue;
    const blank = /[.,;:!?]/u.test(mark) ? 'afterPoint' : 'lost';
    // Any of the letters might have been the place: half of them never are.
    const channel = -lexicon.blanks.of(blank) - Math.log(key.length / 2);
    // A point before a small letter is a speck of dirt.
    const kept = mark === '.' && /\p{Ll}/u.test(form.charAt(at + 1)) ? '' : mark;
    const text = `${form.slice(0, at)}${kept} ${form.slice(at + mark.length)}`;
    const chance = Math.log(lexicon.share(first));
    found.push({ ...hypothesisOf('split', [first, last], chance, channel, text), blank });
  }
  return found;
}

/** A known word that may be half of two that were run together. */
function partOf(lexicon: OcrLexicon, part: string): number | undefined {
  if (part.length === 1 && part !== 'a' && part !== 'i') return undefined;
  const word = lexicon.idOf(part);
  if (word === undefined || !lexicon.isKnown(word)) return undefined;
  return lexicon.prior(word) > (part.length < 4 ? 2e-5 : 1e-7) ? word : undefined;
}

/** A number in which letters stand for digits, or whose ending is misread. */
function digits(lexicon: OcrLexicon, { form }: OcrToken): Hypothesis[] {
  const number = form.length > LONGEST ? undefined : readNumber(form);
  if (number === undefined) return [];
  const { number: word } = lexicon;
  const chance = Math.log(lexicon.share(word)) - 2;
  return [hypothesisOf('digit', [word, word], chance, -2 - 2 * number.changed, number.text)];
}

/** One word that was parted by a blank, a hyphen or a line end. */
function joined(lexicon: OcrLexicon, token: OcrToken, next: OcrToken): Hypothesis[] {
  const blank = blankOf(next.gap);
  if (blank === undefined || token.kind !== 'word' || next.kind !== 'word') return [];
  if (next.case !== 'lower' && !(next.case === 'upper' && token.case === 'upper')) return [];
  const isBroken = !isSure(lexicon, token) || !isSure(lexicon, next);
  if (blank === 'hyphen' && !isBroken) return [];
  const key = token.key + next.key;
  const form = token.form + next.form;
  const lost = blank === 'soft' ? 0 : lexicon.blanks.of(blank);
  const wholeOf = (word: number, channel: number, text: string): Hypothesis => {
    const chance = Math.log(lexicon.share(word)) - capitalCost(lexicon, token, word);
    const whole = hypothesisOf('merged', [word, word], chance, channel, textOf(text, token, next));
    return blank === 'soft' ? { ...whole, isRated: false } : { ...whole, blank };
  };
  const whole = lexicon.idOf(key);
  if (whole !== undefined && lexicon.isKnown(whole)) {
    return [wholeOf(whole, blank === 'soft' ? SOFT : -lost, form)];
  }
  if (!isBroken || key.length < 6) return [];
  return lexicon
    .candidates(key, 2)
    .slice(0, 3)
    .map(({ word, key: printed, cost }) => wholeOf(word, -lost - cost + COMPANY, dressed(printed, form)));
}

/** Lines are the page's: where one ends inside a word and its hyphen is lost, the hyphen comes back and the line stays. */
function textOf(whole: string, token: OcrToken, next: OcrToken): string {
  if (!/\n/u.test(next.gap) || isLineEnd(next.gap)) return whole;
  const at = Math.min(token.form.length, whole.length - 1);
  return `${whole.slice(0, at)}-${next.gap}${whole.slice(at)}`;
}

/** What parts two words; undefined when no word was ever parted like that. `soft`: as a printer parts it at a line end. */
function blankOf(gap: string): BlankDamage | 'soft' | undefined {
  if (isLineEnd(gap)) return 'soft';
  if (/^[-‐¬]$/u.test(gap)) return 'hyphen';
  if (/^[-‐¬] $/u.test(gap)) return 'lineGone';
  if (/^[ \t]*\r?\n[ \t]*$/u.test(gap)) return 'lineEnd';
  return /^[ \u00a0]$/u.test(gap) ? 'put' : undefined;
}

/** The printed word in the capitals and with the apostrophe of what was read. */
export function dressed(printed: string, read: string): string {
  const apostrophe = read.includes('’') ? printed.replaceAll("'", '’') : printed;
  const style = caseOf(read);
  if (style === 'upper') return apostrophe.toUpperCase();
  const first = read.charAt(0);
  const isCapital = first !== first.toLowerCase() || (/^\P{L}/u.test(read) && style === 'capital');
  return isCapital ? apostrophe.charAt(0).toUpperCase() + apostrophe.slice(1) : apostrophe;
}
