import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the RELAX NG validator jing is here; `npm run setup` installs it. */
export const HAS_JING: boolean = spawnSync('jing', ['-version']).error === undefined;

/** The schema of all TEI, where it lies beside the project. */
export const TEI_ALL: string = join(import.meta.dirname, '../../../shared/schema/tei_all.rng');
export const HAS_TEI_ALL: boolean = HAS_JING && existsSync(TEI_ALL);

/** The schema of what emend writes. */
export const EMEND_TEI: string = join(import.meta.dirname, '../../schema/emend-tei.rng');

/** What jing says of documents, one call for all of them: nothing where they are valid. */
export function jing(schema: string, documents: readonly Uint8Array[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'emend-jing-'));
  try {
    const files = documents.map((bytes, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, bytes);
      return file;
    });
    const { stdout, stderr } = spawnSync('jing', [schema, ...files], { encoding: 'utf8' });
    return (stdout + stderr).replaceAll(`${folder}/`, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
