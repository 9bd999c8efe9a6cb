import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/lexicon/read-csv.ts';
import { isStill, printSheet, readSheet } from '../../src/review/sheet.ts';
import type { Card, Occurrence } from '../../src/review/view.ts';
import { hostileText } from '../support/hostile.ts';
import { RUNS } from '../support/laws.ts';
import { review } from './support.ts';

/** The first card of a text in which a reading is proposed. */
function card(text: string, reading: string): Card {
  const { card: drawn } = review({ s: text }, [{ reading, conjectures: ['Petrov'] }]).session.view();
  if (drawn === undefined) throw new Error('no card');
  return drawn;
}

/** What came back for a place that somebody accepted in a spreadsheet. */
function returned(sheet: string): ReturnType<typeof readSheet> {
  const [head = '', ...rows] = sheet.split('\r\n');
  const accepted = rows.map((row) => row.replace(/,,,$/u, ',accept,,'));
  return readSheet([head, ...accepted].join('\r\n'));
}

describe('a worksheet', () => {
  test('goes out with a row for each place, and comes back with the verdicts', () => {
    const sheet = printSheet([card('Marshal Petrof, Petrof.', 'Petrof')]);
    expect(sheet.split('\r\n')[0]).toBe(
      '\ufeffid,source,line,before,reading,after,conjecture,kind,confidence,verdict,print,note',
    );
    expect(readSheet(sheet).rows).toEqual([]);
    expect(returned(sheet).rows).toMatchObject([
      { line: 2, reading: 'Petrof', verdict: 'accept' },
      { line: 3, reading: 'Petrof', verdict: 'accept' },
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '＝1'])(
    'H7 neutralises the formula %j and knows it again',
    (reading) => {
      const drawn = card(`a ${reading} b`, reading);
      const sheet = printSheet([drawn]);
      const table = readCsv(sheet.slice(1));
      if ('message' in table) throw new Error(table.message);
      expect(table[1]?.cells[4]).toBe(`'${reading}`);
      const [row] = returned(sheet).rows;
      expect(row?.reading).toBe(reading);
      const [place] = drawn.occurrences;
      expect(row !== undefined && place !== undefined && isStill(row, place)).toBe(true);
    },
  );

  test('whatever the text is, a row knows its place again, and no other text', () => {
    fc.assert(
      fc.property(hostileText(6), hostileText(6), hostileText(6), (before, reading, after) => {
        const place = occurrence(before, reading, after);
        const sheet = printSheet([{ ...card('Petrof', 'Petrof'), occurrences: [place] }]);
        const [row] = readSheet(sheet.replace(/,[^,]*,[^,]*,[^,]*\r\n$/u, ',stet,,\r\n')).rows;
        expect(row !== undefined && isStill(row, place)).toBe(true);
        expect(row !== undefined && isStill(row, { ...place, reading: `${reading}x` })).toBe(false);
      }),
      { numRuns: Math.max(200, RUNS / 10) },
    );
  });

  test('a verdict that is none is told with its row, and a table without the columns is refused', () => {
    const sheet = 'id;reading;verdict\na;b;maybe\n';
    expect(readSheet(sheet).faults).toEqual([
      { line: 2, message: 'Unexpected verdict “maybe”, expected accept, stet, defer, crux or nothing' },
    ]);
    expect(() => readSheet('a,b\n1,2\n')).toThrow('The table has no column id, reading, verdict');
  });
});

function occurrence(before: string, reading: string, after: string): Occurrence {
  return {
    id: 'x',
    source: 's',
    span: { start: 0, end: 0 },
    line: 1,
    column: 1,
    before,
    reading,
    after,
    excluded: false,
    verdict: 'open',
    prepared: false,
    disputed: false,
  };
}
