import type { Evidence } from '../model/evidence.ts';
import { type Reader, optional, record, required, variantBy } from '../yaml/decode.ts';
import {
  identifier,
  integer,
  language,
  measure,
  name,
  oneOf,
  prose,
  reading,
  sourceReference,
} from '../yaml/decode-scalar.ts';

function kind<K extends Evidence['kind']>(value: K): { presence: 'required'; read: Reader<K> } {
  return required(oneOf([value]));
}

const VARIANTS: ReadonlyMap<Evidence['kind'], Reader<Evidence>> = new Map<Evidence['kind'], Reader<Evidence>>(
  [
    [
      'authority',
      record(
        { kind: kind('authority'), entry: required(identifier), distance: optional(measure) },
        'evidence from the authority',
      ),
    ],
    [
      'frequency',
      record(
        { kind: kind('frequency'), form: required(reading), count: required(integer(0)) },
        'evidence from frequency',
      ),
    ],
    [
      'witness',
      record(
        { kind: kind('witness'), siglum: required(name), text: required(reading) },
        'evidence from a witness',
      ),
    ],
    [
      'citation',
      record(
        { kind: kind('citation'), work: required(name), page: optional(name), quote: optional(prose) },
        'a citation',
      ),
    ],
    [
      'internal',
      record(
        { kind: kind('internal'), source: required(sourceReference), quote: required(reading) },
        'evidence from the text itself',
      ),
    ],
    [
      'reconstruction',
      record(
        { kind: kind('reconstruction'), language: required(language), form: required(name) },
        'a reconstruction',
      ),
    ],
    [
      'lexicon',
      record(
        { kind: kind('lexicon'), list: required(name), form: required(reading) },
        'evidence from a word list',
      ),
    ],
    [
      'pattern',
      record(
        { kind: kind('pattern'), name: required(name), detail: optional(prose) },
        'evidence from a pattern',
      ),
    ],
    [
      'model',
      record({ kind: kind('model'), name: required(name), detail: optional(prose) }, 'evidence from a model'),
    ],
  ],
);

/** One ground for a reading: the keys depend on its `kind`. */
export const evidence: Reader<Evidence> = variantBy('kind', VARIANTS, 'evidence');
