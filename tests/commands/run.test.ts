import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/project/node-file-system.ts';
import { emend, emendWith, emptyFolder, makeEdition, treeHash } from '../support/edition-folder.ts';

function failing(error: Error): typeof nodeFileSystem {
  return {
    ...nodeFileSystem,
    open: (path, mode, permissions) => {
      if (path.endsWith('errata.yaml')) throw error;
      return nodeFileSystem.open(path, mode, permissions);
    },
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, syscall: 'open', path: 'errata.yaml' });
}

describe('the command line', () => {
  test.each([
    ['EACCES', 'not-readable', 77],
    ['EIO', 'read-failed', 74],
  ])('should name a file that the system does not let it read: %s', async (code, rule, exit) => {
    const folder = makeEdition({ sources: { s: 'x' } });
    const before = treeHash(folder);
    const ran = await emendWith({ fs: failing(systemError(code)) }, folder, 'normalize');
    expect(ran.code).toBe(exit);
    expect(ran.err).toContain(`error[${rule}] errata.yaml`);
    expect(treeHash(folder)).toBe(before);
  });

  test('should call a mistake of its own a bug, with exit code 70', async () => {
    const folder = makeEdition({ sources: { s: 'x' } });
    const ran = await emendWith(
      { fs: failing(new TypeError('undefined is not a function')) },
      folder,
      'status',
    );
    expect(ran.code).toBe(70);
    expect(ran.err).toMatch(/error\[bug\][\s\S]*Please report it/u);
  });

  test.each([
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/u],
    [['--help'], 0, /Commands:[\s\S]*normalize[\s\S]*Exit codes/u],
    [['help', 'accept'], 0, /--everywhere/u],
    [['normalize', '--help'], 0, /--dry-run/u],
  ])('should answer %j without an edition', async (argv, code, expected) => {
    const ran = await emend(emptyFolder(), ...argv);
    expect(ran.out).toMatch(expected);
    expect(ran.code).toBe(code);
  });

  test.each([[['nonsense']], [['normalize', '--nonsense']], [['explain']], [[]]])(
    'should take %j for a mistake of use',
    async (argv) => {
      const folder = makeEdition({ sources: { s: 'x' } });
      const ran = await emend(folder, ...argv);
      expect(ran.code).toBe(2);
      expect(ran.err).not.toBe('');
    },
  );
});
