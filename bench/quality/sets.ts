import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair } from '../../src/propose/evaluate.ts';

/** A text of a development set. `group`: what must not be parted when the set is split (the pages of one book). */
export interface SetText extends Pair {
  readonly group: string;
}

/** Texts that were damaged on one way, with their truth. They are no part of the repository. */
export interface DevelopmentSet {
  readonly name: string;
  readonly texts: readonly SetText[];
  /** Whether the confidence may be learnt from it; the others are only measured. */
  readonly isFitted: boolean;
}

/** A set by its name and the files it is read from, below the folder of the data. */
interface Recipe {
  readonly name: string;
  readonly isFitted: boolean;
  readonly from: string;
  readonly read: (path: string) => SetText[];
}

const RECIPES: readonly Recipe[] = [
  { name: 'old-books', isFitted: true, from: 'old-books', read: (path) => books(path, 'tesseract-otsu') },
  {
    name: 'old-books, second reading',
    isFitted: false,
    from: 'old-books',
    read: (path) => books(path, 'tesseract-minimum'),
  },
  { name: 'overproof train', isFitted: true, from: 'overproof/train.jsonl', read: articles },
  { name: 'overproof dev', isFitted: false, from: 'overproof/dev.jsonl', read: articles },
  { name: 'icdar2017-en dev', isFitted: false, from: 'icdar2017-en/dev.chunks.jsonl', read: chunks },
];

/** The sets that lie in a folder, and the names of those that do not. */
export function readSets(folder: string): { sets: DevelopmentSet[]; absent: string[] } {
  const isThere = ({ from }: Recipe): boolean => existsSync(join(folder, from));
  return {
    sets: RECIPES.filter(isThere).map(({ name, isFitted, from, read }) => ({
      name,
      isFitted,
      texts: read(join(folder, from)),
    })),
    absent: RECIPES.filter((recipe) => !isThere(recipe)).map(({ name }) => name),
  };
}

/** Pages with one file for each reading; the letter before the number names the book. */
function books(folder: string, reading: string): SetText[] {
  return readdirSync(join(folder, 'gt'))
    .sort()
    .map((name) => ({
      id: name,
      raw: readFileSync(join(folder, reading, name), 'utf8'),
      truth: readFileSync(join(folder, 'gt', name), 'utf8'),
      group: `book ${name.slice(0, 1)}`,
    }));
}

interface Article {
  readonly document_metadata: { readonly document_id: string };
  readonly ocr_hypothesis: { readonly transcription_unit: string };
  readonly ground_truth: { readonly transcription_unit: string };
}

function articles(path: string): SetText[] {
  return linesOf(path).map((line, at): SetText => {
    const article = line as Article;
    return {
      id: `article-${at + 1}`,
      raw: article.ocr_hypothesis.transcription_unit,
      truth: article.ground_truth.transcription_unit,
      group: article.document_metadata.document_id,
    };
  });
}

interface Chunk {
  readonly document_id: string;
  readonly ocr_text: string;
  readonly ground_truth: string;
}

function chunks(path: string): SetText[] {
  return linesOf(path).map((line, at): SetText => {
    const { document_id, ocr_text, ground_truth } = line as Chunk;
    return { id: `chunk-${at + 1}`, raw: ocr_text, truth: ground_truth, group: document_id };
  });
}

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
