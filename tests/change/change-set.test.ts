import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/change/change.ts';
import { ChangeSet } from '../../src/change/change-set.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';

/** Any valid set for a text of `length` units: cut points in pairs, each with a text to insert. */
function changeSet(length: number): fc.Arbitrary<ChangeSet> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), hostileText(3)), { maxLength: 6 })
    .map((triples) => {
      const changes: Change[] = [];
      let position = 0;
      for (const [a, b, insert] of triples.sort(([x], [y]) => x - y)) {
        const start = Math.max(position, Math.min(a, b));
        const end = Math.max(start, Math.max(a, b));
        if (start > length || (changes.length > 0 && start === position && start === end)) continue;
        changes.push({ start, end, insert });
        position = end;
      }
      return ChangeSet.of(length, changes);
    });
}

const textAndSet = hostileText().chain((text) => fc.tuple(fc.constant(text), changeSet(text.length)));
const textAndTwo = hostileText().chain((text) =>
  fc.tuple(fc.constant(text), changeSet(text.length), changeSet(text.length)),
);
const textAndChain = textAndSet.chain(([text, a]) =>
  changeSet(a.lengthAfter).chain((b) =>
    changeSet(b.lengthAfter).map((c): [string, ChangeSet, ChangeSet, ChangeSet] => [text, a, b, c]),
  ),
);

function law<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { numRuns: RUNS });
}

describe('laws', () => {
  test('should give the text back when undone', () => {
    law(textAndSet, ([text, set]) => {
      expect(set.invert(text).apply(set.apply(text))).toBe(text);
    });
  });

  test('should be itself when inverted twice', () => {
    law(textAndSet, ([text, set]) => {
      expect(set.invert(text).invert(set.apply(text)).toJSON()).toEqual(set.toJSON());
    });
  });

  test('should do as one what two sets do one after the other', () => {
    law(textAndChain, ([text, a, b]) => {
      expect(a.compose(b).apply(text)).toBe(b.apply(a.apply(text)));
    });
  });

  test('should compose in any grouping', () => {
    law(textAndChain, ([, a, b, c]) => {
      expect(a.compose(b).compose(c).toJSON()).toEqual(a.compose(b.compose(c)).toJSON());
    });
  });

  test('should leave a set alone when composed with the empty one', () => {
    law(textAndSet, ([, set]) => {
      expect(ChangeSet.empty(set.length).compose(set).toJSON()).toEqual(set.toJSON());
      expect(set.compose(ChangeSet.empty(set.lengthAfter)).toJSON()).toEqual(set.toJSON());
    });
  });

  test('should reach one text whichever of two sets is applied first', () => {
    law(textAndTwo, ([text, a, b]) => {
      const one = b.map(a).apply(a.apply(text));
      expect(a.map(b, 'before').apply(b.apply(text))).toBe(one);
      expect(a.compose(b.map(a)).apply(text)).toBe(one);
    });
  });

  test('should keep the normal form: sorted, apart, never empty', () => {
    law(textAndTwo, ([, a, b]) => {
      for (const set of [a, b.map(a), a.compose(b.map(a))]) {
        let end = -1;
        for (const change of set.changes) {
          expect(change.start).toBeGreaterThan(end);
          expect(change.end > change.start || change.insert !== '').toBe(true);
          end = change.end;
        }
      }
    });
  });

  test('should leave everything outside the changes as it was, at the mapped place', () => {
    law(textAndSet, ([text, set]) => {
      const after = set.apply(text);
      for (let offset = 0; offset < text.length; offset += 1) {
        if (set.changes.some((change) => change.start <= offset && offset < change.end)) continue;
        expect(after[set.mapOffset(offset, 'after')]).toBe(text[offset]);
      }
    });
  });

  test('should map offsets in order', () => {
    law(textAndSet, ([, set]) => {
      let last = 0;
      for (let offset = 0; offset <= set.length; offset += 1) {
        const before = set.mapOffset(offset, 'before');
        const after = set.mapOffset(offset, 'after');
        expect(before).toBeGreaterThanOrEqual(last);
        expect(after).toBeGreaterThanOrEqual(before);
        last = before;
      }
      expect(set.mapOffset(set.length, 'after')).toBe(set.lengthAfter);
    });
  });

  test('should not depend on the order in which changes are given', () => {
    law(fc.tuple(textAndSet, fc.infiniteStream(fc.double())), ([[, set], order]) => {
      const keys = set.changes.map(() => order.next().value ?? 0);
      const shuffled = set.changes
        .map((change, index) => ({ change, key: keys[index] ?? 0 }))
        .sort((x, y) => x.key - y.key)
        .map(({ change }) => change);
      expect(ChangeSet.of(set.length, shuffled).toJSON()).toEqual(set.toJSON());
    });
  });

  test('should survive JSON', () => {
    law(textAndSet, ([, set]) => {
      const copy = ChangeSet.fromJSON(JSON.parse(JSON.stringify(set)));
      expect(copy.equals(set)).toBe(true);
    });
  });
});

describe('of', () => {
  const text = 'Marshal Tusachevsky';

  test('should merge touching changes into one', () => {
    const set = ChangeSet.of(6, [
      { start: 3, end: 5, insert: 'b' },
      { start: 1, end: 3, insert: 'a' },
    ]);
    expect(set.changes).toEqual([{ start: 1, end: 5, insert: 'ab' }]);
  });

  test('should drop a change that changes nothing', () => {
    expect(ChangeSet.of(3, [{ start: 1, end: 1, insert: '' }]).changes).toEqual([]);
  });

  test.each([
    ['outside the text', [{ start: 18, end: 20, insert: '' }], /does not fit a text of 19/],
    ['before the text', [{ start: -1, end: 2, insert: '' }], /does not fit/],
    ['backwards', [{ start: 4, end: 3, insert: '' }], /does not fit/],
    ['not whole', [{ start: 0.5, end: 3, insert: '' }], /does not fit/],
    [
      'overlapping',
      [
        { start: 0, end: 7, insert: '' },
        { start: 6, end: 9, insert: '' },
      ],
      /6…9 overlaps the one that ends at 7/,
    ],
    [
      'two insertions at one point',
      [
        { start: 3, end: 3, insert: 'a' },
        { start: 3, end: 3, insert: 'b' },
      ],
      /Two insertions at 3/,
    ],
  ] as const)('should refuse a change that is %s', (_name, changes, message) => {
    expect(() => ChangeSet.of(text.length, changes)).toThrow(message);
    expect(() => ChangeSet.of(text.length, changes)).toThrow(RangeError);
  });

  test('should refuse a text of another length', () => {
    const set = ChangeSet.empty(3);
    expect(() => set.apply('four')).toThrow(/3 units, not of 4/);
    expect(() => set.invert('four')).toThrow(RangeError);
    expect(() => set.compose(ChangeSet.empty(4))).toThrow(/gives 3 units, the next one expects 4/);
    expect(() => set.map(ChangeSet.empty(4))).toThrow(RangeError);
    expect(() => set.mapOffset(4)).toThrow(/outside 0…3/);
    expect(() => set.mapOffset(-1)).toThrow(RangeError);
  });

  test('should take replacement patterns literally (row A19)', () => {
    const set = ChangeSet.of(3, [{ start: 1, end: 2, insert: '$&$1' }]);
    expect(set.apply('abc')).toBe('a$&$1c');
  });
});

test('should stay fast for ten thousand changes', () => {
  const changes = Array.from({ length: 10_000 }, (_, index) => ({
    start: index * 10,
    end: index * 10 + 3,
    insert: 'xy',
  }));
  const a = ChangeSet.of(100_000, changes);
  const b = ChangeSet.of(
    100_000,
    changes.map((change) => ({ ...change, start: change.start + 1, end: change.end + 2 })),
  );
  const begin = performance.now();
  expect(a.compose(b.map(a)).lengthAfter).toBe(b.compose(a.map(b, 'before')).lengthAfter);
  expect(performance.now() - begin).toBeLessThan(2000);
});
