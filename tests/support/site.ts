import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Book } from '../../src/publish/book.ts';
import { htmlSite } from '../../src/publish/html/site.ts';
import { siteAssets } from '../../src/project/site-assets.ts';
import type { Assets } from '../../src/publish/publisher.ts';

/** What the built program takes along: the scripts are compiled. */
export function builtAssets(): Assets {
  return siteAssets(join(import.meta.dirname, '../../dist/publish/html'));
}

/** The files of a site as text, fonts left out. */
export function siteFiles(book: Book, assets?: Assets): ReadonlyMap<string, string> {
  const texts = htmlSite.publish(book, assets).filter(({ path }) => !path.endsWith('.woff2'));
  return new Map(texts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

/** Writes a site into a folder. */
export function writeSite(folder: string, book: Book, assets?: Assets): void {
  for (const { path, bytes } of htmlSite.publish(book, assets)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
