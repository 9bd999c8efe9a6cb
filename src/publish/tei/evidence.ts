import { type Cast, evidenceInWords } from '../../model/cast.ts';
import type { Evidence } from '../../model/evidence.ts';
import { element, joined, text, type Xml } from '../xml.ts';
import { groundClass } from './classes.ts';
import type { Pointers } from './ids.ts';

/** A ground as a note: what is quoted, named or supposed is marked as such. */
export function evidenceNote(ground: Evidence, cast: Cast, pointers: Pointers): Xml {
  return element(
    'note',
    { type: 'evidence', ana: groundClass(ground) },
    groundContent(ground, cast, pointers),
  );
}

function groundContent(ground: Evidence, cast: Cast, pointers: Pointers): Xml {
  switch (ground.kind) {
    case 'authority': {
      const target = pointers.authority(ground.entry);
      const name = text(cast.authority.get(ground.entry)?.name ?? ground.entry);
      return target === undefined ? name : element('ref', { target }, name);
    }
    case 'witness': {
      const language = cast.witnesses.find(({ siglum }) => siglum === ground.siglum)?.language;
      return quotation(ground.siglum, pointers.witness(ground.siglum), ground.text, language);
    }
    case 'internal':
      return quotation(ground.source, pointers.source(ground.source), ground.quote);
    case 'citation':
      return joined([
        element(
          'bibl',
          {},
          text(ground.work),
          ...(ground.page === undefined
            ? []
            : [text(', '), element('biblScope', { unit: 'page' }, text(ground.page))]),
        ),
        ...(ground.quote === undefined ? [] : [text(': '), element('quote', {}, text(ground.quote))]),
      ]);
    case 'reconstruction':
      return joined([
        text('*'),
        element('mentioned', { 'xml:lang': ground.language }, text(ground.form)),
        text(', a supposed form'),
      ]);
    case 'frequency':
    case 'lexicon':
    case 'pattern':
    case 'model':
      return text(evidenceInWords(ground, cast));
  }
}

function quotation(from: string, source: string | undefined, words: string, language?: string): Xml {
  return joined([text(`${from}: `), element('quote', { source, 'xml:lang': language }, text(words))]);
}
