import type { Book } from '../book.ts';
import { shortHash } from '../../text/hash.ts';

/** The name by which a reading system knows the book: what the release was given, else made of the title and the texts' digests. */
export function identifierOf({ declaration, release, chapters }: Book): string {
  if (release?.identifier !== undefined) return release.identifier;
  const digests = chapters.map(({ sha256 }) => sha256).join('\n');
  return `urn:x-emend:${shortHash(`${declaration.title}\n${digests}`)}`;
}

/** When the book was last changed, as OPF wants it: the release's date or that of the last decision; no clock is asked. */
export function modifiedOf({ release, statistics }: Book): string {
  return `${release?.on ?? statistics.lastDecided ?? '1970-01-01'}T00:00:00Z`;
}
