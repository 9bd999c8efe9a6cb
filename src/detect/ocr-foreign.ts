import type { OcrToken } from './ocr-token.ts';

/** Small words of languages that English books quote; none is an English word. */
const FOREIGN = new Set(
  (
    'le les des du une et est que qui dans pour sur par avec ne pas nous vous ils aux cette ces leur dont mais ont ' +
    'der das und ist nicht mit von dem den ein eine zu auf wie auch sich ' +
    'el los las una del por como che della il di gli sono con non ' +
    'quod quae cum sed ut enim atque nec sunt esse qui ad eius'
  ).split(' '),
);
/** Words on each side that are looked at, and how many foreign ones make a passage foreign. */
const REACH = 6;
const ENOUGH = 3;

/** For each word whether it stands in a passage of another language, which a dictionary of this one must not judge. */
export function foreignTokens(tokens: readonly OcrToken[]): boolean[] {
  const sums = new Uint32Array(tokens.length + 1);
  tokens.forEach(({ key }, at) => (sums[at + 1] = (sums[at] ?? 0) + (FOREIGN.has(key) ? 1 : 0)));
  return tokens.map((_, at) => {
    const from = sums[Math.max(0, at - REACH)] ?? 0;
    const to = sums[Math.min(tokens.length, at + REACH + 1)] ?? 0;
    return to - from >= ENOUGH;
  });
}
