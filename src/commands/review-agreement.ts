import { type Finding, Problem } from '../model/finding.ts';
import type { ReviewDesk } from '../project/review-desk.ts';
import { jsonLine } from '../report/json-lines.ts';
import { count } from '../report/plural.ts';
import { agreementOf, type Compared } from '../review/agreement.ts';
import { visible } from '../text/visible.ts';
import type { Context } from './command.ts';
import type { ReviewOptions } from './review.ts';

/** Tells how far two readers agree, with everything about which they do not. */
export function compareReaders(
  context: Context,
  desk: ReviewDesk,
  options: ReviewOptions,
): readonly Finding[] {
  const [first, second, ...more] = options.agreement ?? [];
  if (first === undefined || second === undefined || more.length > 0) {
    throw new Problem({
      rule: 'usage',
      message: 'Unexpected number of readers behind --agreement, expected two ids of edition.yaml',
      help: 'For example `emend review --agreement ed anna`.',
      subject: { type: 'file', file: 'edition.yaml' },
    });
  }
  const { agreements, disagreements, observed, kappa } = agreementOf(
    desk.session.errata.values(),
    first,
    second,
  );
  const compared = agreements.length + disagreements.length;
  if (options.json === true) {
    for (const one of disagreements) context.out.write(jsonLine('disagreement', one));
    context.out.write(
      jsonLine('agreement', { first, second, compared, agreements: agreements.length, observed, kappa }),
    );
    return [];
  }
  for (const one of disagreements) context.out.write(lineOf(one));
  const figure = kappa === undefined ? 'not defined' : kappa.toFixed(2);
  context.out.write(
    `${first} and ${second} both decided about ${count(compared, 'entry', 'entries')}: ${agreements.length} alike, ${disagreements.length} not. Same verdict: ${(observed * 100).toFixed(0)} %, Cohen’s kappa: ${figure}.\n`,
  );
  return [];
}

function lineOf({ erratum, sic, first, second }: Compared): string {
  const said = ({ by, verdict, corr }: Compared['first']): string =>
    `${by}: ${verdict}${corr === undefined ? '' : ` “${corr}”`}`;
  return visible(`${erratum} (“${sic}”)  ${said(first)}  ${said(second)}`) + '\n';
}
