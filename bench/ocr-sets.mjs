// The sets of texts read by machine, with their truths. They are not part of the repository (their licences differ): the folder is
// named by the environment variable OCR_SETS, and a set that is not there is skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const folder = process.env['OCR_SETS'] ?? '../shared/data';

/** A page with its truth: `{ id, ocr, truth }`. */
function lines(path, read) {
  const file = join(folder, path);
  if (!existsSync(file)) return undefined;
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return rows.map((line, at) => ({ id: `page-${at + 1}`, ...read(JSON.parse(line)) }));
}

function icdar(part) {
  return lines(`icdar2017-en/${part}.chunks.jsonl`, ({ ocr_text: ocr, ground_truth: truth }) => ({
    ocr,
    truth,
  }));
}

function overproof(part) {
  return lines(`overproof/${part}.jsonl`, ({ ocr_hypothesis, ground_truth }) => ({
    ocr: ocr_hypothesis.transcription_unit,
    truth: ground_truth.transcription_unit,
  }));
}

/** Pages of a folder against those of the same name in `gt`. */
function oldBooks(reading) {
  const own = join(folder, 'old-books', reading);
  const truths = join(folder, 'old-books/gt');
  if (!existsSync(own) || !existsSync(truths)) return undefined;
  return readdirSync(own)
    .filter((name) => existsSync(join(truths, name)))
    .sort()
    .map((name) => ({
      id: name,
      ocr: readFileSync(join(own, name), 'utf8'),
      truth: readFileSync(join(truths, name), 'utf8'),
    }));
}

/** By name, how to load a set; undefined when it is not there. */
export const SETS = {
  'icdar2017-en train': () => icdar('train'),
  'icdar2017-en dev': () => icdar('dev'),
  'overproof train': () => overproof('train'),
  'overproof dev': () => overproof('dev'),
  'old-books minimum': () => oldBooks('tesseract-minimum'),
  'old-books otsu': () => oldBooks('tesseract-otsu'),
  'old-books clean': () => oldBooks('gt'),
};
