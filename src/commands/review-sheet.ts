import { dirname, resolve } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { ReviewDesk } from '../project/review-desk.ts';
import { readGivenText } from '../project/read-given-text.ts';
import { saveFile } from '../project/save.ts';
import { count } from '../report/plural.ts';
import { isStill, printSheet, readSheet, type SheetRow } from '../review/sheet.ts';
import type { Verb } from '../review/verb.ts';
import type { Context } from './command.ts';
import type { ReviewOptions } from './review.ts';
import { tell } from './review-decide.ts';
import { shownCards } from './review-list.ts';
import { said } from './review-said.ts';

/** Writes a worksheet of what the filter shows; a file that is there must be one that we wrote. */
export function exportSheet(context: Context, desk: ReviewDesk, options: ReviewOptions): readonly Finding[] {
  const cards = shownCards(context, desk, options);
  const path = resolve(context.cwd, options.export ?? '');
  const bytes = new TextEncoder().encode(printSheet(cards));
  const { findings } = saveFile(context.fs, path, bytes, { root: dirname(path) });
  const places = cards.reduce((sum, card) => sum + card.occurrences.length, 0);
  context.err.write(`${count(places, 'row')} in ${options.export ?? ''}. Fill in verdict, print and note.\n`);
  return findings;
}

/** Takes the verdicts of a worksheet over. A row whose place is not what it was is told and decides nothing. */
export function importSheet(context: Context, desk: ReviewDesk, options: ReviewOptions): readonly Finding[] {
  const path = options.import ?? '';
  const { rows, faults } = readSheet(readGivenText(context.fs, context.cwd, path).text);
  const findings: Finding[] = faults.map(({ line, message }) => rowFinding(path, line, message));
  const groups = new Map<string, { rows: SheetRow[]; unit: string }>();
  for (const row of rows) {
    const found = desk.session.find(row.id);
    const card = found === undefined ? undefined : desk.session.card(found.card.split('.', 1)[0] ?? '');
    const place = card?.occurrences.find(({ id }) => id === row.id);
    if (card === undefined || place === undefined || !isStill(row, place)) {
      findings.push(
        rowFinding(path, row.line, `“${row.reading}” does not stand there any more as the row has it`),
      );
      continue;
    }
    if (place.verdict === row.verdict && (row.corr === undefined || row.corr === place.corr)) continue;
    const key = JSON.stringify([card.unit, row.verdict, row.corr, row.note]);
    const group = groups.get(key) ?? { rows: [], unit: card.unit };
    group.rows.push(row);
    groups.set(key, group);
  }
  for (const { rows: alike, unit } of groups.values())
    findings.push(...decideRows(context, desk, unit, alike, options));
  if (groups.size + findings.length === 0) context.out.write('The worksheet says nothing new.\n');
  return findings;
}

/** Rows that say the same of one cluster are one decision. */
function decideRows(
  context: Context,
  desk: ReviewDesk,
  unit: string,
  rows: readonly SheetRow[],
  options: ReviewOptions,
): readonly Finding[] {
  const [first] = rows;
  const card = desk.session.card(unit);
  if (first === undefined || card === undefined) return [];
  const { verdict, corr, note, line } = first;
  const verb: Verb = {
    type: verdict,
    card: card.id,
    places: rows.map(({ id }) => id),
    ...(corr === undefined ? {} : { corr }),
    ...(note === undefined ? {} : { note }),
  };
  return tell(context, said(context, desk, verb, options), `${options.import}:${line}: `, options);
}

function rowFinding(file: string, line: number, message: string): Finding {
  return {
    rule: 'decision-refused',
    message: `Row ${line}: ${message}`,
    help: 'Export the worksheet anew and decide there again. Nothing was decided by this row.',
    subject: { type: 'file', file },
  };
}
