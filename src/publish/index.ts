import { apparatusTable } from './apparatus-table.ts';
import { criticMarkup } from './critic-markup.ts';
import { epub } from './epub/epub.ts';
import { htmlSite } from './html/site.ts';
import { latex } from './latex.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Publisher } from './publisher.ts';
import { tei } from './tei/tei.ts';
import { typst } from './typst/typst.ts';
import { unifiedDiff } from './unified-diff.ts';
import { webAnnotations } from './web-annotations.ts';

/** Every format, in the order in which a summary names them. */
export const PUBLISHERS: readonly Publisher[] = [
  htmlSite,
  epub,
  tei,
  typst,
  plainText,
  markdown,
  criticMarkup,
  latex,
  webAnnotations,
  apparatusTable,
  unifiedDiff,
];
