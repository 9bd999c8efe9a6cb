import { codePointLabel } from '../text/describe-character.ts';
import { findInvisible } from '../text/visible.ts';

/** A piece of XML. It is made by the functions of this file only, so that no text comes in unescaped. */
export interface Xml {
  readonly xml: string;
}

/** Values by name, in the order in which they are written; what is undefined or empty is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Character data that stands for itself: every parser gives back exactly these characters. */
export function text(value: string): Xml {
  return { xml: escaped(value) };
}

/** An element whose content is written as it is given, without white space of ours. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const start = `<${name}${attributesOf(attributes)}`;
  const inner = content.map(({ xml }) => xml).join('');
  return { xml: inner === '' ? `${start}/>` : `${start}>${inner}</${name}>` };
}

/** The same, one child a line: where white space between elements means nothing. Without children it is left out. */
export function block(name: string, attributes: Attributes, children: readonly Xml[]): Xml {
  const inner = children.filter(({ xml }) => xml !== '').map(({ xml }) => `${xml}\n`);
  if (inner.length === 0) return NOTHING;
  return { xml: `<${name}${attributesOf(attributes)}>\n${inner.join('')}</${name}>` };
}

/** Pieces in a row. */
export function joined(parts: readonly Xml[]): Xml {
  return { xml: parts.map(({ xml }) => xml).join('') };
}

/** A document in UTF-8, with its declaration. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

export const NOTHING: Xml = { xml: '' };

/**
 * The first character of a text that XML 1.0 cannot hold, not even as a reference (production 2, Char): offset in UTF-16
 * units and code point; undefined where there is none.
 */
export function firstForbidden(
  value: string,
): { readonly offset: number; readonly codePoint: number } | undefined {
  const offset = value.search(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u,
  );
  return offset === -1 ? undefined : { offset, codePoint: value.codePointAt(offset) ?? 0 };
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What cannot be seen is written as a reference: a carriage return would be read as a line feed otherwise (XML 1.0, 2.11), and a
 * person who reads the file should see the rest. `>` is escaped for the sake of `]]>`.
 */
function escaped(value: string, more: RegExp = /[&<>\r]/gu): string {
  const forbidden = firstForbidden(value);
  if (forbidden !== undefined) {
    throw new RangeError(
      `XML cannot hold ${codePointLabel(forbidden.codePoint)} (offset ${forbidden.offset})`,
    );
  }
  const parts: string[] = [];
  let done = 0;
  for (const { span, codePoint } of findInvisible(value)) {
    if (codePoint < 0x20) continue;
    parts.push(withReferences(value.slice(done, span.start), more), reference(codePoint));
    done = span.end;
  }
  return parts.join('') + withReferences(value.slice(done), more);
}

function withReferences(value: string, special: RegExp): string {
  return value.replaceAll(special, (character) => NAMED[character] ?? reference(character.charCodeAt(0)));
}

function reference(codePoint: number): string {
  return `&#x${codePoint.toString(16).toUpperCase()};`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined || value === '' ? '' : ` ${name}="${escaped(value, /[&<>"\r\n\t]/gu)}"`,
    )
    .join('');
}
