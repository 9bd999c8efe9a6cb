import type { Book } from '../book.ts';
import { sentence, spelled } from './words.ts';

/** What this is, what was repaired, and why it can be trusted: three sentences. */
export function introduction({ declaration, chapters, statistics }: Book): string {
  const by = declaration.author === undefined ? '' : ` by ${declaration.author}`;
  const texts = chapters.length === 1 ? 'one text' : `${spelled(chapters.length)} texts`;
  return (
    `This is a critical edition of “${declaration.title}”${by}, made from ${texts} that reached us damaged. ` +
    `${repaired(statistics.emendations)} ` +
    'Nothing else was touched: taking every change back gives the sources again, byte for byte, and the digests below prove it.'
  );
}

function repaired(emendations: number): string {
  if (emendations === 0) return 'So far nothing was repaired in it.';
  const places = emendations === 1 ? 'one place was' : `${spelled(emendations)} places were`;
  return sentence(
    `${places} repaired, and each shows what the source has, the reason, the evidence, and who decided.`,
  );
}
