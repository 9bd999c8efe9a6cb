import { readFileSync } from 'node:fs';
import { matchErrata } from '../../src/errata/match.ts';
import { readErrata } from '../../src/errata/read-errata.ts';
import { readAuthority } from '../../src/lexicon/authority-file.ts';
import type { Proposal } from '../../src/model/proposal.ts';
import { readEdition } from '../../src/project/edition-file.ts';
import { type Decision, decisionsFor } from '../../src/propose/decided.ts';
import { measuredConfidence } from '../../src/propose/measured-confidence.ts';
import { overlaps } from '../../src/text/span.ts';
import { proposeFor } from './propose-for.ts';

/** Confidence from which `emend propose` shows a proposal when nothing else is asked for. */
export const SHOWN = 0.3;

/** What was found of the accepted errata of a kind. */
export interface KindFound {
  readonly kind: string;
  readonly errata: number;
  readonly found: number;
}

/** The two chapters of the repository, asked as if nobody had decided about them. */
export interface Chapters {
  readonly kinds: readonly KindFound[];
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Proposals for the chapters without their errata and the damaged forms of the authority, and what was decided there. */
export async function blindChapters(): Promise<Chapters> {
  const { declaration } = readEdition(readFileSync('edition.yaml', 'utf8'), 'edition.yaml');
  const sources = declaration.sources.map(({ id, path, headings }) => ({
    id,
    text: readFileSync(path, 'utf8'),
    language: declaration.language,
    ...(headings === undefined ? {} : { headings }),
  }));
  const authority = readAuthority(readFileSync('authority.yaml', 'utf8'), 'authority.yaml').entries;
  const errata = readErrata(readFileSync('errata.yaml', 'utf8'), 'errata.yaml').entries;
  const { proposals: said } = await proposeFor(
    sources,
    'zh-pivot',
    authority.map(({ entry }) => ({ ...entry, damaged: [] })),
  );
  const proposals = measuredConfidence(said, 'zh-pivot').filter((one) => one.confidence >= SHOWN);
  const { placements } = matchErrata(
    sources,
    errata.map(({ erratum }) => erratum),
  );
  const accepted = placements.filter(({ erratum }) => erratum.verdict === 'accept');
  const kinds = [...new Set(accepted.map(({ erratum }) => erratum.kind))].sort().map((kind) => {
    const own = accepted.filter(({ erratum }) => erratum.kind === kind);
    const found = own.filter(({ source, span }) =>
      proposals.some((one) => one.source === source && overlaps(one.span, span)),
    );
    return { kind, errata: own.length, found: found.length };
  });
  return { kinds, proposals, decisions: decisionsFor(proposals, placements) };
}
