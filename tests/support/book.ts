import { createHash } from 'node:crypto';
import { matchErrata } from '../../src/errata/match.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import type { EditionDeclaration, Source } from '../../src/model/edition.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { normalizeSource } from '../../src/normalize/outputs.ts';
import type { Book } from '../../src/publish/book.ts';
import { makeBook } from '../../src/publish/make-book.ts';

/** What a test book may have besides its texts and errata. */
export interface BookChanges extends Partial<EditionDeclaration> {
  readonly authority?: readonly AuthorityEntry[];
  /** Heading lines by source id. */
  readonly headingsOf?: Readonly<Record<string, readonly number[]>>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A book of texts by source id, made by the real matcher and `normalize`: `ed` is a person, `bot` software.
 * @throws Error when an erratum does not match
 */
export function testBook(
  texts: Readonly<Record<string, string>>,
  errata: readonly Erratum[] = [],
  { authority = [], headingsOf = {}, ...changes }: BookChanges = {},
): Book {
  const sources = Object.entries(texts).map(([id, text]) => sourceOf(id, text));
  const declaration: EditionDeclaration = {
    title: 'A Test',
    language: 'en',
    editors: [
      { id: 'ed', name: 'An Editor', agent: 'person' },
      { id: 'bot', name: 'A Program', agent: 'software' },
    ],
    sources: sources.map(({ id, path, siglum, sha256 }) => ({
      id,
      path,
      siglum,
      sha256,
      ...(headingsOf[id] === undefined ? {} : { headings: headingsOf[id] }),
    })),
    principles: ['Damage is repaired.'],
    ...changes,
  };
  const { placements, findings } = matchErrata(
    sources,
    errata,
    sources.map(({ id }) => id),
  );
  const [wrong] = findings;
  if (wrong !== undefined) throw new Error(wrong.message);
  const normalized = sources.map((source) =>
    normalizeSource(source, placements, declaration.editors, sha256Of),
  );
  return makeBook({
    declaration,
    normalized,
    authority,
    toolVersion: '0.1.0',
    release: declaration.releases?.at(-1),
  });
}

function sourceOf(id: string, text: string): Source {
  return {
    id,
    path: `raw/${id}.txt`,
    siglum: id.toUpperCase(),
    sha256: sha256Of(new TextEncoder().encode(text)),
    text,
    bom: false,
    encoding: 'utf-8',
    language: 'en',
  };
}
