import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { JAVA } from '../support/programs.ts';
import { siteBook } from '../support/site-book.ts';
import { builtAssets, writeSite } from '../support/site.ts';

// The checker of the W3C, which runs on Java; `npm run setup` installs it.
test.skipIf(JAVA === undefined)(
  'the Nu Html Checker finds no error and no warning in any page',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-vnu-'));
    const jar = join(
      dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
      'build/dist/vnu.jar',
    );
    try {
      writeSite(folder, siteBook(), builtAssets());
      const run = spawnSync(JAVA ?? '', ['-jar', jar, '--format', 'json', '--skip-non-html', folder], {
        encoding: 'utf8',
      });
      expect(JSON.parse(run.stderr)).toMatchObject({ messages: [] });
      expect(run.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  180_000,
);
