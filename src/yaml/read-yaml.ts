import { Problem } from '../model/finding.ts';
import { readCanonical } from './canonical.ts';
import { checkCharacters, hasForbidden } from './characters.ts';
import { compose } from './compose.ts';
import { Decoding } from './decoding.ts';
import { guard } from './guard.ts';
import { MAX_FILE_LENGTH } from './limits.ts';
import type { YamlNode } from './node.ts';

/**
 * Reads a YAML file in the restricted dialect into a tree with places. `text` is the decoded file, a byte-order
 * mark at its beginning included; `file` its path from the root of the edition, for findings. A file
 * without content is a scalar of style `nothing`.
 *
 * @throws Problem with everything found (`yaml-*`, `binary-file`), and nothing else, whatever the text.
 */
export function readYaml(text: string, file: string): YamlNode {
  const run = new Decoding(file);
  const node = readGuarded(text, run);
  if (run.findings.length > 0 || node === undefined) throw new Problem(run.findings);
  return node;
}

function readGuarded(text: string, run: Decoding): YamlNode | undefined {
  if (text.length > MAX_FILE_LENGTH) return reportSize(text, run);
  if (!hasForbidden(text)) {
    const canonical = readCanonical(text);
    if (canonical !== undefined) return canonical;
  }
  checkCharacters(text, run);
  if (run.findings.length > 0) return undefined;
  return composeSafely(text, run);
}

/** The parser has been seen to throw plain errors on strange input: whatever it throws is a syntax error. */
function composeSafely(text: string, run: Decoding): YamlNode | undefined {
  try {
    return guard(text, run) ? compose(text, run) : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    run.report(
      'yaml-syntax',
      { start: 0, end: 0 },
      `Unexpected YAML that the parser cannot take: ${reason}`,
      'Compare the file with its last version (`git diff`). Nothing was written.',
    );
    return undefined;
  }
}

function reportSize(text: string, run: Decoding): undefined {
  run.report(
    'yaml-too-large',
    { start: 0, end: 0 },
    `Unexpected file of ${text.length} characters, expected at most ${MAX_FILE_LENGTH}`,
    'Split the errata over files in errata/. Nothing was written.',
  );
}
