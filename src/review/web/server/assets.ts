import { readFileSync } from 'node:fs';
import { PAGE } from './page.ts';
import { CARD_STYLE } from './style-card.ts';
import { FRAME_STYLE } from './style-frame.ts';

/** Something that the server hands out as it is. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * Every script of the page, by its path in the program's folder, which is also its address. Nothing else of that folder
 * can be asked for: an address is looked up in this list and never made into the name of a file.
 */
export const MODULES = [
  'model/erratum.js',
  'review/keys.js',
  'review/letters.js',
  'review/status-word.js',
  'review/verb.js',
  'review/web/client/app.js',
  'review/web/client/card-pane.js',
  'review/web/client/chapter-pane.js',
  'review/web/client/commands.js',
  'review/web/client/desk.js',
  'review/web/client/details-form.js',
  'review/web/client/dialog.js',
  'review/web/client/difference.js',
  'review/web/client/edit-field.js',
  'review/web/client/element.js',
  'review/web/client/facet-pane.js',
  'review/web/client/frame.js',
  'review/web/client/in-chapter.js',
  'review/web/client/list-pane.js',
  'review/web/client/lists.js',
  'review/web/client/main.js',
  'review/web/client/mark-form.js',
  'review/web/client/occurrence-list.js',
  'review/web/client/page.js',
  'review/web/client/questions.js',
  'review/web/client/settings.js',
  'review/web/client/turns.js',
  'review/web/client/verb-bar.js',
  'review/web/client/wire.js',
  'review/web/filter-terms.js',
  'review/web/key-name.js',
  'review/web/list-window.js',
  'review/web/protocol.js',
  'review/web/reading-text.js',
  'review/web/words.js',
  'text/code-point-set.js',
  'text/describe-character.js',
  'text/unicode-tables.js',
  'text/visible.js',
] as const;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#fbf9f4"/><path d="M6 8h20M6 14h9M21 14h5M6 20h20M6 26h14" stroke="#211d18" stroke-width="2"/><path d="M16 14h4" stroke="#9a2c1f" stroke-width="3"/></svg>`;

/** The page with everything that it loads, by address. `program`: the folder that holds `review/web/client/main.js`. */
export function readAssets(program: URL): ReadonlyMap<string, Asset> {
  const page = PAGE.replace(
    '<!-- modules -->',
    MODULES.map((path) => `<link rel="modulepreload" href="/${path}">`).join('\n    '),
  );
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', bytes: Buffer.from(page) }],
    ['/style.css', { type: 'text/css; charset=utf-8', bytes: Buffer.from(FRAME_STYLE + CARD_STYLE) }],
    ['/icon.svg', { type: 'image/svg+xml', bytes: Buffer.from(ICON) }],
    ...MODULES.map((path): [string, Asset] => [
      `/${path}`,
      { type: 'text/javascript; charset=utf-8', bytes: readFileSync(new URL(path, program)) },
    ]),
  ]);
}
