import type { Finding } from '../model/finding.ts';
import type { Step } from '../review/step.ts';
import type { FileSystem } from './file-system.ts';
import type { OpenEdition } from './open-edition.ts';
import { recordAuthority } from './record-authority.ts';

/** Adds the damaged forms that steps have taught, and that were not taken back, to the entries of `authority.yaml`. */
export function learn(fs: FileSystem, edition: OpenEdition, steps: readonly Step[]): readonly Finding[] {
  const undone = new Set(steps.filter(({ kind }) => kind === 'undo').map(({ of }) => of));
  const lessons = steps.filter(({ key }) => !undone.has(key)).flatMap((step) => step.lessons ?? []);
  const drafts = lessons.flatMap(({ entry, damaged }) => {
    const known = edition.authority.get(entry);
    return known === undefined || known.damaged.includes(damaged)
      ? []
      : [{ ...known, damaged: [...known.damaged, damaged] }];
  });
  return drafts.length === 0 ? [] : recordAuthority(fs, edition.root, drafts).findings;
}
