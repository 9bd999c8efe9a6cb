import type { Source, SourceDeclaration } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { resolveInside } from './paths.ts';
import { readBytes } from './read-file.ts';
import { decodeFile } from './read-text-file.ts';

/** A source as it lies on the disk. */
export interface ReadSource {
  readonly declaration: SourceDeclaration;
  /** Its `sha256` is that of the bytes that were read. */
  readonly source: Source;
  /** `source-changed` when it is not the recorded one. */
  readonly findings: readonly Finding[];
}

/**
 * Reads and decodes a declared source. The digest is taken from the very bytes that are used.
 * @throws Problem when it cannot be read or decoded
 */
export function readSource(
  fs: FileSystem,
  root: string,
  declaration: SourceDeclaration,
  language: string,
): ReadSource {
  const path = resolveInside(fs, root, declaration.path);
  const bytes = readBytes(fs, path, { root, missing: 'source-missing' });
  const { id, siglum, title, encoding, control } = declaration;
  const decoded = decodeFile(bytes, declaration.path, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(control === undefined ? {} : { control }),
  });
  const digest = sha256(bytes);
  const source: Source = {
    id,
    path: declaration.path,
    siglum,
    ...(title === undefined ? {} : { title }),
    sha256: digest,
    ...decoded,
    language,
  };
  const isRecorded = digest === declaration.sha256;
  return { declaration, source, findings: isRecorded ? [] : [changed(declaration, digest, bytes)] };
}

function changed(declaration: SourceDeclaration, digest: string, bytes: Uint8Array): Finding {
  return {
    rule: 'source-changed',
    message: `Unexpected SHA-256 ${digest} of ${declaration.path}, expected ${declaration.sha256}`,
    help: `${onlyLineEnds(bytes, declaration.sha256) ? LINE_ENDS : OTHER} Nothing was written.`,
    subject: { type: 'file', file: declaration.path },
  };
}

const LINE_ENDS =
  'Only the line ends differ, as git rewrites them: add `raw/** -text` to .gitattributes and check the file out again.';
const OTHER =
  'Put the recorded file back, or run `emend rebase` to see what this one does to every entry. The errata are kept.';

/** Whether the recorded bytes come back when CR LF becomes LF or the other way round. */
function onlyLineEnds(bytes: Uint8Array, recorded: string): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const variants = [text.replaceAll('\r\n', '\n'), text.replace(/(?<!\r)\n/gu, '\r\n')];
  return variants.some((variant) => sha256(Buffer.from(variant, 'latin1')) === recorded);
}
