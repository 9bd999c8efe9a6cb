import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { Decoded } from '../text/decode.ts';
import type { FileSystem } from './file-system.ts';
import { readBytes } from './read-file.ts';
import { decodeFile } from './read-text-file.ts';

/** A text that was named on the command line. */
export interface GivenText extends Decoded {
  /** Absolute. */
  readonly path: string;
  /** As they lie on the disk; a digest is taken from these. */
  readonly bytes: Uint8Array;
}

/**
 * Reads a text that is not, or not yet, a part of an edition: `file` from the folder `cwd` (absolute), decoded strictly as
 * `encoding`. Default: UTF-8, and so is every file whose bytes are UTF-8 beyond doubt, whatever was said of its fellows.
 * @throws Problem as `readBytes` and `decodeFile`, with help that speaks of the command line
 */
export function readGivenText(fs: FileSystem, cwd: string, file: string, encoding?: string): GivenText {
  const path = resolve(cwd, file);
  const bytes = readBytes(fs, path, { root: cwd });
  try {
    const isDeclared = encoding !== undefined && !isSurelyUtf8(bytes);
    return { path, bytes, ...decodeFile(bytes, file, isDeclared ? { encoding } : {}) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.findings.map(toldOfCommandLine));
  }
}

/** Letters outside ASCII that are well-formed UTF-8, or its byte-order mark: no text in another encoding looks like that. */
function isSurelyUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && bytes.some((byte) => byte > 0x7f);
}

const HELP: Readonly<Partial<Record<RuleId, string>>> = {
  'encoding-invalid': 'Say the right encoding with `--encoding LABEL`, or repair the file.',
  'encoding-undeclared': 'Say the encoding with `--encoding LABEL`.',
  'encoding-unsupported': 'Convert a copy of the file to UTF-8 and name the copy.',
  'binary-file': 'Name a text. If it is UTF-16 or UTF-32, say so with `--encoding LABEL`.',
};

function toldOfCommandLine(finding: Finding): Finding {
  const help = HELP[finding.rule];
  return help === undefined ? finding : { ...finding, help: `${help} Nothing was written.` };
}
