import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../support/laws.ts';
import { KeyDecoder } from '../../../src/review/terminal/key-decoder.ts';
import { edited, type Typed, typed } from '../../../src/review/terminal/line-editor.ts';
import { keysOf } from './support.ts';

describe('the keys of a terminal', () => {
  test.each([
    ['a', ['a']],
    ['Ü', ['Ü']],
    ['北😀', ['北', '😀']],
    ['\r\t \u007f\b', ['Enter', 'Tab', 'Space', 'Backspace', 'Backspace']],
    ['\u0001\u001a', ['Ctrl+a', 'Ctrl+z']],
    ['\u001b', ['Escape']],
    ['\u001b\u001b', ['Escape', 'Escape']],
    ['\u001b[A\u001b[B\u001bOC\u001bOD', ['Up', 'Down', 'Right', 'Left']],
    ['\u001b[5~\u001b[6~\u001b[3~\u001b[H\u001b[4~', ['PageUp', 'PageDown', 'Delete', 'Home', 'End']],
    ['\u001b[1;5D\u001b[1;2C', ['Ctrl+Left', 'Right']],
    ['\u001b[Z', ['BackTab']],
    ['\u001bb\u001b\u007f', ['Alt+b', 'Alt+Backspace']],
    ['\u001ba', ['Escape']],
    ['\u001b[?1;2c\u001b[I\u001b[2~x', ['x']],
    ['\u001b[200~aa\rb\u001b[201~c', ['paste:aa\rb', 'c']],
  ])('%j should be %j', (bytes, keys) => {
    expect(keysOf(bytes)).toEqual(keys);
  });

  test('should be the same however the bytes are split', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '北',
      '😀',
      '\u001b[A',
      '\u001bOB',
      '\u001b[1;5C',
      '\u001b[200~xy\u001b[201~',
      '\r',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (pieces, cuts) => {
          const bytes = new TextEncoder().encode(pieces.join(''));
          const ends = [...cuts, bytes.length].filter((cut) => cut <= bytes.length).sort((a, b) => a - b);
          const decoder = new KeyDecoder();
          const inputs = ends.flatMap((end, at) =>
            decoder.feed(bytes.subarray(at === 0 ? 0 : ends[at - 1], end)),
          );
          const keys = [...inputs, ...decoder.flush()].map((one) =>
            one.type === 'key' ? one.key : `paste:${one.text}`,
          );
          expect(keys).toEqual(keysOf(pieces.join('')));
        },
      ),
      { numRuns: Math.min(RUNS, 3000) },
    );
  });

  test('should keep nothing for ever, whatever a terminal sends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoder = new KeyDecoder();
        decoder.feed(bytes);
        decoder.flush();
        const [last] = decoder.feed(new TextEncoder().encode('\u001b[201~j')).slice(-1);
        expect(last).toEqual({ type: 'key', key: 'j' });
      }),
      { numRuns: Math.min(RUNS, 3000) },
    );
  });
});

describe('the line that is typed', () => {
  function after(text: string, ...keys: string[]): Typed {
    return keys.reduce((line, key) => edited(line, key) ?? line, typed(text));
  }

  test.each([
    ['one two', ['Ctrl+w'], 'one |'],
    ['one two', ['Ctrl+a', 'Delete'], '|ne two'],
    ['one two', ['Alt+b', 'Ctrl+k'], 'one |'],
    ['one two', ['Alt+b', 'Ctrl+u'], '|two'],
    ['one two', ['Home', 'Alt+f', 'x'], 'onex| two'],
    ['one', ['Left', 'Backspace', 'Space'], 'o |e'],
    ['cafe\u0301', ['Backspace'], 'caf|'],
    ['a😀', ['Left', 'Left', 'Right', 'Delete'], 'a|'],
    ['one', ['Escape', 'PageUp', 'Ctrl+q'], 'one|'],
  ])('%j after %j should be %j', (text, keys, expected) => {
    const { text: line, cursor } = after(text, ...keys);
    expect(`${line.slice(0, cursor)}|${line.slice(cursor)}`).toBe(expected);
  });
});
