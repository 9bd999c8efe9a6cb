import { cpSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collapse } from '../../src/propose/collapse.ts';
import { compare } from '../../src/propose/comparison.ts';
import { applyEdits } from '../../src/propose/edits.ts';
import { figuresOf } from '../../src/propose/figures.ts';
import { measure } from '../../src/propose/measures.ts';
import { emend, emptyFolder, textOf } from '../support/edition-folder.ts';

const example = resolve(import.meta.dirname, '../../examples/ocr');
const raw = textOf(example, 'raw/page-1.txt');
const truth = textOf(example, 'truth.txt');

/** A copy of the example, so that no command leaves anything in the repository. */
function copyOfExample(): string {
  const folder = emptyFolder();
  cpSync(example, folder, { recursive: true });
  return folder;
}

/** The paragraphs of a text, each with its white space folded. */
function paragraphsOf(text: string): string[] {
  return text
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => collapse(paragraph).text);
}

describe('the page that was misread', () => {
  test('is really damaged, and not beyond repair', () => {
    const { cerBefore, werBefore } = figuresOf(measure(compare(raw, truth), []));
    expect(cerBefore).toBeGreaterThan(0.01);
    expect(cerBefore).toBeLessThan(0.1);
    expect(werBefore).toBeGreaterThan(cerBefore);
  });

  test('is described by its README with the figures it has', () => {
    const { cerBefore, werBefore } = figuresOf(measure(compare(raw, truth), []));
    const figures = `${(100 * cerBefore).toFixed(1)} % are wrong, of the words ${(100 * werBefore).toFixed(1)} %`;
    expect(textOf(example, 'README.md')).toContain(figures);
    expect(textOf(example, 'README.md')).toContain(`${truth.match(/\S+/gu)?.length ?? 0} words`);
  });

  test('has a picture small enough to be kept', () => {
    expect(statSync(join(example, 'page-1.png')).size).toBeLessThan(300_000);
  });
});

describe('its edition', () => {
  test('has no findings', async () => {
    const { code, out, err } = await emend(copyOfExample(), 'check');
    expect(err).toBe('');
    expect(out).toMatch(/^0 findings in 1 source/u);
    expect(code).toBe(0);
  });

  test('is what raw/ and the errata give', async () => {
    expect((await emend(copyOfExample(), 'normalize', '--check')).code).toBe(0);
  });

  test('gives the reading of the page back byte for byte', async () => {
    const folder = copyOfExample();
    expect((await emend(folder, 'restore', '--out', 'rebuilt')).code).toBe(0);
    const rebuilt = readFileSync(join(folder, 'rebuilt/page-1.txt'));
    expect(rebuilt).toEqual(readFileSync(join(example, 'raw/page-1.txt')));
  });

  test('agrees with what was printed, paragraph by paragraph, white space folded', () => {
    const edition = paragraphsOf(textOf(example, 'normalized/page-1.txt'));
    expect(edition).toEqual(paragraphsOf(truth));
    expect(edition.length).toBe(10);
  });

  test('divides no word at the end of a line', () => {
    expect(raw).toMatch(/\p{L}-\n\p{L}/u);
    expect(textOf(example, 'normalized/page-1.txt')).not.toMatch(/-\n/u);
  });
});

describe('its errata', () => {
  const entries = textOf(example, 'errata.yaml')
    .split(/^ {2}- id: /gmu)
    .slice(1);
  // Places count code points; this page has none that takes two UTF-16 units.
  const { changes }: { changes: { source: [number, number]; lemma: string }[] } = JSON.parse(
    textOf(example, 'normalized/page-1.apparatus.json'),
  );

  test('hold every difference: an import of what was printed has nothing to add', async () => {
    const folder = copyOfExample();
    const command = ['import', 'page-1', '--corrected', 'truth.txt', '--by', 'emend-review', '--dry-run'];
    const { code, out } = await emend(folder, ...command);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to record');
    expect(out.match(/skipped, decided already: /gu)?.length ?? 0).toBeGreaterThan(60);
    expect(out).not.toContain('no words can name the place');
  });

  test('hold nothing else: without any one change the page would not say what was printed', () => {
    const edits = changes.map(({ source: [start, end], lemma }) => ({
      span: { start, end },
      replacement: lemma,
    }));
    const vain = edits.filter((one) => {
      const others = edits.filter((edit) => edit !== one);
      return collapse(applyEdits(raw, others)).text === collapse(truth).text;
    });
    expect(vain).toEqual([]);
    expect(collapse(applyEdits(raw, edits)).text).toBe(collapse(truth).text);
  });

  test('are accepted, each with its reason, its certainty and its evidence', () => {
    expect(entries.length).toBeGreaterThan(60);
    for (const field of ['verdict: "accept"', 'note: "', 'cert: "', 'evidence:\n', 'by: "emend-review"']) {
      expect(entries.filter((entry) => !entry.includes(`\n    ${field}`))).toEqual([]);
    }
  });

  test('are counted by kind in the README', () => {
    const readme = collapse(textOf(example, 'README.md')).text;
    const number = (kind: string): number =>
      entries.filter((entry) => entry.includes(`\n    kind: "${kind}"`)).length;
    expect(readme).toContain(`The ${entries.length} entries`);
    expect(readme).toContain(`${number('ocr')} misread letters`);
    expect(readme).toContain(`${number('punctuation')} marks of punctuation`);
    expect(readme).toContain(`${number('typography')} divided words`);
    expect(readme).toContain(`${number('name')} names`);
  });
});
