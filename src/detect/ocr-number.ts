/** Letters that are digits among digits. */
const TO_DIGIT: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  O: '0',
  o: '0',
  S: '5',
  B: '8',
  Z: '2',
};

/** Endings of numbers as they are misread. */
const ENDINGS: readonly (readonly [read: RegExp, printed: string])[] = [
  [/(?<=\d)(?:tli|tb|lh|ih|tk|fh|tn)$/u, 'th'],
  [/(?<=\d)(?:ud|nil)$/u, 'nd'],
  [/(?<=\d)(?:nl|id)$/u, 'rd'],
  [/(?<=\d)1b(s?)$/u, 'lb$1'],
];

/**
 * What a number is whose digits were read as letters (`i8th`, `10,5OO`) or whose ending was misread (`29tli`), and how many
 * digits are put right; undefined when it is none, or nothing is wrong with it. At least half of it must be digits.
 */
export function readNumber(form: string): { readonly text: string; readonly changed: number } | undefined {
  const digits = form.replaceAll(/\D/gu, '').length;
  if (digits === 0) return undefined;
  const ended = ENDINGS.reduce((text, [read, printed]) => text.replace(read, printed), form);
  const ending = /(?<=[\dlIiOo])(?:st|nd|rd|th|lbs?|[sd])$/u.exec(ended)?.[0] ?? '';
  const body = ended.slice(0, ended.length - ending.length);
  if (!/^[£$]?[\dlIi|OoSBZ,.]+$/u.test(body) || digits * 2 < body.length) return undefined;
  const text = Array.from(body, (letter) => TO_DIGIT[letter] ?? letter).join('') + ending;
  if (text === form) return undefined;
  return { text, changed: Array.from(body).filter((letter) => letter in TO_DIGIT).length };
}
