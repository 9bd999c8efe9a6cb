import type { SourceDeclaration } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';

/** Names that Windows keeps for devices, also with an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A list of what is allowed, since nobody can list all that is not. */
const ALLOWED = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Outputs of all sources together, which a source of this id would overwrite. */
const TAKEN: ReadonlySet<string> = new Set(['manifest-sha256']);

/** Why an id cannot name the outputs of a source on every system; undefined where it can. */
export function faultOfSourceId(id: string): string | undefined {
  if (!ALLOWED.test(id)) {
    return 'letters a to z, digits, dot, hyphen and underscore, beginning with a letter or digit, at most 100';
  }
  if (id.endsWith('.')) return 'a name that does not end with a dot';
  if (DEVICE.test(id)) return 'a name that no system keeps for a device';
  return TAKEN.has(id.toLowerCase()) ? 'a name that emend does not need for its own output' : undefined;
}

const SUBJECT: Finding['subject'] = { type: 'file', file: 'edition.yaml' };

/** One finding for each id that cannot name outputs. */
export function checkSourceIds(ids: readonly string[]): Finding[] {
  return ids.flatMap((id) => {
    const fault = faultOfSourceId(id);
    if (fault === undefined) return [];
    const message = `Unexpected source id ${JSON.stringify(id.slice(0, 120))}, expected ${fault}`;
    const help = 'Choose another id in edition.yaml. Nothing was written.';
    return [{ rule: 'source-id-invalid', message, help, subject: SUBJECT }];
  });
}

/** What a file system that ignores case and composition makes of a name. Upper case first: it also levels ſ and ς. */
export function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function collisions(names: readonly string[], what: string): Finding[] {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const earlier = first.get(folded(name));
    first.set(folded(name), earlier ?? name);
    if (earlier === undefined) return [];
    const message = `Unexpected source ${what} ${JSON.stringify(name)}, expected another than ${JSON.stringify(earlier)} also where case and composed accents do not count`;
    const help = 'Rename one of the two in edition.yaml. Nothing was written.';
    return [{ rule: 'source-collision', message, help, subject: SUBJECT }];
  });
}

/** One finding for each source that some file systems could not tell from an earlier one, by its id or by its path. */
export function checkCollisions(sources: readonly Pick<SourceDeclaration, 'id' | 'path'>[]): Finding[] {
  const ids = sources.map((source) => source.id);
  const paths = sources.map((source) => source.path);
  return [...collisions(ids, 'id'), ...collisions(paths, 'path')];
}
