import type { Placement } from '../errata/match.ts';
import { preparedByMachine } from '../errata/statistics.ts';
import { type Editor, PREPARED_BY_MACHINE, type Source } from '../model/edition.ts';
import { encode } from '../text/decode.ts';
import { apparatusOf, printApparatus } from './apparatus.ts';
import { editSource, type EditionText } from './edition.ts';
import { sourcePatch } from './patch.ts';
import { editionText, readApparatus, restoreText } from './restore.ts';
import { verify } from './verify.ts';

/** A file that `normalize` writes; `name` is its name in `normalized/`. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** One source, edited and ready to be written. */
export interface Normalized {
  readonly source: Source;
  readonly edition: EditionText;
  /** Text, patch, apparatus. */
  readonly outputs: readonly Output[];
}

/** SHA-256 in lower-case hexadecimal, handed in: this room does not touch the machine. */
export type Digest = (bytes: Uint8Array) => string;

/**
 * Everything that `normalize` writes for one source. Before it is returned the way back was walked: the source's
 * bytes were rebuilt from edition and apparatus and have the recorded digest.
 * @throws Error when they have not, which would be a mistake of emend itself
 */
export function normalizeSource(
  source: Source,
  placements: readonly Placement[],
  editors: readonly Editor[],
  digest: Digest,
): Normalized {
  const own = placements.filter((placement) => placement.source === source.id);
  const edition = editSource(source.id, source.text, own);
  const bom = source.bom && source.encoding === 'utf-8';
  const output = (name: string, bytes: Uint8Array): Output => ({ name, bytes, sha256: digest(bytes) });
  const text = output(`${source.id}.txt`, encode(edition.text, { encoding: 'utf-8', bom }));
  const apparatus = apparatusOf(source, edition, { file: text.name, sha256: text.sha256, bom }, editors);
  const printed = printApparatus(apparatus);
  proveWayBack(source, edition, digest, [text.bytes, printed]);
  return {
    source,
    edition,
    outputs: [
      text,
      output(`${source.id}.patch`, utf8(preambleOf(edition, editors) + sourcePatch(source, edition.changes))),
      output(`${source.id}.apparatus.json`, utf8(printed)),
    ],
  };
}

/** Walks back from what will be written, as `restore` will read it. */
function proveWayBack(
  source: Source,
  edition: EditionText,
  digest: Digest,
  [bytes, printed]: readonly [Uint8Array, string],
): void {
  const wrong = verify(source.text, edition);
  const apparatus = readApparatus(printed);
  const restored = restoreText(apparatus, editionText(apparatus, bytes));
  if (wrong.length > 0) throw new Error(`${edition.source}: ${wrong.join('; ')}`);
  if (digest(encode(restored, source)) !== source.sha256) {
    throw new Error(`${edition.source}: the edition and its apparatus do not give the source back`);
  }
}

/** Words before the first header of a patch are passed over by every program that applies it, and read by people. */
function preambleOf(edition: EditionText, editors: readonly Editor[]): string {
  if (edition.changes.changes.length === 0) return '';
  const errata = [...new Set(edition.apparatus.map((entry) => entry.erratum))];
  const machine = preparedByMachine(errata, editors).length;
  return machine === 0 ? '' : `${machine} of ${errata.length} decisions: ${PREPARED_BY_MACHINE}\n`;
}

function utf8(text: string): Uint8Array {
  return encode(text, { encoding: 'utf-8', bom: false });
}
