import { printErrata } from '../../src/errata/print-erratum.ts';
import type { Erratum } from '../../src/model/erratum.ts';
import { FileTexts } from '../../src/project/file-texts.ts';
import type { FileSystem } from '../../src/project/file-system.ts';
import { openSoundEdition } from '../../src/project/open-edition.ts';
import { type DeskOptions, ReviewDesk } from '../../src/project/review-desk.ts';
import { sha256 } from '../support/edition-folder.ts';
import { MemoryFileSystem } from '../support/memory-file-system.ts';
import { proposalsFor, type Proposed, source } from './support.ts';

/** Where the edition of a test lies in memory. */
export const ROOT = '/edition';

/** A text with names that are damaged more than once, a cut sentence, and nothing else. */
export const TEXT =
  'Marshal Petrof spoke. Then Petrof left, and Ivanof came.\n\nPetrof wept. But. Such things happen to Sidorof.';

/** What is proposed for it. */
export const PROPOSED: readonly Proposed[] = [
  { reading: 'Petrof', conjectures: ['Petrov', 'Petroff'] },
  { reading: 'Ivanof', conjectures: ['Ivanov'], confidence: 0.5 },
  {
    reading: 'But. Such',
    conjectures: ['But such'],
    kind: 'sentence',
    confidence: 0.7,
    rule: 'cut-sentence@1',
  },
  { reading: 'Sidorof', confidence: 0.4 },
];

/** The files of an edition of one source, `s`. */
export function filesOf(
  errata: string | readonly Erratum[] = [],
  text: string = TEXT,
): Record<string, string> {
  return {
    [`${ROOT}/raw/s.txt`]: text,
    [`${ROOT}/errata.yaml`]: typeof errata === 'string' ? errata : printErrata(errata),
    [`${ROOT}/authority.yaml`]: 'version: 1\nentries: []\n',
    [`${ROOT}/edition.yaml`]: `version: 1
title: "A test edition"
language: "en"
editors:
  - { id: "ed", name: "Edith Editor", agent: "person" }
  - { id: "anna", name: "Anna Second", agent: "person" }
  - { id: "machine", name: "A Machine", agent: "software" }
sources:
  - id: "s"
    path: "raw/s.txt"
    siglum: "S"
    sha256: "${sha256(text)}"
principles: []
`,
  };
}

/** A review of the edition that lies in a file system, as a process begins it. */
export function openDesk(
  fs: FileSystem,
  options: Partial<DeskOptions> = {},
  root: string = ROOT,
): ReviewDesk {
  const edition = openSoundEdition(fs, root, new FileTexts());
  const text = edition.sources[0]?.source.text ?? '';
  return new ReviewDesk(fs, edition, {
    by: 'ed',
    proposals: proposalsFor([source('s', text)], PROPOSED),
    ...options,
  });
}

/** A new edition in memory. */
export function memoryEdition(errata: string | readonly Erratum[] = []): MemoryFileSystem {
  return new MemoryFileSystem(filesOf(errata));
}

/** What stands in errata.yaml. */
export function errataIn(fs: MemoryFileSystem): string {
  return fs.disk.textAt(`${ROOT}/errata.yaml`) ?? '';
}

/** Id of the card that is drawn. */
export function cardOf(desk: ReviewDesk): string {
  return desk.session.view().card?.id ?? '';
}

/** Goes to the card of a reading and returns its id. */
export function cardFor(desk: ReviewDesk, reading: string): string {
  const row = desk.session.rows(0, Infinity).find((one) => one.reading === reading);
  return desk.session.card(row?.unit ?? '')?.id ?? '';
}

/** A moment of its own for each verb. */
export function now(): { on: string; key: string } {
  count += 1;
  return { on: '2026-11-23', key: `k${count}` };
}

let count = 0;
