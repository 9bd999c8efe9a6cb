import type { Finding, Subject } from '../model/finding.ts';
import { Problem } from '../model/finding.ts';
import { describeCharacter } from '../text/describe-character.ts';
import { LineMap } from '../text/lines.ts';
import type { Book } from './book.ts';
import { firstForbidden } from './xml.ts';

/**
 * Refuses a book with a character that XML 1.0 cannot hold in its sources, its texts or its apparatus.
 * @throws Problem with a finding for each text, entry or file that has one
 */
export function refuseWhatXmlCannotHold(book: Book): void {
  const { declaration, chapters, entries, authority } = book;
  const errata = [...new Map(entries.map(({ erratum }) => [erratum.id, erratum])).values()];
  const findings = [
    ...chapters.flatMap(({ source }) => inSource(source.id, source.text)),
    ...errata.flatMap((erratum) =>
      inRecord(erratum, (field) => ({
        where: `\`${field}\` of the entry ${erratum.id}`,
        subject: { type: 'erratum', id: erratum.id, field },
      })),
    ),
    ...inRecord(declaration, (field) => ({
      where: `\`${field}\` of edition.yaml`,
      subject: { type: 'file', file: 'edition.yaml' },
    })),
    ...authority.flatMap((entry) =>
      inRecord(entry, (field) => ({
        where: `\`${field}\` of the entry ${entry.id} of authority.yaml`,
        subject: { type: 'file', file: 'authority.yaml' },
      })),
    ),
  ];
  if (findings.length > 0) throw new Problem(findings);
}

function inSource(id: string, value: string): Finding[] {
  const found = firstForbidden(value);
  if (found === undefined) return [];
  const { line, column } = new LineMap(value).positionAt(found.offset);
  const where = `line ${line}, column ${column} of the source ${id}`;
  const span = { start: found.offset, end: found.offset + 1 };
  return [finding(found.codePoint, where, { type: 'source', source: id, span })];
}

/** One finding for each field that has such a character. */
function inRecord(
  record: object,
  placeOf: (field: string) => { readonly where: string; readonly subject: Subject },
): Finding[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const found = textsIn(value).flatMap((one) => firstForbidden(one) ?? [])[0];
    if (found === undefined) return [];
    const { where, subject } = placeOf(field);
    return [finding(found.codePoint, where, subject)];
  });
}

/** Every text in a tree of plain records. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function finding(codePoint: number, where: string, subject: Subject): Finding {
  return {
    rule: 'text-not-in-xml',
    message: `Unexpected ${describeCharacter(codePoint)} in ${where}, expected characters that XML 1.0 can hold`,
    help:
      'XML has no way to write this character, so no format made of XML can hold this text. Publish the formats that are ' +
      'plain text, or remove the character where it stands. Nothing was written.',
    subject,
  };
}
