import { type Attributes, block, element, text, type Xml, xmlDocument } from '../xml.ts';

/** A content document of the book. */
export interface Page {
  /** Name of its file, without folder. */
  readonly file: string;
  readonly title: string;
  readonly xhtml: string;
  /** In the table of contents. */
  readonly isListed: boolean;
}

/** What goes around the body of a page. */
export interface PageParts {
  readonly file: string;
  readonly title: string;
  readonly language: string;
  /** `epub:type` of the body. */
  readonly matter: 'frontmatter' | 'bodymatter' | 'backmatter';
  readonly body: readonly Xml[];
  readonly isListed?: boolean;
}

export function page(parts: PageParts): Page {
  const { file, title, language, matter, body, isListed = true } = parts;
  const head = block('head', {}, [
    element('title', {}, text(title)),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
  ]);
  const attributes: Attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
  };
  const root = block('html', attributes, [head, block('body', { 'epub:type': matter }, body)]);
  return { file, title, xhtml: xmlDocument(root), isListed };
}

/** A paragraph of plain text. */
export function paragraph(words: string, attributes: Attributes = {}): Xml {
  return element('p', attributes, text(words));
}
