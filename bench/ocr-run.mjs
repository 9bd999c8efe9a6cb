// Runs the three detectors for texts read by machine over the pages of a set, all of them as the sources of one edition.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (name) => import(pathToFileURL(join(import.meta.dirname, '../dist', name)).href);

const { wordsOf } = await load('detect/document.js');
const { ocr } = await load('detect/ocr.js');
const { realWord } = await load('detect/real-word.js');
const { unknownWord } = await load('detect/unknown-word.js');
const { loadDictionary } = await load('project/dictionary.js');
const { loadTagger } = await load('project/tagger.js');
const { loadVocabulary } = await load('project/vocabulary.js');
const { propose } = await load('propose/run.js');

const tag = loadTagger();
const vocabulary = await loadVocabulary();

/** What the detectors may know of texts, and nothing else: no authority, nothing accepted, no references. */
export async function knowledgeOf(texts, channel = 'ocr') {
  const forms = new Set(texts.flatMap((text) => wordsOf(text).map(({ form }) => form)));
  const isWord = await loadDictionary(forms);
  return { language: 'en', isWord, vocabulary, authority: [], accepted: [], references: [], channel, tag };
}

/** Proposals by page. */
export function proposeFor(pages, knowledge) {
  const sources = pages.map(({ id, ocr: text }) => ({ id, text }));
  const found = new Map(pages.map(({ id }) => [id, []]));
  for (const one of propose(sources, knowledge, [unknownWord, ocr, realWord]))
    found.get(one.source).push(one);
  return pages.map(({ id }) => found.get(id));
}
