import type { Occurrence, Paragraph } from '../../view.ts';
import type { ReadingAnswer } from '../protocol.ts';
import { editionPieces, isUndecided, type Piece, sourcePieces } from '../reading-text.ts';
import { button, element } from './element.ts';
import { keyLabel, type Page } from './page.ts';
import { ask } from './wire.ts';

/** Milliseconds that a card stays before its paragraph is asked for: who decides quickly does not wait for it. */
const PATIENCE = 120;

/** The paragraph in which the occurrence stands: as the source has it, and as the edition prints it. */
export class InChapter {
  readonly root: HTMLElement;
  readonly #page: Page;
  #wanted: string = '';
  #timer: number | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.root = element('section', { class: 'in-chapter', 'aria-label': 'In the chapter' });
  }

  draw(occurrence: Occurrence | undefined): void {
    const { desk } = this.#page;
    const wanted =
      occurrence === undefined
        ? ''
        : `${occurrence.source} ${occurrence.span.start} ${desk.state.view.revision}`;
    if (wanted === this.#wanted) return;
    const isElsewhere = wanted.split(' ', 2).join() !== this.#wanted.split(' ', 2).join();
    this.#wanted = wanted;
    window.clearTimeout(this.#timer);
    if (isElsewhere) this.root.replaceChildren();
    if (occurrence === undefined) return;
    this.#timer = window.setTimeout(() => void this.#ask(occurrence, wanted), PATIENCE);
  }

  async #ask({ source, span, id }: Occurrence, wanted: string): Promise<void> {
    let answer: ReadingAnswer;
    try {
      answer = await ask<ReadingAnswer>('/api/reading', { source, at: span.start });
    } catch {
      return;
    }
    const [paragraph] = answer.paragraphs;
    if (paragraph === undefined || wanted !== this.#wanted) return;
    this.root.replaceChildren(
      element('h3', {}, `In the chapter: ${source}, paragraph ${paragraph.number} of ${answer.total}`),
      element(
        'div',
        { class: 'sides' },
        side('Source', sourcePieces(paragraph), id),
        side(
          isPreview(paragraph, id) ? 'Edition, if this is accepted' : 'Edition',
          editionPieces(paragraph, id),
          id,
        ),
      ),
      button('Read the chapter here', () => this.#page.run('reading'), {
        keys: keyLabel(this.#page, 'reading'),
      }),
    );
    this.#showPlace();
  }

  /** A long paragraph is scrolled to its place, inside its own box. */
  #showPlace(): void {
    for (const mark of this.root.querySelectorAll('mark')) {
      const box = mark.closest('p');
      if (box !== null && box.scrollHeight > box.clientHeight) {
        box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
      }
    }
  }
}

/** Whether the edition is shown with what is not decided yet. */
function isPreview({ marks }: Paragraph, place: string): boolean {
  return marks.some((mark) => mark.place === place && isUndecided(mark) && mark.corr !== undefined);
}

function side(title: string, pieces: readonly Piece[], place: string): HTMLElement {
  return element(
    'div',
    {},
    element('h4', {}, title),
    element(
      'p',
      { lang: '', tabindex: 0 },
      ...pieces.map(({ text, mark }) => (mark?.place === place ? element('mark', {}, text) : text)),
    ),
  );
}
