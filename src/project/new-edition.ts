import { basename, extname } from 'node:path';
import type { ChannelName, EditionDeclaration, Editor, SourceDeclaration } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { slug } from '../text/slug.ts';
import { faultOfPath } from './paths.ts';
import { checkCollisions, faultOfSourceId } from './source-id.ts';
import { RAW_FOLDER } from './target.ts';

/** A text that becomes a source of a new edition. */
export interface NewSource {
  /** Its name where it lies now, with its ending. */
  readonly name: string;
  readonly sha256: string;
  /** As declared; absent for UTF-8. */
  readonly encoding?: string;
  /** It lies in `raw/` already, where it keeps its name. */
  readonly isInPlace: boolean;
}

/** What is said of a new edition on the command line. */
export interface NewEdition {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly channel?: ChannelName;
  /** Absent: nobody is named, since emend never writes a person's name on its own. */
  readonly editor?: Editor;
  /** In reading order. */
  readonly sources: readonly NewSource[];
}

/**
 * The declaration of a new edition: ids, paths and sigla are made from the names of the files. Names that give the same id are
 * numbered (`letter`, `letter-2`), those of which nothing is left are called `source-1` by their place in the row.
 */
export function declareEdition(given: NewEdition): EditionDeclaration {
  const taken = new Set<string>();
  const sources = given.sources.map((source, index): SourceDeclaration => {
    const id = freeId(idOf(source.name, index), taken);
    taken.add(id);
    const { sha256, encoding } = source;
    return {
      id,
      path: `${RAW_FOLDER}/${source.isInPlace ? source.name : id + endingOf(source.name)}`,
      siglum: siglumOf(index, given.sources.length),
      ...(encoding === undefined ? {} : { encoding }),
      sha256,
    };
  });
  const { title, language, channel, editor } = given;
  return {
    title,
    language,
    ...(channel === undefined ? {} : { channel }),
    editors: editor === undefined ? [] : [editor],
    sources,
    principles: [],
  };
}

/** What would keep a declaration from being opened again: names that some file systems cannot tell apart, or not have. */
export function faultsOfDeclaration({ sources }: EditionDeclaration): Finding[] {
  const paths = sources.flatMap(({ path }): Finding[] => {
    const fault = faultOfPath(path);
    if (fault === undefined) return [];
    const message = `Unexpected name ${JSON.stringify(path.slice(0, 120))}, expected ${fault}`;
    const help = 'Rename the file. Nothing was written.';
    return [{ rule: 'path-outside', message, help, subject: { type: 'file', file: path } }];
  });
  return [...paths, ...checkCollisions(sources)];
}

function idOf(name: string, index: number): string {
  const id = slug(basename(name, extname(name)));
  return faultOfSourceId(id) === undefined ? id : `source-${index + 1}`;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The ending of a file's name, `.txt` where it has none that every system can read. */
function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/u.test(ending) ? ending : '.txt';
}

/** Letters, as the field has them; numbers where there are too few. */
function siglumOf(index: number, count: number): string {
  return count > 26 ? `S${index + 1}` : String.fromCodePoint(0x41 + index);
}
