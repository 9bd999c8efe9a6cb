import { paragraphs } from '../text/paragraphs.ts';
import {
  CALENDAR,
  CAPITALISED_COMMON,
  ORGANIZATION_WORDS,
  PLACE_TITLES,
  PLACE_WORDS,
  TITLES,
} from './harvest-words.ts';

/** One occurrence of a name in a clean text. */
export interface Mention {
  /** The words of the name as they are written, `I.` for an initial; without title and possessive. */
  readonly parts: readonly string[];
  /** Whether it begins a sentence, where any word has a capital. */
  readonly isInitial: boolean;
  readonly hasTitle: boolean;
  readonly isPossessive: boolean;
  /** The words before and behind, in lower case; empty at the edge of a clause. */
  readonly before: string;
  readonly after: string;
}

interface Token {
  readonly form: string;
  readonly key: string;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** Shares of capitals from which a line is a heading. */
const HEADING = 0.6;

/**
 * Every name in a clean text: capitalised words inside sentences and sequences of them, `of`, `de`, `von` and the like
 * included, initials and titles understood. Words that begin a sentence count when the dictionary does not know them in lower case.
 */
export function mentionsIn(text: string, isWord: (form: string) => boolean): readonly Mention[] {
  return paragraphs(text).flatMap(({ start, end }) => {
    const own = text.slice(start, end);
    return isHeading(own) ? [] : mentionsOf(tokensOf(own), isWord);
  });
}

function isHeading(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > HEADING * (capitals + small);
}

function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu)].map((match): Token => {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { form: match[0], key: match[0].toLowerCase().replace('’', "'"), end, gap };
  });
}

function mentionsOf(tokens: readonly Token[], isWord: (form: string) => boolean): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const to = sequenceEnd(tokens, at);
    if (to > at) mentions.push(...mentionAt(tokens, at, to, isWord));
    at = Math.max(to, at + 1);
  }
  return mentions;
}

/** Index behind the capitalised sequence that begins at `at`; `at` where none does. */
function sequenceEnd(tokens: readonly Token[], at: number): number {
  if (!isCapital(tokens[at])) return at;
  let to = at + 1;
  for (;;) {
    const next = tokens[to];
    const last = tokens[to - 1];
    if (next === undefined || last === undefined || endsPossessive(last.form)) return to;
    if (isCapital(next) && joins(last, next)) to += 1;
    else if (isParticle(tokens, at, to)) to += particleLength(tokens, to);
    else return to;
  }
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form);
}

/** Whether only a blank stands between, or the full stop of an initial or a short title. */
function joins(last: Token, next: Token): boolean {
  if (/^\s$/u.test(next.gap)) return true;
  if (ARTICLES.has(next.key)) return false;
  return /^\.\s?$/u.test(next.gap) && (last.form.length === 1 || ABBREVIATED.has(last.key));
}

const ABBREVIATED: ReadonlySet<string> = new Set(
  'mr mrs dr st prof rev gen col capt lt hon messrs mme'.split(' '),
);

const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de du la von van der den del da di le ibn al bin zu'.split(' '),
);

function isParticle(tokens: readonly Token[], from: number, at: number): boolean {
  const length = particleLength(tokens, at);
  if (length === 0) return false;
  const isOf = tokens[at]?.key === 'of';
  // “Bank of England”, not “Stalin of Russia”.
  return (
    !isOf || tokens.slice(from, at).some(({ key }) => ORGANIZATION_WORDS.has(key) || PLACE_WORDS.has(key))
  );
}

/** How many words of `de`, `von der`, `of the` stand here before a capitalised one. */
function particleLength(tokens: readonly Token[], at: number): number {
  for (const length of [1, 2]) {
    const own = tokens.slice(at, at + length);
    const [first, second] = own;
    const isKnown =
      first !== undefined &&
      (first.key === 'of'
        ? second === undefined || second.key === 'the'
        : own.every(({ key }) => NAME_PARTICLES.has(key)));
    const next = tokens[at + length];
    if (isKnown && isCapital(next) && [...own, next].every((token) => /^\s$/u.test(token?.gap ?? '')))
      return length;
  }
  return 0;
}

function mentionAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  isWord: (form: string) => boolean,
): readonly Mention[] {
  let start = from;
  let hasTitle = false;
  const isInitial = beginsClause(tokens[from]?.gap ?? '', from);
  const first = tokens[from];
  if (isInitial && first !== undefined && isWord(first.key) && !TITLES.has(first.key)) start += 1;
  while (start < to && isNoName(tokens[start], tokens[start + 1], start + 1 < to)) {
    hasTitle ||= TITLES.has(tokens[start]?.key ?? '');
    start += 1;
  }
  const own = withoutInitialAtEnd(tokens.slice(start, to));
  const last = own.at(-1);
  const head = own[0];
  if (last === undefined || head === undefined || !isCapital(head)) return [];
  const parts = own.map(({ form }, index) =>
    partOf(form, own[index + 1]?.gap ?? tokens[start + own.length]?.gap ?? ''),
  );
  if (!parts.some((part) => part.length > 2 && !part.endsWith('.'))) return [];
  if (own.length === 1 && isExcluded(head)) return [];
  if (own.length > 1 && parts.every((part) => part === part.toUpperCase())) return [];
  const next = tokens[start + own.length];
  return [
    {
      parts: [...parts.slice(0, -1), (parts.at(-1) ?? '').replace(/['’]s?$/u, '')],
      isInitial: isInitial && start === from,
      hasTitle,
      isPossessive: endsPossessive(last.form),
      before: start === from && isInitial ? '' : (tokens[start - 1]?.key ?? ''),
      after: next !== undefined && /^\s$/u.test(next.gap) ? next.key : '',
    },
  ];
}

/** `Joseph I.` at the end of a clause: the letter belongs to what follows, or is a numeral. */
function withoutInitialAtEnd(own: readonly Token[]): readonly Token[] {
  return own.length > 1 && own.at(-1)?.form.length === 1 ? own.slice(0, -1) : own;
}

/** A title before a name, or a word that only begins a sentence or has its capital from elsewhere. */
function isNoName(token: Token | undefined, next: Token | undefined, hasMore: boolean): boolean {
  if (token === undefined) return false;
  const { key } = token;
  if (key.length === 1 && hasMore) return /[aio]/u.test(key) && next?.gap.startsWith('.') !== true;
  if (PLACE_TITLES.has(key) && hasMore) return false;
  return (
    TITLES.has(key) || CALENDAR.has(key) || (CAPITALISED_COMMON.has(key) && !hasMore) || ARTICLES.has(key)
  );
}

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an this that these those my his her our your their its in on at to of by and or but if as when while where what who why how'.split(
    ' ',
  ),
);

function isExcluded({ key, form }: Token): boolean {
  const bare = key.replace(/'s?$/u, '');
  return (
    form.length < 3 ||
    CAPITALISED_COMMON.has(bare.slice(bare.lastIndexOf('-') + 1)) ||
    CALENDAR.has(bare) ||
    TITLES.has(bare)
  );
}

function partOf(form: string, gapBehind: string): string {
  return form.length === 1 && gapBehind.startsWith('.') ? `${form}.` : form;
}

function endsPossessive(form: string): boolean {
  return /['’]s?$/u.test(form);
}

function beginsClause(gap: string, index: number): boolean {
  return index === 0 || /[.!?:;…“”"‘«»()[\]—–*_]|(?:^|\s)['’]/u.test(gap);
}
