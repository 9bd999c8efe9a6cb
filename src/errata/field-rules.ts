import type { RuleId } from '../model/rules.ts';
import { type Erratum, type Place, actOf } from '../model/erratum.ts';
import type { Span } from '../text/span.ts';
import type { Decoding } from '../yaml/decoding.ts';

/** Something that contradicts itself in an entry, told of one of its fields. */
interface Misfit {
  readonly rule: RuleId;
  readonly field: keyof Erratum;
  readonly message: string;
  readonly help: string;
}

type Check = (erratum: Erratum) => readonly (Misfit | false | undefined)[];

/** An entry with the places of its fields: `ErrataEntry`, which stands above this module. */
interface Placed {
  readonly erratum: Erratum;
  readonly span: Span;
  readonly fields: ReadonlyMap<string, Span>;
}

/**
 * Checks which fields of an entry go together; each finding is told of the field it speaks of, or of the id where
 * that field is not there.
 */
export function checkFields(entry: Placed, run: Decoding): void {
  for (const misfit of CHECKS.flatMap((check) => check(entry.erratum))) {
    if (!misfit) continue;
    const { fields, span } = entry;
    const place = fields.get(misfit.field) ?? fields.get('id') ?? span;
    const message = `${misfit.message} (entry \`${entry.erratum.id}\`)`;
    run.report(misfit.rule, place, message, `${misfit.help} Nothing was written.`);
  }
}

const scopeHere: Check = ({ scope, at, seen, except, standing }) =>
  scope === 'here'
    ? [
        at === undefined &&
          misplaced('scope', 'Unexpected `scope: "here"` without `at`, expected the place', 'Add `at`.'),
        seen !== undefined && onlyEverywhere('seen'),
        except !== undefined && onlyEverywhere('except'),
        standing !== undefined && onlyEverywhere('standing'),
      ]
    : [];

const scopeEverywhere: Check = ({ scope, at, seen, standing, sic }) =>
  scope === 'everywhere'
    ? [
        at !== undefined &&
          misplaced(
            'at',
            'Unexpected `at` in an entry with `scope: "everywhere"`, expected no place',
            'Remove `at`, or write `scope: "here"`.',
          ),
        seen === undefined &&
          standing !== true &&
          misplaced(
            'scope',
            'Unexpected `scope: "everywhere"` without `seen`, expected how many occurrences were looked at',
            'Add `seen` with one line a source, or `standing: true` to change any number.',
          ),
        sic === '' &&
          misplaced(
            'sic',
            'Unexpected empty `sic` in an entry with `scope: "everywhere"`, expected a reading',
            'An insertion has one place: write `scope: "here"` and `at`.',
          ),
      ]
    : [];

const seenTwice: Check = ({ seen = [] }) => {
  const twice = seen.find((line, index) => seen.findIndex((other) => other.source === line.source) < index);
  return [
    twice !== undefined &&
      misplaced(
        'seen',
        `Unexpected second line for ${twice.source} under \`seen\`, expected one a source`,
        'Keep the line with the number that was seen.',
      ),
  ];
};

const insertion: Check = ({ scope, sic, at }) => [
  scope === 'here' &&
    sic === '' &&
    at?.before === '' &&
    at.after === '' &&
    misplaced(
      'at',
      'Unexpected empty `sic` without context, expected `before` or `after`',
      'Say in `before` and `after` between which words the insertion stands.',
    ),
];

const correction: Check = (erratum) => {
  const annotates = actOf(erratum) === 'annotate';
  return [
    annotates &&
      erratum.corr !== undefined &&
      misplaced(
        'corr',
        'Unexpected `corr` in an entry that annotates, expected the text unchanged',
        'Remove `corr` and say it in `note`, or write another `act`.',
      ),
    !annotates &&
      erratum.verdict === 'accept' &&
      erratum.corr === undefined &&
      misplaced(
        'verdict',
        'Unexpected `verdict: "accept"` without `corr`, expected the text to print',
        'Add `corr`, or write another verdict.',
      ),
    erratum.kind === 'term' &&
      erratum.verdict === 'accept' &&
      erratum.act === undefined && {
        rule: 'act-missing',
        field: 'kind',
        message: 'Unexpected `kind: "term"` without `act`, expected whether it is corrected or regularized',
        help: 'Add `act: "correct"` for an error, `act: "regularize"` for a legitimate form.',
      },
  ];
};

const ordinals: Check = ({ at, except }) => [
  at && ordinal(at, 'at'),
  ...(except ?? []).map((place) => ordinal(place, 'except')),
];

const CHECKS: readonly Check[] = [scopeHere, scopeEverywhere, seenTwice, insertion, correction, ordinals];

function ordinal({ nth, of }: Place, field: keyof Erratum): Misfit | undefined {
  if ((nth === undefined) !== (of === undefined)) {
    const [there, absent] = nth === undefined ? ['of', 'nth'] : ['nth', 'of'];
    return misplaced(
      field,
      `Unexpected \`${there}\` without \`${absent}\`, expected both or none`,
      `Add \`${absent}\`: \`nth\` says which of equal places is meant, \`of\` how many there were.`,
    );
  }
  if (nth === undefined || of === undefined || nth <= of) return undefined;
  return misplaced(
    field,
    `Unexpected \`nth: ${nth}\` with \`of: ${of}\`, expected at most \`of\``,
    'Count again: `nth` goes from 1 to `of`.',
  );
}

function onlyEverywhere(field: 'seen' | 'except' | 'standing'): Misfit {
  return misplaced(
    field,
    `Unexpected \`${field}\` in an entry with \`scope: "here"\`, expected it with "everywhere" only`,
    `Remove \`${field}\`, or write \`scope: "everywhere"\`.`,
  );
}

function misplaced(field: keyof Erratum, message: string, help: string): Misfit {
  return { rule: 'field-misplaced', field, message, help };
}
