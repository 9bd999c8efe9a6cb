import { meaningsTouched } from '../../src/errata/meaning.ts';
import { changesText, type Erratum } from '../../src/model/erratum.ts';

/** The entry with every meaning declared that it touches, for readings that chance made. */
export function declared(erratum: Erratum): Erratum {
  if (!changesText(erratum)) return erratum;
  const touches = meaningsTouched(erratum.sic, erratum.corr ?? '', 'en');
  return touches.length === 0 ? erratum : { ...erratum, touches };
}
