import type { Editor } from '../model/edition.ts';
import { type Erratum, type Kind, KINDS, type Verdict, VERDICTS } from '../model/erratum.ts';
import { isConfirmed } from './votes.ts';

/** Entries by what was decided and by what was wrong; withdrawn ones are not counted. */
export interface ErrataCounts {
  readonly total: number;
  readonly byVerdict: ReadonlyMap<Verdict, number>;
  readonly byKind: ReadonlyMap<Kind, number>;
}

export function countErrata(errata: readonly Erratum[]): ErrataCounts {
  const live = errata.filter((erratum) => erratum.withdrawn === undefined);
  const countBy = <T>(values: readonly T[], of: (erratum: Erratum) => T): Map<T, number> =>
    new Map(
      values
        .map((value): [T, number] => [value, live.filter((erratum) => of(erratum) === value).length])
        .filter(([, number]) => number > 0),
    );
  return {
    total: live.length,
    byVerdict: countBy(VERDICTS, (erratum) => erratum.verdict),
    byKind: countBy(KINDS, (erratum) => erratum.kind),
  };
}

/** Entries that no person stands behind. */
export function preparedByMachine(
  errata: readonly Erratum[],
  editors: readonly Editor[],
): readonly Erratum[] {
  const persons = new Set(editors.filter((editor) => editor.agent === 'person').map((editor) => editor.id));
  const isPerson = (id: string): boolean => persons.has(id);
  return errata.filter((erratum) => erratum.withdrawn === undefined && !isConfirmed(erratum, isPerson));
}
