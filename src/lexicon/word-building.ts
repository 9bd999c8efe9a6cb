/** Beginnings and endings with which English makes words that no list has in full. */
const PREFIX = /^(?:un|re|non|over|out|fore|under|mis|pre|sub|anti|counter|inter|super)(?=\p{L}{4})/u;
const SUFFIX =
  /(?<=\p{L}{4})(?:less|ness|like|ship|wise|wards?|shire|fully|lessly|ishly|ly|ers?|able|ville|ton)$/u;

/** Spellings of older and of British prose, and what American dictionaries have for them. */
const VARIANTS: readonly (readonly [pattern: RegExp, modern: string])[] = [
  [/our(?=s|ed|ing|ite|able|er|less|$)/u, 'or'],
  [/is(?=e[sdr]?$|ing$|ation$|ations$|ers$)/u, 'iz'],
  [/ys(?=e[sdr]?$|ing$)/u, 'yz'],
  [/re(?=s?$)/u, 'er'],
  [/xion(?=s?$)/u, 'ction'],
  [/ick$/u, 'ic'],
  [/^in(?=c|t|q|f|s|d)/u, 'en'],
  [/^en(?=c|t|q|s|d)/u, 'in'],
  [/^im(?=p|b)/u, 'em'],
  [/'d$/u, 'ed'],
  [/'d$/u, 'd'],
  [/ll(?=ed$|ing$|ers?$|or$|ous$|y$)/u, 'l'],
  [/l(?=ment|ful|s?$)/u, 'll'],
  [/ae|oe/u, 'e'],
  [/gement/u, 'gment'],
  [/ence(?=s?$)/u, 'ense'],
  [/gue(?=s?$)/u, 'g'],
  [/mme(?=s?$)/u, 'm'],
];

/** Longer words are no words. */
const LONGEST = 40;

/**
 * Whether a word is made of one that is known: a possessive, an older or British spelling, a usual beginning or ending. Words
 * in lower case with the straight apostrophe.
 */
export function isBuilt(word: string, isKnown: (word: string) => boolean): boolean {
  if (word.length < 4 || word.length > LONGEST) return false;
  const bare = word.replace(/'s$|s'$/u, (ending) => (ending === "s'" ? 's' : ''));
  if (bare !== word) return isKnown(bare) || isBuilt(bare, isKnown);
  if (/\p{L}{4}(?<!s)s$/u.test(word) && isKnown(word.slice(0, -1))) return true;
  if (VARIANTS.some(([pattern, modern]) => pattern.test(word) && isKnown(word.replace(pattern, modern))))
    return true;
  const root = word.replace(PREFIX, '');
  if (root !== word && isKnown(root)) return true;
  const stem = word.replace(SUFFIX, '');
  return stem !== word && (isKnown(stem) || isKnown(`${stem}e`) || isKnown(stem.replace(/i$/u, 'y')));
}
