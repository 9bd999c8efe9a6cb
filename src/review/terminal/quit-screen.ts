import type { Erratum } from '../../model/erratum.ts';
import type { Finding } from '../../model/finding.ts';
import { footer, ruler } from './chrome.ts';
import { type Frame, type Size, stack } from './frame.ts';
import type { Input } from './key-decoder.ts';
import { type Line, piece, plainLine } from './line.ts';
import type { Screen, Stage } from './stage.ts';
import { counted, progressWords } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** The entries at the beginning of the review, by their ids. */
export type Before = ReadonlyMap<string, Erratum>;

/** S8: what was done, what errata.yaml has got, and what to call it in version control. All is saved when it is drawn. */
export class QuitScreen implements Screen {
  readonly #before: Before;
  #saved: { readonly isSaved: boolean; readonly findings: readonly Finding[] };

  constructor(stage: Stage, before: Before) {
    this.#before = before;
    this.#saved = save(stage);
  }

  draw(stage: Stage, size: Size): Frame {
    const { columns } = size;
    const { progress } = stage.drawn;
    const change = changeOf(this.#before, stage.desk.session.errata);
    const head = [plainLine(' The end of the review', 'strong'), ruler(columns)];
    const body: Line[] = [
      [piece(` ${counted(progress.places, 'place')}: ${progressWords(progress).join(' · ')}`)],
      [],
      [piece(' errata.yaml', 'strong'), piece(`  ${changeWords(change)}`)],
      ...this.#state(stage, columns),
      ...(change.added + change.changed === 0
        ? []
        : [
            [],
            plainLine(' For version control:', 'quiet'),
            plainLine(`   ${commitMessage(change, stage.drawn.by)}`),
          ]),
      [],
      ...wrapLine(
        [piece(' `emend normalize` prints the edition with what was accepted; `emend review` goes on here.')],
        columns,
        1,
      ),
    ];
    const foot = footer(
      stage.message,
      [
        [{ command: 'quit' }, this.#saved.isSaved ? 'leave' : 'leave without saving'],
        ...(this.#saved.isSaved ? [] : [[{ command: 'write' }, 'try again'] as const]),
        [{ command: 'cancel' }, 'go on reviewing'],
      ],
      stage.table,
      size,
    );
    return { lines: stack(head, body, foot, size.rows) };
  }

  press(stage: Stage, input: Input): void {
    const command = stage.commandOf(input);
    if (command === 'write') this.#saved = save(stage);
    else if (command === 'cancel') stage.close();
    else if (command === 'quit' || (input.type === 'key' && input.key === 'Enter' && this.#saved.isSaved)) {
      stage.isOver = true;
    }
  }

  #state(stage: Stage, columns: number): Line[] {
    const { isSaved, findings } = this.#saved;
    const told = findings.flatMap(({ message, help }) =>
      wrapLine([piece(` ${message} ${help}`, 'warning')], columns, 1),
    );
    if (isSaved) return [plainLine(' Everything is saved.', 'good'), ...told];
    const { unsaved } = stage.drawn;
    const kept =
      unsaved === undefined
        ? ' errata.yaml could not be written. The decisions are safe in .emend/journal.jsonl, and the next `emend review` writes them.'
        : ` NOT SAVED: ${unsaved.label}. This one decision is lost if you leave now; all others are in the journal.`;
    return [...wrapLine([piece(kept, 'error')], columns, 1), ...told];
  }
}

function save(stage: Stage): { readonly isSaved: boolean; readonly findings: readonly Finding[] } {
  const saved = stage.desk.save();
  stage.isSaved = saved.isSaved;
  return saved;
}

interface Change {
  readonly added: number;
  readonly changed: number;
}

function changeOf(before: Before, after: Before): Change {
  let [added, changed] = [0, 0];
  for (const [id, erratum] of after) {
    const old = before.get(id);
    if (old === undefined) added += 1;
    else if (old !== erratum && JSON.stringify(old) !== JSON.stringify(erratum)) changed += 1;
  }
  for (const id of before.keys()) if (!after.has(id)) changed += 1;
  return { added, changed };
}

function changeWords({ added, changed }: Change): string {
  if (added + changed === 0) return 'as it was';
  const parts = [
    ...(added === 0 ? [] : [counted(added, 'new entry', 'new entries')]),
    ...(changed === 0 ? [] : [`${counted(changed, 'entry', 'entries')} changed`]),
  ];
  return parts.join(', ');
}

function commitMessage({ added, changed }: Change, by: string): string {
  const parts = [
    ...(added === 0 ? [] : [`${added} ${added === 1 ? 'decision' : 'decisions'}`]),
    ...(changed === 0 ? [] : [`${changed} changed`]),
  ];
  return `Review by ${by}: ${parts.join(', ')}`;
}
