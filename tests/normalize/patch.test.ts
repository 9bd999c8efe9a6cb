import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch, parsePatch, reversePatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChangeSet } from '../../src/change/change-set.ts';
import { unifiedDiff } from '../../src/normalize/patch.ts';
import { RUNS } from '../support/laws.ts';

const line = fc.constantFrom('a', 'b', 'c', '', 'a\r', '\ufeffx', '\u2028', '-- y', '@@ -1 +1 @@');
const textOf = (maxLength: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(line, { maxLength }), fc.boolean()).map(([lines, final]) => {
    return lines.join('\n') + (final && lines.length > 0 ? '\n' : '');
  });
const edited = textOf(24).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(4), fc.constantFrom('', 'x', '\n', 'y\nz', 'w\n')), {
        maxLength: 5,
      })
      .map((list) => {
        let position = -1;
        const changes = list
          .sort(([a], [b]) => a - b)
          .flatMap(([start, size, insert]) => {
            if (start <= position) return [];
            position = Math.min(text.length, start + size);
            return text.slice(start, position) === insert ? [] : [{ start, end: position, insert }];
          });
        return ChangeSet.of(text.length, changes);
      }),
  ),
);

describe('unified diff', () => {
  test('should turn the source into the edition and back when applied', () => {
    fc.assert(
      fc.property(edited, ([text, changes]) => {
        const patch = unifiedDiff('raw/a.txt', text, changes);
        const after = changes.apply(text);
        if (patch === '') {
          expect(after).toBe(text);
          return;
        }
        expect(applyPatch(text, patch)).toBe(after);
        const [parsed] = parsePatch(patch);
        if (parsed === undefined) throw new Error('no patch');
        expect(applyPatch(after, reversePatch(parsed))).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['one line without a final newline', 'But. Such', 3, 6, ' s'],
    ['the last line', 'a\nb\nc', 4, 5, 'd\n'],
    ['carriage returns', 'a\r\nb\r\nc\r\n', 3, 4, 'B'],
    ['a paragraph joined', 'one\n\ntwo\n', 3, 5, ' '],
    ['a paragraph split', 'one two\n', 3, 4, '\n\n'],
    ['an empty text', '', 0, 0, 'x\n'],
    ['everything removed', 'one\ntwo\n', 0, 8, ''],
  ])('should be taken by patch and by git apply: %s', (_name, text, start, end, insert) => {
    const changes = ChangeSet.of(text.length, [{ start, end, insert }]);
    const patch = unifiedDiff('a file.txt', text, changes);
    const folder = mkdtempSync(join(tmpdir(), 'emend-patch-'));
    try {
      const file = join(folder, 'a file.txt');
      for (const command of [
        ['patch', '-s', '-p1', '--binary', '-i', 'p.diff'],
        ['git', '-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', 'p.diff'],
      ]) {
        writeFileSync(file, text);
        writeFileSync(join(folder, 'p.diff'), patch);
        execFileSync(command[0] ?? '', command.slice(1), { cwd: folder, stdio: 'pipe' });
        const after = changes.apply(text);
        if (after !== '') expect(readFileSync(file, 'utf8')).toBe(after);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
