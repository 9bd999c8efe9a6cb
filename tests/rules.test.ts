import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES, ruleOf, type RuleId } from '../src/model/rules.ts';

const src = join(import.meta.dirname, '../src');
const ids = Object.keys(RULES) as RuleId[];

function textsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(?:^|\/)rules/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('every rule', () => {
  const tests = textsOf(import.meta.dirname);
  const source = textsOf(src);

  test.each(ids)('%s should be made by the program and tried by a test', (id) => {
    const named = new RegExp(`['"\\[]${id}(?:['"\\]]|\\\\\\])`, 'u');
    expect(source).toMatch(named);
    expect(tests).toMatch(named);
  });

  test.each(ids)('%s should say what it is, why it matters and what to do, in sentences', (id) => {
    const { title, why, mend } = ruleOf(id);
    expect(title).toMatch(/^\S.*[^.]$/u);
    expect(why).toMatch(/^\S.*\.$/su);
    expect(mend).toMatch(/^\S.*\.$/su);
  });
});
