import { type DefaultTreeAdapterMap, parse, type ParserError } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page as another parser than ours reads it. */
export interface ParsedPage {
  readonly root: Node;
  /** Codes of the HTML standard. */
  readonly errors: readonly string[];
}

export function parsedPage(html: string): ParsedPage {
  const errors: string[] = [];
  const root = parse(html, { onParseError: (error: ParserError) => errors.push(error.code) });
  return { root, errors };
}

/** Elements in the order of the page for which a condition holds. */
export function elementsOf(node: Node, holds: (element: Element) => boolean = () => true): Element[] {
  const here = 'tagName' in node && holds(node) ? [node] : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsOf(child, holds)) : [];
  return [...here, ...below];
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name);
}

/** The text of a node without elements for which `isMarkup` holds. */
export function textOf(node: Node, isMarkup: (element: Element) => boolean = () => false): string {
  if ('tagName' in node && isMarkup(node)) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, isMarkup)).join('') : '';
}
