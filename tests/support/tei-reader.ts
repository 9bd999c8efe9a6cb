import { SaxesParser } from 'saxes';

/** An element that a parser met, with its attributes by name. */
export interface TeiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All character data in it. */
  text: string;
  readonly children: TeiElement[];
  /** Children and text in the order of the document. */
  readonly content: (TeiElement | string)[];
}

/** The document as a tree, read by a parser that is not ours and checks that it is well-formed. */
export function readXml(bytes: Uint8Array): TeiElement {
  const root: TeiElement = { name: '', attributes: {}, text: '', children: [], content: [] };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('Unexpected document type');
  });
  parser.on('opentag', (tag) => {
    const one: TeiElement = {
      name: tag.name,
      attributes: tag.attributes,
      text: '',
      children: [],
      content: [],
    };
    stack.at(-1)?.children.push(one);
    stack.at(-1)?.content.push(one);
    stack.push(one);
  });
  const characters = (value: string): void => {
    stack.at(-1)?.content.push(value);
    for (const open of stack) open.text += value;
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', () => stack.pop());
  parser.write(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('Unexpected document without an element');
  return document;
}

/** Every element of a tree, in the order of the document. */
export function elementsOf(root: TeiElement): TeiElement[] {
  const found: TeiElement[] = [];
  const open = [root];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    found.push(one);
    for (let index = one.children.length - 1; index >= 0; index -= 1) {
      const child = one.children[index];
      if (child !== undefined) open.push(child);
    }
  }
  return found;
}

/** A chapter as the document has it. */
export interface TeiChapter {
  readonly siglum: string;
  readonly source: string;
  readonly edition: string;
}

/** Both texts of every chapter, by the rules that the header states in `projectDesc` and by nothing else. */
export function chaptersOf(root: TeiElement): TeiChapter[] {
  const all = elementsOf(root);
  const readings = new Map(
    all
      .filter(({ name }) => name === 'app')
      .map(({ attributes, children }) => [
        attributes['from']?.slice(1) ?? '',
        {
          to: attributes['to']?.slice(1) ?? '',
          text: children.find((one) => one.name === 'rdg' && 'wit' in one.attributes)?.text ?? '',
        },
      ]),
  );
  return all
    .filter(({ name, attributes }) => name === 'div' && attributes['type'] === 'chapter')
    .map((division) => ({
      siglum: division.attributes['n'] ?? '',
      source: sourceText(division, readings),
      edition: editionText(division),
    }));
}

const LEFT_OUT_OF_SOURCE: ReadonlySet<string> = new Set(['corr', 'reg', 'supplied']);

function editionText(root: TeiElement): string {
  return root.content
    .map((one) => {
      if (typeof one === 'string') return one;
      const isReading = root.name === 'choice' && (one.name === 'sic' || one.name === 'orig');
      const isLeftOut = isReading || one.name === 'surplus' || one.attributes['type'] === 'alternative';
      return isLeftOut ? '' : editionText(one);
    })
    .join('');
}

function sourceText(
  division: TeiElement,
  readings: ReadonlyMap<string, { readonly to: string; readonly text: string }>,
): string {
  let text = '';
  /** Anchor at which the text of the source goes on. */
  let until: string | undefined;
  const visit = (one: TeiElement | string): void => {
    if (typeof one === 'string') {
      if (until === undefined) text += one;
      return;
    }
    if (LEFT_OUT_OF_SOURCE.has(one.name)) return;
    const id = one.attributes['xml:id'] ?? '';
    const reading = one.name === 'anchor' ? readings.get(id) : undefined;
    if (reading !== undefined) {
      text += reading.text;
      until = reading.to;
    }
    if (id === until && one.name === 'anchor') until = undefined;
    one.content.forEach(visit);
  };
  visit(division);
  return text;
}

/** Of each app: what its `lem` says, and what stands between its anchors in the edition. */
export function attachedLemmata(root: TeiElement): { readonly lem: string; readonly stands: string }[] {
  const all = elementsOf(root);
  const body = all.find(({ name }) => name === 'body') ?? root;
  return all
    .filter(({ name }) => name === 'app')
    .map(({ attributes, children }) => ({
      lem: children.find(({ name }) => name === 'lem')?.text ?? '',
      stands: between(body, attributes['from']?.slice(1) ?? '', attributes['to']?.slice(1) ?? ''),
    }));
}

function between(root: TeiElement, from: string, to: string): string {
  let found = '';
  let isInside = false;
  const visit = (one: TeiElement): void => {
    const id = one.attributes['xml:id'];
    if (id === from) isInside = true;
    if (id === to) isInside = false;
    for (const part of one.content) {
      if (typeof part !== 'string') visit(part);
      else if (isInside) found += part;
    }
  };
  visit(root);
  return found;
}

/** Attributes that point, and nothing else. */
const POINTING: ReadonlySet<string> = new Set([
  'resp',
  'who',
  'ref',
  'target',
  'ana',
  'change',
  'source',
  'wit',
  'from',
  'to',
  'corresp',
]);

/** What is wrong with the ids and pointers of a document, as sentences; a schema cannot see it. */
export function pointerFaults(root: TeiElement): string[] {
  const all = elementsOf(root);
  const ids = all.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  const known = new Set(ids);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`);
  const dangling = all.flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([attribute]) => POINTING.has(attribute))
      .flatMap(([attribute, value]) =>
        value
          .split(' ')
          .filter((one) => !(one.startsWith('#') && known.has(one.slice(1))))
          .filter((one) => !(attribute === 'ref' && one.startsWith('https://orcid.org/')))
          .map((one) => `${name}/@${attribute}: ${one} leads nowhere`),
      ),
  );
  return [...twice, ...dangling];
}
