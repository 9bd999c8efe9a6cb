import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { type Block, blocksOf } from './markdown.ts';

const root = join(import.meta.dirname, '../..');
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', ...docs.map((name) => `docs/${name}`)];

const examples = pages
  .filter((page) => existsSync(join(root, page)))
  .flatMap((page) =>
    blocksOf(readFileSync(join(root, page), 'utf8')).map((block) => ({
      ...block,
      place: `${page}:${block.line}`,
    })),
  );

/** Commands that write nothing: the others are not run here. */
const READS = /^npx emend (?:status|check|diff|explain|find|report|restore|normalize --check)\b(?! .*--out)/u;
/** What an example that does not come from this edition begins with. */
const INVENTED = '# not in this edition';

async function outputOf(command: string): Promise<string> {
  let printed = '';
  const output = {
    color: false,
    width: 100,
    write: (text: string): void => {
      printed += text;
    },
  };
  const argv = command.split(' ').slice(2);
  await run(argv, {
    fs: nodeFileSystem,
    out: output,
    err: output,
    today: () => '2026-11-23',
    cwd: () => root,
  });
  return printed;
}

/** Command and output of a console block: `$ npx emend …` and the lines below it. */
function dialoguesOf(block: Block): { command: string; output: string }[] {
  return block.text
    .split(/^\$ /mu)
    .slice(1)
    .map((dialogue) => {
      const [command = '', ...output] = dialogue.split('\n');
      return { command, output: output.join('\n').trim() };
    });
}

function textsOf(...files: readonly string[]): string[] {
  return files.map((file) => readFileSync(join(root, file), 'utf8'));
}

function inLanguage(language: string): typeof examples {
  return examples.filter((block) => block.language === language);
}

describe('examples of the terminal', () => {
  const dialogues = inLanguage('console').flatMap((block) =>
    dialoguesOf(block).map((dialogue) => ({ ...dialogue, place: block.place })),
  );

  test('are there, and run commands that write nothing', () => {
    expect(dialogues.length).toBeGreaterThan(1);
    expect(dialogues.filter(({ command }) => !READS.test(command))).toEqual([]);
  });

  test.each(dialogues)('$place: $command prints what the page shows', async ({ command, output }) => {
    expect(await outputOf(command)).toContain(output);
  });
});

describe('examples of the files', () => {
  const blocks = inLanguage('yaml');

  test.each(blocks.filter(({ text }) => !text.startsWith(INVENTED)))(
    '$place stands in a file of the edition',
    ({ text }) => {
      const files = textsOf('errata.yaml', 'authority.yaml', 'edition.yaml');
      expect(files.some((file) => file.includes(text))).toBe(true);
    },
  );

  test.each(blocks.filter(({ text }) => text.startsWith(INVENTED)))(
    '$place is invented, and could be read',
    ({ text, place }) => {
      const { entries, read } = readErrata(text, place);
      expect(entries.length + read.length).toBeGreaterThan(0);
    },
  );

  test.each(inLanguage('json'))('$place stands in an apparatus of the edition', ({ text }) => {
    const files = textsOf(
      'normalized/secret-history-19.apparatus.json',
      'normalized/secret-history-34.apparatus.json',
    );
    expect(files.some((file) => file.includes(text))).toBe(true);
  });
});
