import { presentable } from './presentable.ts';

/** HTML that was put together by `element` and `document`: nothing else may stand in a page unescaped. */
export interface Html {
  readonly html: string;
}

/** What may stand in an element; a string is text. */
export type Child = string | Html | undefined | readonly Child[];

/** `true` is an attribute without a value; `undefined` and `false` are none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements without an end tag, by the HTML standard, section 13.1.2. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'input', 'link', 'meta', 'wbr']);

/** An element. Its text and the values of its attributes are escaped; its name and theirs are the program's own. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return { html: VOID.has(name) ? start : `${start}${children.map(markup).join('')}</${name}>` };
}

/** Pieces of HTML and text in a row. */
export function row(...children: readonly Child[]): Html {
  return { html: children.map(markup).join('') };
}

/** The bytes of a page. */
export function page(root: Html): Uint8Array {
  return new TextEncoder().encode(`<!doctype html>\n${root.html}\n`);
}

function markup(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  return 'html' in child ? child.html : child.map(markup).join('');
}

function attribute([name, value]: readonly [string, Attributes[string]]): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value)).replaceAll('"', '&quot;')}"`;
}

function escaped(text: string): string {
  return presentable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
