import { type Reader, reportType } from './decode.ts';
import { type YamlNode, entryOf } from './node.ts';
import { Problem } from '../model/finding.ts';

/**
 * Refuses a file of another format version before anything else of it is read: its keys would be
 * judged by the wrong rules.
 *
 * @throws Problem (`schema-version`)
 */
export function refuseOtherVersion(root: YamlNode, file: string): void {
  const node = root.type === 'map' ? entryOf(root, 'version')?.value : undefined;
  if (node?.type !== 'scalar' || node.style !== 'plain') return;
  if (!/^\d+$/.test(node.value) || Number(node.value) === FORMAT_VERSION) return;
  throw new Problem({
    rule: 'schema-version',
    message: `Unexpected version ${node.value} of the format, expected ${FORMAT_VERSION}`,
    help: 'The file was made by another version of emend: update emend. Nothing was written.',
    subject: { type: 'file', file, span: node.span },
  });
}

/** The version that this program reads and writes. */
export const FORMAT_VERSION = 1;

/** The value of `version`. */
export const formatVersion: Reader<number> = (node, run) =>
  node.type === 'scalar' && node.style === 'plain' && node.value === String(FORMAT_VERSION)
    ? FORMAT_VERSION
    : reportType(node, run, `\`${FORMAT_VERSION}\` without quotation marks`);
