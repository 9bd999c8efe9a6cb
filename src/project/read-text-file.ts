import { join } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import { decode, DecodeError } from '../text/decode.ts';
import type { FileSystem } from './file-system.ts';
import type { FileTexts } from './file-texts.ts';
import { assertInside } from './paths.ts';
import { readIfThere } from './read-file.ts';

/**
 * The text of a file of ours (`file` from the root), which is always UTF-8; undefined where there is none. A byte-order
 * mark stays in the text, so that spans and splices count it.
 * @throws Problem `path-outside` for a link that leads out of the edition, `encoding-invalid` and its like, and those of reading
 */
export function readTextFile(
  fs: FileSystem,
  root: string,
  file: string,
  texts: FileTexts,
): string | undefined {
  const path = join(root, file);
  assertInside(fs, root, path);
  const bytes = readIfThere(fs, path, { root });
  if (bytes === undefined) return undefined;
  const { text, bom } = decodeFile(bytes, file, {});
  const whole = bom ? `\ufeff${text}` : text;
  texts.add(file, whole);
  return whole;
}

/** `decode`, whose refusal becomes a problem of the file. */
export function decodeFile(
  bytes: Uint8Array,
  file: string,
  options: { readonly encoding?: string; readonly control?: boolean },
): ReturnType<typeof decode> {
  try {
    return decode(bytes, options);
  } catch (error) {
    if (error instanceof DecodeError) throw new Problem(undecodable(error, file));
    throw error;
  }
}

function undecodable(error: DecodeError, file: string): Finding {
  return {
    rule: error.rule,
    message: `${error.message} (byte ${error.byte} of ${file})`,
    help: HELP[error.rule].replace('…', error.encoding ?? 'windows-1252'),
    subject: { type: 'file', file, position: { line: error.line, column: error.column } },
  };
}

const HELP: Readonly<Record<DecodeError['rule'], string>> = {
  'encoding-invalid':
    'Declare the right `encoding` for this source in edition.yaml, or repair the file. Nothing was written.',
  'encoding-undeclared': 'Write `encoding: "…"` to this source in edition.yaml. Nothing was written.',
  'encoding-unsupported':
    'Convert the file to UTF-8, keep the original beside it and say so in `provenance`. Nothing was written.',
  'binary-file':
    'Name a text. If this one really holds NUL, write `control: true` to the source in edition.yaml. Nothing was written.',
};
