import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the real disk for one test, gone when the test is. */
export function realFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'emend-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
