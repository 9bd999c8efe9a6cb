import { visible } from '../../../text/visible.ts';
import { letterDifference } from '../../letters.ts';
import { element, unseen } from './element.ts';

/** A raw text as it is shown: as it is, or with what cannot be seen written out. */
export function shownText(text: string, isRevealed: boolean): string {
  return isRevealed ? visible(text) : text;
}

/** A reading and a conjecture with what is deleted and inserted: in words for the ear, by line and colour for the eye. */
export function difference(reading: string, conjecture: string, isRevealed: boolean): HTMLElement {
  const stretches = letterDifference(reading, conjecture);
  const side = (type: 'deleted' | 'inserted', tag: 'del' | 'ins'): Node[] =>
    stretches
      .filter((stretch) => stretch.type === 'same' || stretch.type === type)
      .map((stretch) => {
        const text = shownText(stretch.text, isRevealed);
        if (stretch.type === 'same') return document.createTextNode(text);
        return element(tag, {}, unseen(` ${type} `), text, unseen(' end '));
      });
  return element(
    'div',
    { class: 'difference' },
    element('p', { class: 'was' }, unseen('Reading: '), ...side('deleted', 'del')),
    element(
      'p',
      { class: 'becomes' },
      unseen('Conjecture: '),
      ...(conjecture === '' ? [element('em', {}, 'nothing')] : side('inserted', 'ins')),
    ),
  );
}
