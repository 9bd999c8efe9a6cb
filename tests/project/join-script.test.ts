import { expect, test } from 'vitest';
import { joinScript } from '../../src/project/join-script.ts';
import { builtAssets } from '../support/site.ts';

const join = (files: Readonly<Record<string, string>>): string =>
  joinScript('main.js', (path) => files[path] ?? '');

test('puts each module once, behind those it imports, into one function', () => {
  const script = join({
    'main.js':
      "import { b } from './in/b.js';\nimport { a } from './a.js';\nresult.push(a() + b());\nexport {};",
    'a.js': "export function a() { return 'a'; }\nresult.push('once');",
    'in/b.js': "import { a } from '../a.js';\nexport const b = () => a() + 'b';",
  });
  const result: string[] = [];
  // oxlint-disable-next-line typescript/no-implied-eval -- the script is run as a page would run it
  new Function('result', script)(result);
  expect(result).toEqual(['once', 'aab']);
});

test('refuses what it cannot join', () => {
  expect(() => join({ 'main.js': "export * from './a.js';" })).toThrow(RangeError);
  expect(() => join({ 'main.js': "import fs from 'node:fs';" })).toThrow(RangeError);
});

test('the site takes along its fonts with their licences, under 400 kB, and two scripts without modules', () => {
  const assets = builtAssets();
  const fonts = [...assets].filter(([path]) => path.endsWith('.woff2'));
  expect(fonts.length).toBe(7);
  expect(fonts.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThan(400_000);
  expect([...assets.keys()].filter((path) => path.endsWith('LICENSE.txt')).length).toBe(2);
  for (const path of ['site/theme.js', 'site/edition.js']) {
    const script = new TextDecoder().decode(assets.get(path));
    expect(script).not.toMatch(/^(?:import|export)\b/mu);
    // Names of different modules share one scope; twice the same would be an error or, for functions, the wrong one.
    const names = [...script.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gmu)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    // oxlint-disable-next-line typescript/no-implied-eval -- parsed, not run
    expect(() => new Function(script)).not.toThrow();
  }
});
