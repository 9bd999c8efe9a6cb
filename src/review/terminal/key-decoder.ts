/** A key in the notation of the key tables (`a`, `Enter`, `Ctrl+z`), or a text that was pasted. */
export type Input =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'paste'; readonly text: string };

/** Final bytes of CSI and SS3 sequences (ECMA-48, xterm). */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'Up',
  B: 'Down',
  C: 'Right',
  D: 'Left',
  H: 'Home',
  F: 'End',
  Z: 'BackTab',
  M: 'Enter',
};

/** Numbers of `CSI n ~` (VT220, xterm, rxvt). */
const NUMBERS: Readonly<Record<string, string>> = {
  1: 'Home',
  3: 'Delete',
  4: 'End',
  5: 'PageUp',
  6: 'PageDown',
  7: 'Home',
  8: 'End',
};

const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';
/** More than anybody pastes into a line: what a terminal sends without an end is not kept for ever. */
const LONGEST_PASTE = 100_000;
/** What follows ESC: `[` with parameters and intermediates or `O`, and one final byte. */
const SEQUENCE = /^(?:\[([0-?]{0,32})[ -/]{0,8}([@-~])|O([ -~]))/u;
const UNFINISHED = /^(?:\[[0-?]{0,32}[ -/]{0,8}|O)?$/u;

/**
 * Makes keys of the bytes that a terminal sends. Characters and sequences may be split over any number of chunks; a lone
 * ESC waits for `flush`, since only time tells it from the beginning of a sequence. Sequences that mean no key, such as
 * answers of the terminal, are passed over, and pasted text is never taken for keys.
 */
export class KeyDecoder {
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  #rest: string = '';

  /** Whether something waits that `flush` would make keys of. */
  get isWaiting(): boolean {
    return this.#rest !== '' && !this.#rest.startsWith(PASTE_BEGINS);
  }

  /** The inputs that are complete. */
  feed(bytes: Uint8Array): Input[] {
    this.#rest += this.#utf8.decode(bytes, { stream: true });
    return this.#take(false);
  }

  /** Nothing has followed for a while: what waits is what it is, an ESC is the Escape key. */
  flush(): Input[] {
    return this.#take(true);
  }

  #take(isEnd: boolean): Input[] {
    const inputs: Input[] = [];
    let text = this.#rest;
    while (text !== '') {
      const [length, input] = next(text, isEnd);
      if (length === 0) break;
      if (input !== undefined) inputs.push(input);
      text = text.slice(length);
    }
    this.#rest = text;
    return inputs;
  }
}

type Taken = readonly [length: number, input?: Input];

function next(text: string, isEnd: boolean): Taken {
  if (text.startsWith(PASTE_BEGINS)) return paste(text);
  if (text.startsWith('\u001b')) return sequence(text, isEnd);
  const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const key = keyOf(character);
  return key === undefined ? [character.length] : [character.length, { type: 'key', key }];
}

function paste(text: string): Taken {
  const end = text.indexOf(PASTE_ENDS);
  if (end === -1 && text.length <= LONGEST_PASTE) return [0];
  const pasted = text.slice(PASTE_BEGINS.length, end === -1 ? undefined : end);
  return [end === -1 ? text.length : end + PASTE_ENDS.length, { type: 'paste', text: pasted }];
}

function sequence(text: string, isEnd: boolean): Taken {
  if (UNFINISHED.test(text.slice(1))) return isEnd ? [text.length, { type: 'key', key: 'Escape' }] : [0];
  const found = SEQUENCE.exec(text.slice(1));
  // Esc and then a key, typed quickly; or Alt with a key, which means nothing here. Escape decides nothing, and so
  // neither may the key after it: the two are one.
  if (found === null) {
    const length = 1 + String.fromCodePoint(text.codePointAt(1) ?? 0).length;
    return text.startsWith('\u001b\u001b')
      ? [1, { type: 'key', key: 'Escape' }]
      : [length, altKey(text.slice(1, length))];
  }
  const [whole, parameters = '', final = '', single = ''] = found;
  const key = final === '~' ? NUMBERS[parameters.split(';')[0] ?? ''] : LETTERS[final + single];
  const length = 1 + whole.length;
  return key === undefined ? [length] : [length, { type: 'key', key: withControl(key, parameters) }];
}

/** Alt+b, Alt+f, Alt+d and Alt+Backspace are keys of the line editor; the others are none. */
function altKey(character: string): Input {
  if (character === '\u007f' || character === '\b') return { type: 'key', key: 'Alt+Backspace' };
  return /^[bdf]$/u.test(character)
    ? { type: 'key', key: `Alt+${character}` }
    : { type: 'key', key: 'Escape' };
}

/** xterm writes modifiers as a second parameter: 1 + Shift 1 + Alt 2 + Ctrl 4. */
function withControl(key: string, parameters: string): string {
  const modifiers = Number(parameters.split(';')[1] ?? 1) - 1;
  return (modifiers & 4) === 4 ? `Ctrl+${key}` : key;
}

function keyOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\r' || character === '\n') return 'Enter';
  if (character === '\t') return 'Tab';
  if (character === ' ') return 'Space';
  if (code === 0x7f || code === 0x08) return 'Backspace';
  if (code >= 1 && code <= 26) return `Ctrl+${String.fromCodePoint(code + 96)}`;
  return code < 0x20 || (code > 0x7f && code < 0xa0) ? undefined : character;
}
