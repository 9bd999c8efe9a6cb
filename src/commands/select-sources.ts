import { type Finding, Problem } from '../model/finding.ts';
import type { ReadSource } from '../project/read-source.ts';

/**
 * The sources that were named, by id or path; all where none was named. In reading order.
 * @throws Problem `usage` for a name that the edition does not have
 */
export function selectSources(
  sources: readonly ReadSource[],
  names: readonly string[],
): readonly ReadSource[] {
  if (names.length === 0) return sources;
  const isNamed = ({ source }: ReadSource, name: string): boolean =>
    source.id === name || source.path === name || source.path.endsWith(`/${name}`);
  const unknown = names.filter((name) => !sources.some((source) => isNamed(source, name)));
  if (unknown.length > 0) throw new Problem(unknown.map((name) => unknownSource(name, sources)));
  return sources.filter((source) => names.some((name) => isNamed(source, name)));
}

function unknownSource(name: string, sources: readonly ReadSource[]): Finding {
  const ids = sources.map(({ source }) => source.id);
  return {
    rule: 'usage',
    message: `Unexpected source “${name}”, expected ${ids.length === 0 ? 'nothing: the edition has none' : ids.join(' or ')}`,
    help: 'Name a source by its id in edition.yaml or by its path. Nothing was written.',
    subject: { type: 'file', file: 'edition.yaml' },
  };
}
