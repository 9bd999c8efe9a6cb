import { BASE } from './base.ts';
import { BAR } from './bar.ts';
import { CHAPTER } from './chapter.ts';
import { COLOURS } from './colours.ts';
import { ENTRY } from './entry.ts';
import { fontRules } from './fonts.ts';
import { FRONT } from './front.ts';
import { LISTS } from './lists.ts';
import { PRINT } from './print.ts';

/** The style sheet of the site, for the files that it has. */
export function styleSheet(paths: readonly string[]): string {
  return [fontRules(new Set(paths)), COLOURS, BASE, BAR, CHAPTER, ENTRY, FRONT, LISTS, PRINT].join('\n');
}
