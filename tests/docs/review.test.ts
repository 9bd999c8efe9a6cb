import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, commandNames, keyTable, PRESETS } from '../../src/review/keys.ts';

const page = join(import.meta.dirname, '../../docs/review.md');

/** The table of keys of the page: what differs from emend's own keys stands in the columns of the others. */
function keysTable(): string {
  const own = keyTable('emend');
  const tables = PRESETS.map((preset) => keyTable(preset));
  const keys = (list: readonly string[]): string =>
    list.map((key) => `\`${key === '|' ? '\\|' : key}\``).join(' ');
  const rows = commandNames().map((command) => {
    const cells = tables.map((table, at) =>
      at > 0 && table[command].join() === own[command].join() ? '' : keys(table[command]),
    );
    return `| ${COMMANDS[command]} | ${cells.join(' | ')} |`;
  });
  return [`| | ${PRESETS.join(' | ')} |`, `|---|${PRESETS.map(() => '---|').join('')}`, ...rows].join('\n');
}

test('the keys of the page are those of the table (UPDATE_GOLDEN=1 writes them)', () => {
  const text = readFileSync(page, 'utf8');
  const written = text.replace(
    /<!-- keys -->\n[\s\S]*<!-- \/keys -->/u,
    () => `<!-- keys -->\n${keysTable()}\n<!-- /keys -->`,
  );
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, written);
  expect(written).toContain('| accept the first conjecture |');
  expect(readFileSync(page, 'utf8')).toBe(written);
});
