import { Lexer } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Decoding } from './decoding.ts';
import { MAX_DEPTH, MAX_KEYS } from './limits.ts';

const HELP = 'Write the value out in full. Nothing was written.';

/** Features refused at sight, by the first character of their token. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['&', 'anchor'],
  ['*', 'alias'],
  ['!', 'tag'],
  ['%', 'directive'],
  ['|', 'text over several lines'],
  ['>', 'text over several lines'],
]);

/** Tokens that say nothing yet: blanks, line ends, comments, the byte-order mark, the end of a document. */
const BETWEEN_DOCUMENTS = /^(?:[ \t\r\n]*|#[^]*|\ufeff|\.{3})$/;

const MOST_REPORTED = 20;

/** One open map or list: block levels know their column, levels in brackets do not need it. */
interface Level {
  readonly column: number;
  keys: number;
}

/**
 * Goes through the tokens of a file before anything is built from them: refuses the features outside the
 * dialect, and stops where the file crosses a limit. The levels are counted from columns and brackets, which is
 * exact for well-formed files and near enough for others: it bounds what the parser will be asked to do.
 *
 * Returns whether the file may be composed.
 */
export function guard(text: string, run: Decoding): boolean {
  const before = run.findings.length;
  const walk = new TokenWalk(run);
  for (const token of new Lexer().lex(text)) {
    walk.take(token);
    if (walk.isOver || run.findings.length - before === MOST_REPORTED) break;
  }
  return run.findings.length === before;
}

class TokenWalk {
  isOver = false;
  readonly #run: Decoding;
  #offset = 0;
  #lineStart = 0;
  /** The next token is a plain or block scalar, whatever it begins with. */
  #scalarFollows = false;
  /** Column of the last scalar: where a key begins once its `:` is seen. */
  #scalarColumn = 0;
  /** Something of the document was seen, so another start is a second document. */
  #sawContent = false;
  #blocks: Level[] = [];
  #brackets: Level[] = [];

  constructor(run: Decoding) {
    this.#run = run;
  }

  take(token: string): void {
    const start = this.#offset;
    const column = start - this.#lineStart;
    if (this.#scalarFollows) {
      this.#scalarFollows = false;
      this.#scalarColumn = column;
      this.#sawContent = true;
    } else if (isMark(token)) {
      // The lexer's own marks take no room in the file.
      this.#scalarFollows = token === '\u001f';
      if (token === '\u0002') this.#startDocument({ start, end: start });
      return;
    } else {
      this.#classify(token, { start, end: start + token.length }, column);
    }
    this.#offset += token.length;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak !== -1) this.#lineStart = start + lastBreak + 1;
  }

  #classify(token: string, span: Span, column: number): void {
    const first = token.charAt(0);
    const refused = REFUSED.get(first);
    if (token === '---') this.#startDocument(span);
    this.#sawContent ||= !BETWEEN_DOCUMENTS.test(token);
    if (refused !== undefined) this.#refuse(refused, span);
    else if (first === '"' || first === "'") this.#scalarColumn = column;
    else if (first === '[' || first === '{') this.#enter(this.#brackets, -1, span);
    else if (first === ']' || first === '}') this.#close(first, span);
    else if (token === '-') this.#dash(column, span);
    else if (token === '?') this.#refuse('complex key (`? `)', span);
    else if (token === ':') this.#key(span);
  }

  /** A bracket that closes nothing is where the parser is slowest, and never right. */
  #close(bracket: string, span: Span): void {
    if (this.#brackets.pop() !== undefined) return;
    this.isOver = true;
    this.#run.report(
      'yaml-syntax',
      span,
      `Unexpected ${bracket}, expected it to close a bracket`,
      'Remove it, or put the text in double quotation marks. Nothing was written.',
    );
  }

  #refuse(feature: string, span: Span): void {
    const help =
      feature === 'text over several lines'
        ? 'Write the text on one line in double quotation marks, a line break as `\\n`. Nothing was written.'
        : HELP;
    this.#run.report('yaml-feature', span, `Unexpected ${feature}, expected a value written out`, help);
  }

  #startDocument(span: Span): void {
    if (this.#sawContent) this.#refuse('second document (`---`)', span);
  }

  #dash(column: number, span: Span): void {
    this.#leaveDeeperThan(column);
    const last = this.#blocks.at(-1);
    // A list may stand at the column of its key: it is a level of its own all the same.
    if (last === undefined || last.column < column) this.#enter(this.#blocks, column, span);
  }

  #key(span: Span): void {
    const level = this.#brackets.at(-1) ?? this.#blockOfKey(span);
    if (level === undefined) return;
    level.keys += 1;
    if (level.keys > MAX_KEYS) this.#overflow(`more than ${MAX_KEYS} keys in one map`, span);
  }

  #blockOfKey(span: Span): Level | undefined {
    this.#leaveDeeperThan(this.#scalarColumn);
    const last = this.#blocks.at(-1);
    if (last === undefined || last.column < this.#scalarColumn) {
      this.#enter(this.#blocks, this.#scalarColumn, span);
    }
    return this.#blocks.at(-1);
  }

  #leaveDeeperThan(column: number): void {
    while ((this.#blocks.at(-1)?.column ?? -1) > column) this.#blocks.pop();
  }

  #enter(levels: Level[], column: number, span: Span): void {
    levels.push({ column, keys: 0 });
    if (this.#blocks.length + this.#brackets.length > MAX_DEPTH) {
      this.#overflow(`more than ${MAX_DEPTH} levels within one another`, span);
    }
  }

  #overflow(what: string, span: Span): void {
    this.isOver = true;
    this.#run.report(
      'yaml-too-large',
      span,
      `Unexpected ${what}`,
      'Files of an edition hold long lists, not deep or wide maps: look for a bracket or an indentation gone wrong. Nothing was written.',
    );
  }
}

/** Start of a document, end of a broken flow, "a scalar follows": not characters of the file. */
function isMark(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f';
}
