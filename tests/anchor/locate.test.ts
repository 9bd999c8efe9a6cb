import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import type { Anchor } from '../../src/anchor/anchor.ts';
import { describe, describeIn } from '../../src/anchor/describe.ts';
import { splits } from '../../src/anchor/edges.ts';
import { locate, locateAll, Locator } from '../../src/anchor/locate.ts';
import type { Span } from '../../src/text/span.ts';
import { RUNS } from '../support/laws.ts';
import { anySpan, changedAround, extent, handMade, repetitiveText, spanOf } from './support.ts';

const PROSE =
  'One of the goals was to make an example of the discontented workers and to intimidate the members of the party ' +
  'who were still sympathetic to the opposition. Tusachevsky wanted them to understand that whoever dared to oppose ' +
  'the dictatorship would be doomed, and that no Marshal of the Soviet Union could be sure of his life.\n\n' +
  'In keeping with this purpose, the defendants sent an unmistakable warning to the entire country.\n';
const NAME = 'Tusachevsky';
const anchor = describe(PROSE, spanOf(PROSE, NAME));

suite('an anchor is found', () => {
  test('D1 where it was, in the text it was made from', () => {
    expect(locate(PROSE, anchor)).toEqual({ status: 'found', span: spanOf(PROSE, NAME) });
  });

  test('D2 where it has moved to', () => {
    const moved = `A preface that was not there before.\n\n${PROSE}`;
    expect(locate(moved, anchor)).toEqual({ status: 'found', span: spanOf(moved, NAME) });
  });

  test('in lines that are wrapped otherwise', () => {
    const wrapped = PROSE.replaceAll(/(?<=\w) (?=to|of|the)/gu, '\r\n ');
    expect(locate(wrapped, anchor)).toEqual({ status: 'found', span: spanOf(wrapped, NAME) });
  });

  test('where a few letters around it were mended or damaged', () => {
    const damaged = PROSE.replace('sympathetic', 'sympafhetie').replace('wanted', 'wantcd');
    expect(locate(damaged, anchor)).toEqual({ status: 'found', span: spanOf(damaged, NAME) });
  });

  test('in a text that repeats itself on the spot, by the whole of that text', () => {
    const refrain = `And so it went, ${'day after day, year after year, '.repeat(12)}the same words again. `;
    const text = `${refrain.repeat(3)}The end.`;
    const start = text.indexOf('year', refrain.length + 180);
    const repeated = describe(text, { start, end: start + 4 });
    expect(locate(text, repeated)).toEqual({ status: 'found', span: { start, end: start + 4 } });
    const shifted = { start: start + refrain.length, end: start + refrain.length + 4 };
    expect(locate(refrain + text, repeated)).toEqual({ status: 'found', span: shifted });
    expect(locate(text.slice(refrain.length), repeated).status).not.toBe('found');
  });

  test('as the chosen one of equal matches while they are as many as were counted', () => {
    const passage = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const text = `First: ${passage}. Second: ${passage}. Third: ${passage}.`;
    const start = text.indexOf('word30', text.indexOf('Third'));
    const span = { start, end: start + 6 };
    const counted = describe(text, span);
    expect(counted).toMatchObject({ exact: 'word30', nth: 3, of: 3 });
    expect(locate(`Preface. ${text}`, counted)).toMatchObject({
      status: 'found',
      span: { start: start + 9 },
    });
    expect(locate(`${text} Fourth: ${passage}.`, counted).status).toBe('ambiguous');
    expect(locate(text.slice(text.indexOf('Third')), counted)).toMatchObject({
      status: 'suspect',
      why: 'it was one of several equal places, and their number has changed',
    });
  });

  test('in the middle of a run of blanks only where that very run stands', () => {
    const text = PROSE.replace('. Tusachevsky', '. \t Tusachevsky');
    const start = text.indexOf(' \t ') + 1;
    const blank = describe(text, { start, end: start + 1 });
    expect(locate(text, blank)).toEqual({ status: 'found', span: { start, end: start + 1 } });
    expect(locate(text.replace(' \t ', ' \t\t '), blank).status).toBe('missing');
  });
});

suite('an anchor is suspect', () => {
  test('D6 where the text on one side has changed', () => {
    const other = PROSE.replace(
      'who were still sympathetic to the opposition',
      'whom nobody had ever trusted',
    );
    const span = spanOf(other, NAME);
    expect(locate(other, anchor)).toEqual({ status: 'suspect', span, why: 'the text before it differs' });
    const third = PROSE.replace(
      'wanted them to understand that whoever',
      'was shot in June, and nobody else',
    );
    expect(locate(third, anchor)).toMatchObject({ status: 'suspect', why: 'the text after it differs' });
  });

  test('where the quote has become part of a longer word', () => {
    const longer = PROSE.replace(NAME, `${NAME}s`);
    expect(locate(longer, anchor)).toMatchObject({
      status: 'suspect',
      why: 'it is part of a longer word or no longer part of one',
    });
  });

  test('where the recorded context is too short for a changed text', () => {
    const short: Anchor = { exact: NAME, before: 'opposition. ', after: ' wanted' };
    const why = 'the recorded context is too short to tell';
    expect(locate(PROSE, short)).toEqual({ status: 'suspect', span: spanOf(PROSE, NAME), why });
    expect(locate(PROSE, { ...short, before: '. ' })).toMatchObject({ status: 'suspect', why });
  });

  test('where an ordinal was recorded and one place is left', () => {
    expect(locate(PROSE, { ...anchor, nth: 2, of: 3 })).toMatchObject({
      status: 'suspect',
      why: 'it was one of several equal places, and their number has changed',
    });
  });
});

suite('an anchor is ambiguous', () => {
  test('D3 where its paragraph stands twice', () => {
    const twice = PROSE + PROSE;
    const spans = [spanOf(PROSE, NAME), spanOf(PROSE, NAME)].map(({ start, end }, i) => ({
      start: start + i * PROSE.length,
      end: end + i * PROSE.length,
    }));
    expect(locate(twice, anchor)).toEqual({ status: 'ambiguous', spans });
  });

  test('where a second place has only one of its contexts', () => {
    const cut = PROSE.slice(PROSE.indexOf(NAME), PROSE.indexOf('dictatorship'));
    expect(locate(`${PROSE}\nLater, ${cut}`, anchor).status).toBe('ambiguous');
  });

  test('where a count is right, but was made among short contexts', () => {
    const counted: Anchor = { exact: 'the', before: ' ', after: ' ', nth: 2, of: 9 };
    expect(PROSE.match(/ the /gu)).toHaveLength(9);
    expect(locate(PROSE, counted).status).toBe('ambiguous');
  });

  test('where an ordinal without a count meets equal places', () => {
    const short: Anchor = { exact: 'the', before: ' ', after: ' ', nth: 2 };
    expect(locate(PROSE, short).status).toBe('ambiguous');
  });
});

suite('an anchor is missing', () => {
  test('D14 where the quote differs by one invisible or curly character, and the nearest text is named', () => {
    const quoted = PROSE.replace('Soviet Union', 'Soviet\u00a0Union');
    const span = spanOf(quoted, 'Soviet\u00a0Union');
    const nearest = { span, distance: 1 };
    expect(locate(quoted, describe(PROSE, spanOf(PROSE, 'Soviet Union')))).toEqual({
      status: 'missing',
      nearest,
    });
  });

  test('D4 where the quote is gone, and the nearest text is named', () => {
    const mended = PROSE.replace(NAME, 'Tukhachevsky');
    expect(locate(mended, anchor)).toEqual({
      status: 'missing',
      nearest: { span: spanOf(mended, 'Tukhachevsky'), distance: 2 },
    });
  });

  test('where its whole surroundings are gone', () => {
    expect(locate('Something else altogether.', anchor)).toEqual({ status: 'missing' });
    expect(locate('', anchor)).toEqual({ status: 'missing' });
  });

  test('where only the quote stands, in other surroundings', () => {
    expect(locate('Elsewhere Tusachevsky is named in passing, among others.', anchor).status).toBe('missing');
  });

  test('where nothing was quoted at all', () => {
    expect(locate(PROSE, { exact: '', before: '', after: '' })).toEqual({ status: 'missing' });
  });
});

suite('laws of locate', () => {
  test('edits outside quote and context: found where it went, or an orphan, never wrong', () => {
    let found = 0;
    const law = fc.property(anySpan(repetitiveText()), changedAround(), ({ text, span }, change) => {
      const locator = new Locator(text);
      const described = describeIn(locator, span);
      fc.pre((described.of ?? 1) === 1);
      const { changed, shift } = change(text, extent(locator, described, span), described);
      const location = locate(changed, described);
      if (location.status !== 'found') return;
      found++;
      expect(location.span).toEqual({ start: span.start + shift, end: span.end + shift });
    });
    fc.assert(law, { numRuns: RUNS });
    expect(found).toBeGreaterThan(RUNS / 20);
  });

  test('more context never turns right into wrong', () => {
    let found = 0;
    const law = fc.property(
      anySpan(repetitiveText()),
      changedAround(),
      fc.nat({ max: 60 }),
      fc.nat({ max: 60 }),
      fc.nat({ max: 60 }),
      ({ text, span }, change, size, more, evenMore) => {
        const wide = handMade(text, span, size + more, size + evenMore);
        const narrow = handMade(text, span, size, size);
        const { changed, shift } = change(text, wide, wide);
        const truth = { start: span.start + shift, end: span.end + shift };
        const wrong = [narrow, wide].filter((each) => {
          const location = locate(changed, each);
          if (location.status === 'found') found++;
          return location.status === 'found' && !isSame(location.span, truth);
        });
        expect(wrong).toEqual([]);
      },
    );
    fc.assert(law, { numRuns: RUNS });
    expect(found).toBeGreaterThan(RUNS / 20);
  });

  test('any strings give an answer inside the text that cuts no character', () => {
    const anything = fc.oneof(
      repetitiveText(12),
      fc.string({ unit: 'binary', maxLength: 40 }),
      loneSurrogates,
    );
    const ordinal = fc.option(fc.integer({ min: -2, max: 4 }), { nil: undefined });
    const law = fc.property(
      fc.array(anything, { minLength: 3, maxLength: 3 }),
      anything,
      anything,
      ordinal,
      ordinal,
      ([before = '', exact = '', after = ''], left, right, nth, of) => {
        const text = left + before + exact + after + right;
        const any = {
          before,
          exact,
          after,
          ...(nth === undefined ? {} : { nth }),
          ...(of === undefined ? {} : { of }),
        };
        for (const { start, end } of spansOf(locate(text, any))) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(splits(text, start) || splits(text, end)).toBe(false);
        }
      },
    );
    fc.assert(law, { numRuns: RUNS });
  });

  test('the spans of an ambiguous place are several, different and in order', () => {
    const law = fc.property(anySpan(repetitiveText()), fc.nat({ max: 30 }), ({ text, span }, size) => {
      const location = locate(text, handMade(text, span, size, size));
      if (location.status !== 'ambiguous') return;
      expect(location.spans.length).toBeGreaterThan(1);
      const places = location.spans.map(({ start, end }) => start * 1e6 + end);
      expect([...new Set(places)].sort((a, b) => a - b)).toEqual(places);
    });
    fc.assert(law, { numRuns: RUNS });
  });
});

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

const loneSurrogates = fc.string({
  unit: fc.constantFrom('\ud83d', '\ude00', 'a', '\r', '\n'),
  maxLength: 12,
});

function spansOf(location: ReturnType<typeof locate>): { start: number; end: number }[] {
  if (location.status === 'ambiguous') return [...location.spans];
  if (location.status === 'missing') return location.nearest === undefined ? [] : [location.nearest.span];
  return [location.span];
}

suite('many anchors on one text', () => {
  test('10,000 on a book of a megabyte take seconds', () => {
    const vocabulary = Array.from({ length: 3000 }, (_, i) => (((i + 1) * 48_271) % 1_679_616).toString(36));
    let state = 1;
    const next = (): string => {
      state = (state * 48_271) % 2_147_483_647;
      return vocabulary[state % 3000] ?? '';
    };
    const text = Array.from({ length: 220_000 }, next).join(' ');
    const locator = new Locator(text);
    const starts = Array.from({ length: 10_000 }, (_, i) => text.indexOf(' ', i * 90) + 1);
    const spans = starts.map((start) => ({ start, end: text.indexOf(' ', start) }));
    const began = performance.now();
    const anchors = spans.map((span) => describeIn(locator, span));
    const locations = locateAll(`changed ${text}`, anchors);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(locations.filter(({ status }) => status === 'found').length).toBeGreaterThan(9_990);
  });
});
