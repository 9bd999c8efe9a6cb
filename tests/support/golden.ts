import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares a text with the golden file `tests/publish/goldens/<name>`. With `UPDATE_GOLDEN=1` the file is written instead; look at the
 * difference before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`../publish/goldens/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file))
    throw new Error(`No golden ${name}: run the test with UPDATE_GOLDEN=1 and look at it`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
