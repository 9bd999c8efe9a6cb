import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as emend from '../src/index.ts';
import { VERSION } from '../src/commands/version.ts';

test('should export exactly this', () => {
  expect(Object.keys(emend).sort()).toEqual([
    'ChangeSet',
    'DETECTORS',
    'DecodeError',
    'Problem',
    'RULES',
    'apparatusOf',
    'appendErratum',
    'decode',
    'describe',
    'editSource',
    'encode',
    'lintErratum',
    'locate',
    'locateAll',
    'matchErrata',
    'meaningsTouched',
    'mergeErrata',
    'pluginOf',
    'printApparatus',
    'propose',
    'readApparatus',
    'readAuthority',
    'readErrata',
    'rebase',
    'replaceErratum',
    'restoreText',
    'ruleOf',
    'unifiedDiff',
    'verify',
  ]);
});

test('should edit a text as the documentation of the library says', () => {
  const source = { id: 's', text: 'absurdity. But. Such a strange', language: 'en' };
  const { entries } = emend.readErrata(
    [
      'version: 1',
      'errata:',
      '  - id: "but"',
      '    kind: "sentence"',
      '    sic: "But. Such"',
      '    corr: "But such"',
      '    verdict: "accept"',
      '    scope: "here"',
      '    at: { source: "s", before: "absurdity. ", after: " a" }',
      '    by: "ed"',
      '    on: "2026-11-23"',
      '',
    ].join('\n'),
    'errata.yaml',
  );
  const { placements, findings } = emend.matchErrata(
    [source],
    entries.map((entry) => entry.erratum),
  );
  const edition = emend.editSource('s', source.text, placements);
  expect(findings).toEqual([]);
  expect(edition.text).toBe('absurdity. But such a strange');
  expect(emend.verify(source.text, edition)).toEqual([]);
});

test('should say the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({ version: VERSION });
});
