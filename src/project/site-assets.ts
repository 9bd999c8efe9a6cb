import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FONT_FILES } from '../publish/html/style/fonts.ts';
import { SITE } from '../publish/html/links.ts';
import type { Assets } from '../publish/publisher.ts';
import { joinScript } from './join-script.ts';

const PACKAGES = ['@fontsource-variable/literata', '@fontsource-variable/source-sans-3'] as const;

/**
 * Fonts with their licences, and the scripts of the site, as the program was installed with them. `compiled` is the folder of the
 * publisher as the compiler wrote it.
 */
export function siteAssets(compiled: string = compiledFolder()): Assets {
  const require = createRequire(import.meta.url);
  const assets = new Map<string, Uint8Array>();
  for (const name of PACKAGES) {
    const short = name.slice(name.indexOf('/') + 1);
    for (const { file } of FONT_FILES.filter((font) => font.file.startsWith(`${short}-`)))
      assets.set(SITE.fonts + file, readFileSync(require.resolve(`${name}/files/${file}`)));
    assets.set(`${SITE.fonts}${short}-LICENSE.txt`, readFileSync(require.resolve(`${name}/LICENSE`)));
  }
  const read = (path: string): string => readFileSync(join(compiled, path), 'utf8');
  const script = (entry: string): Uint8Array => new TextEncoder().encode(joinScript(entry, read));
  assets.set(SITE.theme, script('client/theme.js'));
  assets.set(SITE.script, script('client/main.js'));
  return assets;
}

/** Where the compiler wrote the publisher; a program that runs from its sources has them in `dist/`. */
function compiledFolder(): string {
  const isSource = import.meta.filename.endsWith('.ts');
  return join(import.meta.dirname, isSource ? '../../dist/publish/html' : '../publish/html');
}
