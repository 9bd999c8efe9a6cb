import type { Editor, SourceDeclaration, Witness } from '../../model/edition.ts';
import type { Book, Chapter } from '../book.ts';
import { block, element, joined, NOTHING, text, type Xml } from '../xml.ts';
import { encodingDesc, machineStatement } from './encoding.ts';
import { revisionDesc } from './history.ts';
import { chapterId, citedId, editorId, type Pointers, sourceId } from './ids.ts';

/** The header. Its prose is English, whatever the language of the edition. */
export function teiHeader(book: Book, pointers: Pointers): Xml {
  return block('teiHeader', { 'xml:lang': 'en' }, [
    block('fileDesc', {}, [
      titleStmt(book),
      editionStmt(book),
      extent(book),
      publicationStmt(book),
      block('notesStmt', {}, [element('note', { type: 'status' }, text(machineStatement(book)))]),
      sourceDesc(book),
    ]),
    encodingDesc(book),
    block('profileDesc', {}, [languages(book)]),
    revisionDesc(book, pointers),
  ]);
}

/** Persons, software that decides, and the program that made the file are separate responsibilities. */
function titleStmt({ declaration: { title, author, language, editors } }: Book): Xml {
  return block('titleStmt', {}, [
    element('title', { 'xml:lang': language }, text(title)),
    author === undefined ? NOTHING : element('author', {}, text(author)),
    ...editors.map(editor),
    element(
      'respStmt',
      {},
      element('resp', {}, text('applied the decisions and made this document')),
      element('name', { type: 'software' }, text('emend')),
    ),
  ]);
}

function editor({ id, name, agent, role, orcid }: Editor): Xml {
  const ref = orcid === undefined ? undefined : `https://orcid.org/${orcid}`;
  return element(
    'respStmt',
    { 'xml:id': editorId(id) },
    element('resp', {}, text(role ?? (agent === 'person' ? 'editor' : 'decisions by software'))),
    agent === 'person'
      ? element('persName', { ref }, text(name))
      : element('name', { type: 'software', ref }, text(name)),
  );
}

function editionStmt({ release }: Book): Xml {
  return block('editionStmt', {}, [
    release === undefined
      ? element('edition', {}, text('A working state between releases.'))
      : element(
          'edition',
          { n: release.version },
          text(`Version ${release.version}, `),
          element('date', { when: release.on }, text(release.on)),
        ),
  ]);
}

function extent({ statistics: { words, entries, emendations } }: Book): Xml {
  const measure = (unit: string, quantity: number): Xml =>
    element('measure', { unit, quantity: `${quantity}` }, text(`${quantity} ${unit}`));
  return element(
    'extent',
    {},
    measure('words', words),
    text(', '),
    measure('entries', entries),
    text(', '),
    measure('emendations', emendations),
  );
}

/** Whoever publishes; where nobody is named, whoever answers for the edition. */
function publicationStmt({ declaration, release, chapters }: Book): Xml {
  const { publication, licence, editors } = declaration;
  const agency =
    publication?.publisher === undefined
      ? element('authority', {}, text(editors.map(({ name }) => name).join(', ') || declaration.title))
      : element('publisher', {}, text(publication.publisher));
  return block('publicationStmt', {}, [
    agency,
    release === undefined ? NOTHING : element('date', { when: release.on }, text(release.on)),
    idno('URL', publication?.url),
    idno('release', release?.identifier),
    idno('SHA-256', release?.sha256, 'release'),
    ...chapters.map((chapter) =>
      element(
        'idno',
        { type: 'SHA-256', subtype: 'text', corresp: `#${chapterId(chapter)}` },
        text(chapter.sha256),
      ),
    ),
    licence === undefined
      ? element('availability', { status: 'unknown' }, element('p', {}, text('No licence is declared.')))
      : element('availability', {}, element('licence', {}, text(licence))),
  ]);
}

function idno(type: string, value: string | undefined, subtype?: string): Xml {
  return value === undefined ? NOTHING : element('idno', { type, subtype }, text(value));
}

/** The sources that are edited, then the texts that the evidence quotes. */
function sourceDesc({ declaration: { sources, witnesses = [] }, chapters }: Book): Xml {
  const edited = chapters.map((chapter) =>
    witnessOfChapter(
      chapter,
      sources.find(({ id }) => id === chapter.id),
    ),
  );
  return block('sourceDesc', {}, [
    block('listWit', {}, [element('head', {}, text('The sources that are edited')), ...edited]),
    witnesses.length === 0
      ? NOTHING
      : block('listWit', {}, [
          element('head', {}, text('Texts that the evidence quotes')),
          ...witnesses.map(citedWitness),
        ]),
  ]);
}

function witnessOfChapter({ source, siglum, title }: Chapter, declared: SourceDeclaration | undefined): Xml {
  return element(
    'witness',
    { 'xml:id': sourceId(siglum) },
    described(siglum, title, declared?.provenance),
    text(' '),
    element('idno', { type: 'file' }, text(source.path)),
    text(' '),
    element('idno', { type: 'SHA-256' }, text(source.sha256)),
  );
}

function citedWitness({ siglum, title, language, provenance }: Witness): Xml {
  return element('witness', { 'xml:id': citedId(siglum) }, described(siglum, title, provenance, language));
}

function described(siglum: string, title: string, provenance?: string, language?: string): Xml {
  return joined([
    element('abbr', { type: 'siglum' }, text(siglum)),
    text(' '),
    element('title', { 'xml:lang': language }, text(title)),
    ...(provenance === undefined
      ? []
      : [text(' '), element('note', { type: 'provenance' }, text(provenance))]),
  ]);
}

function languages({ declaration: { language, witnesses = [] } }: Book): Xml {
  const tags = [...new Set([language, ...witnesses.flatMap((witness) => witness.language ?? [])])];
  return block(
    'langUsage',
    {},
    tags.map((ident) => element('language', { ident }, text(ident))),
  );
}
