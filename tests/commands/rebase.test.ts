import { describe, expect, test } from 'vitest';
import type { Erratum } from '../../src/model/erratum.ts';
import { at, entry, name } from '../support/entry.ts';
import {
  emend,
  emendWith,
  jsonLines,
  makeEdition,
  put,
  sha256,
  textOf,
  treeHash,
} from '../support/edition-folder.ts';

const OLD =
  'The heads of the ministry often knew it. In the military field he attached great importance to Rohm.\n\nBut. Such a strange phenomenon can be understood to some extent if it is noted that all was fabricated.\n';

const ERRATA: readonly Erratum[] = [
  name('rohm', 'Rohm', 'Romm', 1),
  entry({ id: 'but', sic: 'But. Such', corr: 'But such', at: at('', ' a strange phenomenon') }),
  entry({ id: 'heads', sic: 'heads', corr: 'chiefs', at: at('The ', ' of the ministry') }),
];

function rebased(text: string): string {
  const folder = makeEdition({ sources: { s: OLD }, errata: ERRATA });
  put(folder, 'raw/s.txt', text);
  return folder;
}

async function fates(folder: string): Promise<Record<string, unknown>> {
  const { out } = await emend(folder, 'rebase', '--json');
  const lines = jsonLines(out) as { id: string; status: string }[];
  return Object.fromEntries(lines.map(({ id, status }) => [id, status]));
}

describe('rebase', () => {
  test('should say that there is nothing to do', async () => {
    const folder = makeEdition({ sources: { s: OLD }, errata: ERRATA });
    expect(await emend(folder, 'rebase')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing to do'),
    });
  });

  test('should account for every entry and record nothing without agreement', async () => {
    const folder = rebased(
      OLD.replace('strange phenomenon', 'strange phaenomenon').replace('Rohm', 'Rohm, Rohm'),
    );
    const before = treeHash(folder);
    expect(await fates(folder)).toEqual({ rohm: 'recount', but: 'lost', heads: 'same' });
    expect(treeHash(folder)).toBe(before);
  });

  test('should ask, and record the digest alone when the person agrees', async () => {
    const text = `A new first line.\n${OLD}`;
    const folder = rebased(text);
    const refused = await emendWith({ ask: async () => 'n' }, folder, 'rebase');
    expect(refused.err).toContain('Nothing was recorded');
    expect(textOf(folder, 'edition.yaml')).toContain(sha256(OLD));
    const errata = textOf(folder, 'errata.yaml');
    const agreed = await emendWith({ ask: async () => 'y' }, folder, 'rebase');
    expect(agreed.code).toBe(0);
    expect(textOf(folder, 'edition.yaml')).toContain(sha256(text));
    expect(textOf(folder, 'errata.yaml')).toBe(errata);
    expect((await emend(folder, 'normalize')).code).toBe(0);
  });

  test('should know a place again from the old text, and rewrite its context on request', async () => {
    const folder = makeEdition({ sources: { s: OLD }, errata: ERRATA });
    await emend(folder, 'normalize');
    const text = OLD.replace('phenomenon can', 'phænomenon can');
    put(folder, 'raw/s.txt', text);
    expect(await fates(folder)).toEqual({ rohm: 'same-count', but: 'moved', heads: 'same' });
    expect((await emend(folder, 'rebase', '--yes', '--accept-moves')).code).toBe(0);
    expect((await emend(folder, 'normalize')).code).toBe(0);
    expect(textOf(folder, 'normalized/s.txt')).toBe(
      text.replace('But. Such', 'But such').replace('Rohm', 'Romm').replace('heads', 'chiefs'),
    );
  });

  test('should not believe the words of an entry that stand where its place never was', async () => {
    const folder = makeEdition({
      sources: { s: `${OLD}\nElsewhere the council met for the last time in that year.\n` },
      errata: [entry({ id: 'met', sic: 'met', corr: 'sat', at: at('council ', '') })],
    });
    await emend(folder, 'normalize');
    put(
      folder,
      'raw/s.txt',
      `Long before that, another council met in the spring, far away from here.\n\n${OLD}`,
    );
    const found = await fates(folder);
    expect(['suspect', 'lost']).toContain(found['met']);
  });
});
