import type { Book } from '../book.ts';
import { element, type Html } from './element.ts';
import { SITE } from './links.ts';
import { skeleton } from './skeleton.ts';

/** The search; what it finds is put in by the script. */
export function searchPage(book: Book, hasScript: boolean): Html {
  return skeleton({
    book,
    path: SITE.search,
    title: 'Search',
    kind: 'search',
    hasScript,
    attributes: { 'data-search': SITE.searchIndex },
    content: [
      element('h1', {}, 'Search'),
      element(
        'form',
        { class: 'scripted', hidden: true, role: 'search', action: SITE.search, method: 'get' },
        element('label', { class: 'unseen', for: 'find' }, 'Words of the edition, or of its sources'),
        element('input', { id: 'find', type: 'search', name: 'q', autocomplete: 'off' }),
      ),
      element(
        'p',
        { class: 'lead' },
        'The text of the edition, what its sources have where they differ, and all names: damaged forms are found, too.',
      ),
      element('p', { class: 'count', role: 'status' }),
      element('div', { class: 'results' }),
      element(
        'p',
        { class: 'unscripted' },
        'Searching needs a script. The ',
        element('a', { href: SITE.names }, 'index of names and terms'),
        ' and the ',
        element('a', { href: SITE.emendations }, 'list of emendations'),
        ' are complete without one.',
      ),
    ],
  });
}
