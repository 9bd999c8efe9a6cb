import { CHENGYU } from './chinese-idioms/chengyu.ts';
import { EVERYDAY_PHRASES } from './chinese-idioms/everyday-phrases.ts';
import { POLITICAL_PHRASES } from './chinese-idioms/political-phrases.ts';

/** Where a calque comes from. */
export type IdiomSource = 'chengyu' | 'political phrase' | 'everyday phrase';

/** A Chinese idiom with the ways in which it is rendered word by word. */
export interface Calque {
  /** In simplified characters. */
  readonly chinese: string;
  readonly source: IdiomSource;
  /** As `phrasePattern` reads them. */
  readonly patterns: readonly string[];
  /** Patterns that plain English can also mean. */
  readonly weak: readonly string[];
  /** What it means. */
  readonly sense: string;
  /** What can stand in the place of the phrase; `~` behind the word that takes its inflection. */
  readonly replacement?: string;
}

const WEAK = 'weak: ';

/** Every calque that is known, of all sources. */
export const CHINESE_IDIOMS: readonly Calque[] = [
  ...calquesOf(CHENGYU, 'chengyu'),
  ...calquesOf(POLITICAL_PHRASES, 'political phrase'),
  ...calquesOf(EVERYDAY_PHRASES, 'everyday phrase'),
];

/** @throws RangeError for a line that has not three columns */
function calquesOf(table: string, source: IdiomSource): Calque[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => calqueOf(line, source));
}

function calqueOf(line: string, source: IdiomSource): Calque {
  const [chinese, written, sense, ...more] = line.split(' | ').map((column) => column.trim());
  if (chinese === undefined || written === undefined || sense === undefined || more.length > 0)
    throw new RangeError(`Unexpected line “${line}”, expected three columns`);
  const patterns = written.split(' ; ').map((pattern) => pattern.trim());
  const isReplacement = sense.startsWith('= ');
  return {
    chinese,
    source,
    patterns: patterns.filter((pattern) => !pattern.startsWith(WEAK)),
    weak: patterns.filter((pattern) => pattern.startsWith(WEAK)).map((pattern) => pattern.slice(WEAK.length)),
    sense: isReplacement ? sense.slice(2).replaceAll('~', '') : sense,
    ...(isReplacement ? { replacement: sense.slice(2) } : {}),
  };
}
