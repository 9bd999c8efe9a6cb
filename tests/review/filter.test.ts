import { describe, expect, test } from 'vitest';
import { type Filterable, parseFilter } from '../../src/review/filter.ts';
import { Refusal } from '../../src/review/refusal.ts';

const UNIT: Filterable = {
  kind: 'name',
  confidence: 0.9,
  rules: ['name-authority@1'],
  sources: ['chapter-1'],
  texts: ['Petrof', 'Moscow\nTrial'],
  statuses: new Set(['open', 'prepared']),
  by: ['ed'],
};

/** What is wrong with a filter. */
function refusal(text: string): string {
  try {
    parseFilter(text);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return '';
}

describe('a filter', () => {
  test.each([
    '',
    'kind:name',
    'kind:term kind:name',
    'conf:>0.8',
    'conf:>=0.9',
    'conf:<=0.9',
    'conf:0.5-0.95',
    'conf:.9',
    'source:chapter',
    'rule:name',
    'petrof',
    'text:"moscow trial"',
    'status:prepared by:ed',
    '-kind:term -status:stet',
  ])('%s shows the unit', (text) => {
    expect(parseFilter(text)(UNIT)).toBe(true);
  });

  test.each([
    'kind:term',
    'conf:>0.9',
    'conf:<0.9',
    'rule:none',
    '-petrof',
    'status:open by:anna',
    'kind:name source:x',
  ])('%s leaves it out', (text) => {
    expect(parseFilter(text)(UNIT)).toBe(false);
  });

  test.each([
    [
      'kin:name',
      'Unexpected “kin:” in the filter, expected kind: conf: source: rule: text: status: by:. Did you mean kind:?',
    ],
    [
      'status:opne',
      'Unexpected “status:opne” in the filter, expected one of open, decided, accept, stet, defer, crux, prepared, disputed. Did you mean open?',
    ],
    ['conf:high', 'Unexpected “conf:high” in the filter, expected >0.9, <0.5 or 0.5-0.9.'],
    ['kind:', 'Nothing stands behind “kind:” in the filter, expected a value.'],
    ['text:"a', 'The filter has a quotation mark that is not closed, expected text:"two words".'],
  ])('%s is explained', (text, message) => {
    expect(refusal(text)).toBe(message);
  });
});
