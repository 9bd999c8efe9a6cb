import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/model/rules.ts';

const root = join(import.meta.dirname, '../..');

/** What the script exports; it is plain JavaScript, so its types are said here. */
interface Generator {
  readonly printRules: (load: (name: string) => Promise<object>, all: object) => Promise<string>;
}

const script = join(root, 'scripts/generate-rules.mjs');
const { printRules } = (await import(script)) as Generator;

function load(name: string): Promise<object> {
  return import(join(root, `src/model/rules/${name}.ts`)) as Promise<object>;
}

test('docs/rules.md is what the rules of the source give (npm run build && node scripts/generate-rules.mjs)', async () => {
  const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
  expect(page).toBe(await printRules(load, RULES));
});

test('a rule that the page does not tell is noticed', async () => {
  await expect(printRules(load, { ...RULES, 'no-such-rule': {} })).rejects.toThrow('no-such-rule');
});

test('every rule has a heading of its own to link to', () => {
  const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
  const headings = [...page.matchAll(/^### (.+)$/gmu)].map(([, id]) => id);
  expect(headings).toHaveLength(Object.keys(RULES).length);
  expect(new Set(headings)).toEqual(new Set(Object.keys(RULES)));
});
