import type { Book } from '../book.ts';
import { type Child, element, type Html } from './element.ts';
import { linkTo, SITE } from './links.ts';

/**
 * Nothing is loaded from elsewhere, and nothing inside a page can be run: text that slipped through would still be dead. A page that is
 * opened from a file has no origin by the standard, so that `'self'` may match nothing there; `file:` means no more than it does.
 */
const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; font-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'self' file:";

/** What a page shows besides its content. */
export interface PageParts {
  readonly book: Book;
  readonly path: string;
  readonly title: string;
  /** For the class of the body: how the page is laid out. */
  readonly kind: 'front' | 'chapter' | 'list' | 'search';
  /** Attributes of the body for the script. */
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** What stands in the bar between the title and the search. */
  readonly tools?: Child;
  readonly content: Child;
  readonly hasScript: boolean;
}

/** A whole page: head, bar, content and foot. */
export function skeleton(parts: PageParts): Html {
  const { book, path, kind, attributes = {}, content } = parts;
  return element(
    'html',
    { lang: book.declaration.language },
    head(parts),
    element(
      'body',
      { class: kind, ...attributes },
      element('a', { class: 'skip', href: '#content' }, 'Skip to the content'),
      bar(parts),
      element('main', { id: 'content' }, content),
      foot(book, path),
    ),
  );
}

function head({ book, path, title, hasScript }: PageParts): Html {
  const { declaration } = book;
  const url = declaration.publication?.url;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title === declaration.title ? title : `${title} · ${declaration.title}`),
    declaration.author === undefined
      ? undefined
      : element('meta', { name: 'author', content: declaration.author }),
    url === undefined
      ? undefined
      : element('link', { rel: 'canonical', href: `${url}${path === SITE.front ? '' : path}` }),
    element('link', { rel: 'stylesheet', href: linkTo(SITE.style, path) }),
    hasScript ? element('script', { src: linkTo(SITE.theme, path) }) : undefined,
    hasScript ? element('script', { src: linkTo(SITE.script, path), defer: true }) : undefined,
  );
}

function bar({ book, path, kind, tools, hasScript }: PageParts): Html {
  return element(
    'header',
    { class: 'bar' },
    element(
      'nav',
      { class: 'site', 'aria-label': 'Edition' },
      element(
        'a',
        { class: 'home', href: linkTo(SITE.front, path), ...here(path, SITE.front) },
        book.declaration.title,
      ),
      element('a', { href: linkTo(SITE.emendations, path), ...here(path, SITE.emendations) }, 'Emendations'),
      element('a', { href: linkTo(SITE.names, path), ...here(path, SITE.names) }, 'Names'),
    ),
    tools,
    hasScript ? scripted(path, kind) : undefined,
  );
}

function here(path: string, page: string): Readonly<Record<string, string>> {
  return path === page ? { 'aria-current': 'page' } : {};
}

/** What only a script can do is hidden until there is one. */
function scripted(path: string, kind: PageParts['kind']): Html {
  return element(
    'div',
    { class: 'scripted', hidden: true },
    kind === 'search'
      ? undefined
      : element(
          'form',
          { role: 'search', action: linkTo(SITE.search, path), method: 'get' },
          element('label', { class: 'unseen', for: 'find' }, 'Search the edition'),
          element('input', {
            id: 'find',
            type: 'search',
            name: 'q',
            placeholder: 'Search',
            autocomplete: 'off',
          }),
        ),
    element('button', { type: 'button', class: 'theme' }, 'Dark'),
  );
}

function foot({ declaration, release }: Book, path: string): Html {
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      element('a', { href: linkTo(SITE.front, path) }, declaration.title),
      release === undefined ? '. Unreleased version.' : `. Version ${release.version}, ${release.on}.`,
    ),
    declaration.licence === undefined ? undefined : element('p', {}, declaration.licence),
  );
}
