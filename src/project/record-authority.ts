import { join } from 'node:path';
import { readAuthority } from '../lexicon/authority-file.ts';
import { type AuthorityChanges, type AuthorityDraft, mergeAuthority } from '../lexicon/merge-authority.ts';
import { printEmptyAuthority } from '../lexicon/print-authority.ts';
import { writeAuthority } from '../lexicon/write-authority.ts';
import type { Finding } from '../model/finding.ts';
import { encode } from '../text/decode.ts';
import type { FileSystem } from './file-system.ts';
import { AUTHORITY_FILE } from './own-files.ts';
import { decodeFile } from './read-text-file.ts';
import { updateFile } from './update.ts';

/** What came of recording entries. */
export interface RecordedAuthority {
  readonly changes: AuthorityChanges;
  readonly findings: readonly Finding[];
}

/**
 * Merges drafts into `authority.yaml` in one save and touches nothing else in the file; a missing file is made. What they are merged
 * with is what stands there at that moment, under the lock. `root` is absolute.
 *
 * @throws Problem as `writeAuthority` and `updateFile`; the file is as it was then
 */
export function recordAuthority(
  fs: FileSystem,
  root: string,
  drafts: readonly AuthorityDraft[],
): RecordedAuthority {
  let changes: AuthorityChanges = { added: [], extended: [] };
  const { findings } = updateFile(
    fs,
    join(root, AUTHORITY_FILE),
    (bytes) => {
      const before = bytes === undefined ? printEmptyAuthority() : textOf(bytes);
      const existing = readAuthority(before, AUTHORITY_FILE).entries.map(({ entry }) => entry);
      changes = mergeAuthority(existing, drafts);
      return encode(writeAuthority(before, changes, AUTHORITY_FILE), { encoding: 'utf-8', bom: false });
    },
    { root },
  );
  return { changes, findings };
}

/** A byte-order mark stays in the text, as splices count it. */
function textOf(bytes: Uint8Array): string {
  const { text, bom } = decodeFile(bytes, AUTHORITY_FILE, {});
  return bom ? `\ufeff${text}` : text;
}
