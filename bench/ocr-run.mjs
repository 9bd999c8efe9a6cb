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
  const found = Map.groupBy?.(propose(sources, knowledge, [unknownWord, ocr, realWord]), ({ source }) => source)
    ?? grouped(propose(sources, knowledge, [unknownWord, ocr, realWord]));
  return pages.map(({ id }) => found.get(id) ?? []);
}

function grouped(proposals) {
  const groups = new Map();
  for (const one of proposals) groups.set(one.source, [...(groups.get(one.source) ?? []), one]);
  return groups;
}
