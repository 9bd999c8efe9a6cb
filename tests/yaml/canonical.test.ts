import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCanonical } from '../../src/yaml/canonical.ts';
import { hasForbidden } from '../../src/yaml/characters.ts';
import { compose } from '../../src/yaml/compose.ts';
import { Decoding } from '../../src/yaml/decoding.ts';
import { guard } from '../../src/yaml/guard.ts';
import { RUNS } from '../support/laws.ts';
import { canonicalFile, damagedFile } from '../support/yaml-files.ts';

/** Tree and findings of the slow road, which knows all of YAML. */
function composed(text: string): { tree: unknown; findings: readonly unknown[] } {
  const run = new Decoding('errata.yaml');
  const tree = guard(text, run) ? compose(text, run) : undefined;
  return { tree, findings: run.findings };
}

describe('the fast reader of canonical files', () => {
  test('knows every file that our writer could have printed, as the yaml package knows it', () => {
    fc.assert(
      fc.property(canonicalFile(), (text) => {
        expect({ tree: readCanonical(text), findings: [] }).toEqual(composed(text));
      }),
      { numRuns: RUNS },
    );
  });

  test('gives up on a damaged file, or agrees with the yaml package about it', () => {
    let answered = 0;
    fc.assert(
      fc.property(damagedFile(), (text) => {
        const fast = hasForbidden(text) ? undefined : readCanonical(text);
        if (fast === undefined) return;
        answered += 1;
        expect({ tree: fast, findings: [] }).toEqual(composed(text));
      }),
      { numRuns: RUNS },
    );
    expect(answered).toBeGreaterThan(RUNS / 50);
  });

  test.each([
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice in braces', 'a: { b: 1, b: 2 }\n'],
    ['a text over two lines', 'a: "b\n  c"\n'],
    ['a plain text with a colon', 'a: b: c\n'],
    ['a plain text over two lines', 'a: b\n  c\n'],
    ['an open single quotation mark', "a: 'b\n"],
    ['an escape that JSON does not know', 'a: "\\x41"\n'],
    ['a comment without a blank before it', 'a: "b"#c\n'],
    ['a comma at the end of a list', 'a: [b, ]\n'],
    ['a key without a value', 'a:\nb: 1\n'],
    ['a list at the column of its key', 'a:\n- b\n'],
    ['a list at the root', '- a\n'],
    ['a start of a document', '---\na: 1\n'],
    ['nothing', ''],
  ])('leaves %s to the yaml package', (_, text) => {
    expect(readCanonical(text)).toBeUndefined();
  });
});
