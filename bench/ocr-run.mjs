// What the detectors for texts read by machine may know of the pages of a set.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (name) => import(pathToFileURL(join(import.meta.dirname, '../dist', name)).href);

const { wordsOf } = await load('detect/document.js');
const { loadDictionary } = await load('project/dictionary.js');
const { loadTagger } = await load('project/tagger.js');
const { loadVocabulary } = await load('project/vocabulary.js');

const tag = loadTagger();
const vocabulary = await loadVocabulary();

/** What the detectors may know of texts, and nothing else: no authority, nothing accepted, no references. */
export async function knowledgeOf(texts, channel = 'ocr') {
  const forms = new Set(texts.flatMap((text) => wordsOf(text).map(({ form }) => form)));
  const isWord = await loadDictionary(forms);
  return { language: 'en', isWord, vocabulary, authority: [], accepted: [], references: [], channel, tag };
}
