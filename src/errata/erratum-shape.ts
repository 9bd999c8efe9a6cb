import {
  ACTS,
  type Alternative,
  CERTAINTIES,
  type Erratum,
  KINDS,
  MEANINGS,
  ORIGINS,
  type Place,
  SCOPES,
  type Seen,
  VERDICTS,
  type Vote,
} from '../model/erratum.ts';
import { type Field, type Reader, defaulted, listOf, optional, record, required } from '../yaml/decode.ts';
import {
  boolean,
  calendarDate,
  identifier,
  integer,
  name,
  oneOf,
  prose,
  reading,
  sourceReference,
} from '../yaml/decode-scalar.ts';
import { evidence } from './evidence-shape.ts';

const place: Reader<Place> = record(
  {
    source: required(sourceReference),
    before: defaulted(reading, ''),
    after: defaulted(reading, ''),
    nth: optional(integer(1)),
    of: optional(integer(1)),
  },
  'a place',
);

const seen: Reader<Seen> = record(
  { source: required(sourceReference), count: required(integer(0)) },
  'an occurrence count',
);

const alternative: Reader<Alternative> = record(
  {
    corr: required(reading),
    cert: optional(oneOf(CERTAINTIES)),
    by: optional(identifier),
    evidence: optional(listOf(evidence, 'evidence')),
  },
  'an alternative',
);

const vote: Reader<Vote> = record(
  {
    by: required(identifier),
    on: required(calendarDate),
    verdict: required(oneOf(VERDICTS)),
    corr: optional(reading),
    cert: optional(oneOf(CERTAINTIES)),
  },
  'a vote',
);

/** Every key of an entry with its form; that none is forgotten is checked by the compiler. */
const FIELDS = {
  id: required(identifier),
  kind: required(oneOf(KINDS)),
  origin: optional(oneOf(ORIGINS)),
  act: optional(oneOf(ACTS)),
  sic: required(reading),
  corr: optional(reading),
  verdict: required(oneOf(VERDICTS)),
  scope: required(oneOf(SCOPES)),
  seen: optional(listOf(seen, 'occurrence counts')),
  except: optional(listOf(place, 'places')),
  standing: optional(boolean),
  at: optional(place),
  proposed: optional(name),
  by: optional(identifier),
  on: optional(calendarDate),
  cert: optional(oneOf(CERTAINTIES)),
  evidence: optional(listOf(evidence, 'evidence')),
  touches: optional(listOf(oneOf(MEANINGS), 'meanings')),
  note: optional(prose),
  remark: optional(prose),
  alternatives: optional(listOf(alternative, 'alternatives')),
  group: optional(identifier),
  votes: optional(listOf(vote, 'votes')),
  withdrawn: optional(calendarDate),
} satisfies Readonly<Record<keyof Erratum, Field<unknown>>>;

/** One entry of `errata.yaml`, each field by itself; which fields go together is checked by `checkFields`. */
export const erratum: Reader<Erratum> = record(FIELDS, 'an erratum');
