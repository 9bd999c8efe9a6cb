import { join } from 'node:path';
import type { SourceDeclaration } from '../model/edition.ts';
import { Problem } from '../model/finding.ts';
import { editionText, readApparatus, restoreText } from '../normalize/restore.ts';
import { encode } from '../text/decode.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { NORMALIZED_FOLDER } from './normalized-folder.ts';
import { readBytes } from './read-file.ts';
import { decodeFile } from './read-text-file.ts';

/**
 * The bytes of a source from `normalized/` and its apparatus alone, proved by the recorded digest.
 * @throws Problem `apparatus-mismatch` when text and apparatus do not belong together or do not give the source
 */
export function restoreSource(fs: FileSystem, root: string, source: SourceDeclaration): Uint8Array {
  const name = `${NORMALIZED_FOLDER}/${source.id}`;
  const textFile = `${name}.txt`;
  const apparatusFile = `${name}.apparatus.json`;
  const edition = readBytes(fs, join(root, textFile), { root });
  const apparatusBytes = readBytes(fs, join(root, apparatusFile), { root });
  try {
    const apparatus = readApparatus(decodeFile(apparatusBytes, apparatusFile, {}).text);
    const digest = sha256(edition);
    if (digest !== apparatus.edition.sha256) {
      throw new RangeError(
        `${textFile} has the SHA-256 ${digest}, the apparatus is for ${apparatus.edition.sha256}`,
      );
    }
    const { encoding, bom } = apparatus.source;
    const bytes = encode(restoreText(apparatus, editionText(apparatus, edition)), { encoding, bom });
    const restored = sha256(bytes);
    if (restored === source.sha256) return bytes;
    throw new RangeError(`What it gives has the SHA-256 ${restored}, edition.yaml records ${source.sha256}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem({
      rule: 'apparatus-mismatch',
      message: `${source.path} cannot be rebuilt from ${textFile} and ${apparatusFile}: ${error.message}`,
      help: 'Put both files back as `emend normalize` wrote them (for instance with git), then try again. Nothing was written.',
      subject: { type: 'file', file: apparatusFile },
    });
  }
}
