import { visible } from '../text/visible.ts';
import type { LocatedFinding, LocatedPlace } from './located.ts';
import type { Paint } from './style.ts';

/**
 * A finding for people: where, what, the line with a caret, what to do.
 *
 * ```txt
 * error[erratum-missing] errata.yaml:120:5
 *   “but-such” finds no “absurdity. [But. Such] a strange” in secret-history-34
 *     at: { source: "secret-history-34", before: "absurdity. ", after: " a strange" }
 *     ^^
 *   help: …
 * ```
 */
export function printFinding(finding: LocatedFinding, paint: Paint): string {
  const label = paint(finding.severity, `${finding.severity}[${finding.rule}]`);
  const lines = [
    `${label} ${paint('strong', placeOf(finding))}`.trimEnd(),
    `  ${visible(finding.message)}`,
    ...excerptOf(finding, paint),
    ...finding.related.flatMap((related) => [
      `  ${placeOf(related)}: ${visible(related.message)}`,
      ...excerptOf(related, paint),
    ]),
    `  ${paint('quiet', 'help:')} ${visible(finding.help)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** `file:line:column`, as editors and terminals follow it. */
export function placeOf(place: LocatedPlace): string {
  if (place.file === undefined) return '';
  const file = visible(place.file);
  return place.line === undefined ? file : `${file}:${place.line}:${place.column}`;
}

function excerptOf(place: LocatedPlace, paint: Paint): string[] {
  if (place.excerpt === undefined) return [];
  return [`    ${place.excerpt.line}`, `    ${paint('strong', place.excerpt.caret)}`];
}
