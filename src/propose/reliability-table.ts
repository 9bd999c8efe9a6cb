import type { Reliability } from './measured-confidence.ts';

/** Written by `npm run bench:propose -- --calibrate`; docs/quality.md says on which texts. */
export const RELIABILITY_TABLE: readonly Reliability[] = [
  { channel: 'ocr', rule: 'cut-sentence', band: 5, count: 2, right: 0 },
  { channel: 'ocr', rule: 'cut-sentence', band: 6, count: 4, right: 0 },
  { channel: 'ocr', rule: 'cut-sentence', band: 8, count: 5, right: 1 },
  { channel: 'ocr', rule: 'indefinite-article', band: 9, count: 10, right: 0 },
  { channel: 'ocr', rule: 'punctuation', band: 7, count: 4, right: 3 },
  { channel: 'ocr', rule: 'punctuation', band: 8, count: 125, right: 47 },
  { channel: 'ocr', rule: 'quotation', band: 4, count: 11, right: 11 },
  { channel: 'ocr', rule: 'quotation', band: 5, count: 229, right: 217 },
  { channel: 'ocr', rule: 'quotation', band: 7, count: 28, right: 12 },
  { channel: 'ocr', rule: 'quotation', band: 8, count: 91, right: 79 },
  { channel: 'ocr', rule: 'quotation', band: 9, count: 16, right: 10 },
  { channel: 'ocr', rule: 'repeated-words', band: 6, count: 3, right: 0 },
  { channel: 'ocr', rule: 'repeated-words', band: 7, count: 1, right: 0 },
  { channel: 'ocr', rule: 'repeated-words', band: 9, count: 1, right: 0 },
];
