import { commaSplice } from './comma-splice.ts';
import { cutSentence } from './cut-sentence.ts';
import type { Detector } from './detector.ts';
import { indefiniteArticle } from './indefinite-article.ts';
import { literalIdioms } from './literal-idioms.ts';
import { nameAuthority } from './name-authority.ts';
import { nameVariants } from './name-variants.ts';
import { ocr } from './ocr.ts';
import { punctuation } from './punctuation.ts';
import { quotation } from './quotation.ts';
import { realWord } from './real-word.ts';
import { repeatedWords } from './repeated-words.ts';
import { terms } from './terms.ts';
import { unknownWord } from './unknown-word.ts';

/** Every detector, in the order in which a summary names them. */
export const DETECTORS: readonly Detector[] = [
  nameAuthority,
  nameVariants,
  cutSentence,
  commaSplice,
  quotation,
  punctuation,
  repeatedWords,
  indefiniteArticle,
  terms,
  literalIdioms,
  unknownWord,
  ocr,
  realWord,
];
