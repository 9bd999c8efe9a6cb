import type { AuthorityEntry } from './authority.ts';
import type { Editor, Witness } from './edition.ts';
import type { Evidence } from './evidence.ts';

/** What an entry may refer to: who decided, and what its evidence names. */
export interface Cast {
  readonly editors: readonly Editor[];
  readonly witnesses: readonly Witness[];
  readonly authority: ReadonlyMap<string, AuthorityEntry>;
}

/** Name of an editor as it is printed; software says that it is software. */
export function editorName(id: string | undefined, cast: Cast): string {
  if (id === undefined) return 'nobody yet';
  const editor = cast.editors.find((one) => one.id === id);
  return editor === undefined ? id : `${editor.name}${editor.agent === 'software' ? ' (software)' : ''}`;
}

/** One ground as a sentence for people. */
export function evidenceInWords(ground: Evidence, cast: Cast): string {
  switch (ground.kind) {
    case 'authority':
      return authorityWords(ground.entry, cast);
    case 'frequency':
      return `“${ground.form}” stands ${ground.count} times in the sources`;
    case 'witness': {
      const title = cast.witnesses.find((one) => one.siglum === ground.siglum)?.title;
      return `${ground.siglum} reads “${ground.text}”${title === undefined ? '' : ` — ${title}`}`;
    }
    case 'citation': {
      const page = ground.page === undefined ? '' : `, p. ${ground.page}`;
      return `${ground.work}${page}${ground.quote === undefined ? '' : `: “${ground.quote}”`}`;
    }
    case 'internal':
      return `${ground.source} has elsewhere “${ground.quote}”`;
    case 'reconstruction':
      return `*${ground.form} (${ground.language}), a supposed form`;
    case 'lexicon':
      return `“${ground.form}” in ${ground.list}`;
    case 'pattern':
    case 'model':
      return `${ground.kind}: ${ground.name}${ground.detail === undefined ? '' : ` — ${ground.detail}`}`;
  }
}

function authorityWords(id: string, cast: Cast): string {
  const entry = cast.authority.get(id);
  if (entry === undefined) return `authority: ${id}`;
  return `authority: ${entry.name}${entry.note === undefined ? '' : ` — ${entry.note}`}`;
}
