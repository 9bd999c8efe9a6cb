import { type YAMLError, parseDocument } from 'yaml';
import { convert } from './convert.ts';
import type { Decoding } from './decoding.ts';
import type { YamlNode } from './node.ts';

const MOST_REPORTED = 20;

/** What the parser's codes mean to somebody who writes the file; `expected` completes the sentence. */
const EXPLAINED: Readonly<Partial<Record<YAMLError['code'], { message: string; help: string }>>> = {
  BAD_INDENT: {
    message: 'Unexpected indentation, expected all keys of a map, and all `- ` of a list, in one column',
    help: 'Align the line with its neighbours, in blanks.',
  },
  TAB_AS_INDENT: {
    message: 'Unexpected tab, expected blanks as indentation',
    help: 'Replace the tab at the beginning of the line by blanks.',
  },
  BAD_DQ_ESCAPE: {
    message:
      'Unexpected escape inside quotation marks, expected one such as `\\"`, `\\\\`, `\\n` or `\\u00a0`',
    help: 'Write a backslash that is meant as a backslash twice.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Unexpected text without a key, expected `key: value`',
    help: 'Give the line a key, put a text in double quotation marks on one line, or make the line a comment with `#`.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Unexpected second key in one line, expected one `key: value`',
    help: 'Put a text that holds a colon in double quotation marks.',
  },
  BAD_SCALAR_START: {
    message: 'Unexpected character at the beginning of a value, expected text in double quotation marks',
    help: 'Put the value in double quotation marks.',
  },
};

/**
 * Reads a file with the `yaml` package. Call it only after `guard`: the package builds what it is given.
 * Syntax errors are reported in plain words; the tree is then not to be used.
 */
export function compose(text: string, run: Decoding): YamlNode {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const errors = [...document.errors, ...document.warnings];
  for (const error of errors.slice(0, MOST_REPORTED)) reportSyntax(error, text, run);
  return convert(document.contents, text, run);
}

function reportSyntax(error: YAMLError, text: string, run: Decoding): void {
  const { message, help } = EXPLAINED[error.code] ?? explainMissing(error);
  const start = Math.min(error.pos[0], text.length);
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  run.report('yaml-syntax', { start, end }, message, `${help} Nothing was written.`);
}

function explainMissing(error: YAMLError): { message: string; help: string } {
  const quote = /closing (["'])quote/.exec(error.message)?.[1];
  if (quote !== undefined) {
    return {
      message: `Unexpected end of the text, expected a closing ${quote}`,
      help: 'Close the quotation marks on the line where they were opened; write one inside the text as `\\"`.',
    };
  }
  return { message: `Unexpected YAML: ${error.message}`, help: 'Correct the line shown.' };
}
