import { describe, expect, test } from 'vitest';
import {
  clashes,
  COMMANDS,
  commandNames,
  commandsByKey,
  conjectureOfKey,
  isCharacterKey,
  keyTable,
  PRESETS,
} from '../../src/review/keys.ts';

describe('the keys', () => {
  test.each(PRESETS)('should give every command of %s a key, and no key two commands', (preset) => {
    const table = keyTable(preset);
    expect(Object.keys(table).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(commandNames().filter((command) => table[command].length === 0)).toEqual([]);
    expect(clashes(table)).toEqual([]);
    const keys = Object.values(table).flat();
    expect(commandsByKey(table).size).toBe(keys.length);
  });

  test('should be those that the review promises', () => {
    const keys = commandsByKey(keyTable('emend'));
    expect(['a', 'y', 'Enter'].map((key) => keys.get(key))).toEqual(['accept', 'accept', 'accept']);
    expect(['r', 'n'].map((key) => keys.get(key))).toEqual(['stet', 'stet']);
    expect(['s', 'Space'].map((key) => keys.get(key))).toEqual(['defer', 'defer']);
    expect([keys.get('u'), keys.get('U'), keys.get('A'), keys.get('?')]).toEqual([
      'undo',
      'redo',
      'bulk-accept',
      'help',
    ]);
  });

  test('should take from git what asks for the number before it decides the rest', () => {
    const keys = commandsByKey(keyTable('git'));
    expect([keys.get('y'), keys.get('n'), keys.get('a'), keys.get('d')]).toEqual([
      'accept',
      'stet',
      'bulk-accept',
      'bulk-stet',
    ]);
    expect(commandsByKey(keyTable('prodigy')).get('Backspace')).toBe('undo');
    expect(commandsByKey(keyTable('vim')).get('Ctrl+r')).toBe('redo');
  });

  test.each(PRESETS)('should never decide by Escape in %s', (preset) => {
    expect(commandsByKey(keyTable(preset)).get('Escape')).toBe('cancel');
  });

  test('should take other keys for a command', () => {
    const keys = commandsByKey(keyTable('emend', { crux: ['!', 'Ctrl+d'], edit: ['é'] }));
    expect([keys.get('!'), keys.get('Ctrl+d'), keys.get('é'), keys.get('d')]).toEqual([
      'crux',
      'crux',
      'edit',
      undefined,
    ]);
  });

  test('should refuse a key that would mean two things, and name both', () => {
    expect(() => keyTable('emend', { crux: ['a'] })).toThrow(
      'The key a cannot mean both “accept” and “crux”.',
    );
  });

  test('should keep the digits for the conjectures', () => {
    expect(() => keyTable('emend', { details: ['2'] })).toThrow('both “conjecture” and “details”');
    expect([conjectureOfKey('1'), conjectureOfKey('9'), conjectureOfKey('0'), conjectureOfKey('12')]).toEqual(
      [0, 8, undefined, undefined],
    );
  });

  test.each(['', ' ', 'ab', 'Shift+a', 'Ctrl+', 'enter'])('should refuse %j, which is no key', (key) => {
    expect(() => keyTable('emend', { crux: [key] })).toThrow(RangeError);
  });

  test('should know which shortcuts are single characters', () => {
    expect(['a', 'Space', '?', '👍'].map(isCharacterKey)).toEqual([true, true, true, true]);
    expect(['Enter', 'Escape', 'Ctrl+z', 'Up'].map(isCharacterKey)).toEqual([false, false, false, false]);
  });
});
