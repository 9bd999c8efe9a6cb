import { basename, join, resolve } from 'node:path';
import { type Finding, Problem } from '../model/finding.ts';
import type { Pair } from '../propose/evaluate.ts';
import { sha256 } from './digest.ts';
import type { FileSystem } from './file-system.ts';
import { listTexts } from './list-texts.ts';
import { nothingToMeasure, pairEmpty, pairTooLarge, unpaired } from './pair-findings.ts';
import { pairNames } from './pair-names.ts';
import { readGivenText } from './read-given-text.ts';
import type { ReadSource } from './read-source.ts';
import { unless } from './system-error.ts';

/** Most UTF-16 units of a text that is measured: more than the longest novels. */
export const MOST_MEASURED = 8_000_000;

/** Where texts and truths lie. */
export interface PairPlaces {
  /** Absolute: what the other paths start from. */
  readonly cwd: string;
  /** Folder or file of the damaged texts. Default: the sources of the edition. */
  readonly raw?: string;
  /** Folder or file. */
  readonly truth: string;
  /** Of the given files; UTF-8 is recognized beside it. */
  readonly encoding?: string;
  /** Of the edition around, if there is one. */
  readonly sources: readonly ReadSource[];
}

/** A pair with the digest of its raw bytes and the headings that the edition knows of. */
export interface ReadPair extends Pair {
  readonly sha256: string;
  readonly headings?: readonly number[];
}

/** A text before its truth is found: every name it may be paired by, the most exact first. */
interface RawText {
  readonly names: readonly string[];
  readonly read: () => Omit<ReadPair, 'truth'>;
}

/**
 * Reads texts and their truths. What cannot be paired, read or measured is told in the findings, and the others are measured.
 * @throws Problem `no-pairs` when nothing at all is left
 */
export function readPairs(
  fs: FileSystem,
  places: PairPlaces,
): { readonly pairs: readonly ReadPair[]; readonly findings: readonly Finding[] } {
  const truths = filesAt(fs, places.cwd, places.truth);
  const raws = rawTexts(fs, places);
  const isOneFile = !truths.isFolder && raws.texts.length === 1;
  const pairing = isOneFile
    ? {
        pairs: raws.texts.map((raw) => ({ raw, truth: basename(places.truth) })),
        rawAlone: [],
        truthAlone: [],
      }
    : pairNames(raws.texts, truths.texts, (raw) => raw.names);
  const alone = pairing.rawAlone.map((raw) => raw.names[0] ?? '');
  const findings = unpaired(
    { names: [...alone, ...raws.others], where: places.raw ?? 'the edition' },
    { names: [...pairing.truthAlone, ...truths.others], where: places.truth },
  );
  const pairs = pairing.pairs.flatMap(({ raw, truth }): ReadPair[] => {
    try {
      const path = truths.isFolder ? join(places.truth, truth) : places.truth;
      const pair = { ...raw.read(), truth: readGivenText(fs, places.cwd, path, places.encoding).text };
      const refused = refusalOf(pair);
      if (refused === undefined) return [pair];
      findings.push(refused);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      findings.push(...error.findings);
    }
    return [];
  });
  if (pairs.length > 0) return { pairs, findings };
  throw new Problem([...findings, nothingToMeasure(places.truth, pairing.pairs.length)]);
}

function refusalOf({ id, raw, truth }: ReadPair): Finding | undefined {
  if (raw.trim() === '' || truth.trim() === '') return pairEmpty(id, raw.trim() === '');
  const size = Math.max(raw.length, truth.length);
  return size > MOST_MEASURED ? pairTooLarge(id, size, MOST_MEASURED) : undefined;
}

interface Files {
  readonly isFolder: boolean;
  readonly texts: readonly string[];
  readonly others: readonly string[];
}

/** The texts of a folder by their paths from it, or the one file. A place that is not there is left to whoever reads it. */
function filesAt(fs: FileSystem, cwd: string, place: string): Files {
  const path = resolve(cwd, place);
  const status = unless(['ENOENT', 'ENOTDIR'], () => fs.stat(path));
  if (status?.kind === 'folder') return { isFolder: true, ...listTexts(fs, path) };
  return { isFolder: false, texts: [basename(place)], others: [] };
}

function rawTexts(fs: FileSystem, places: PairPlaces): { texts: RawText[]; others: readonly string[] } {
  const { cwd, raw, encoding, sources } = places;
  if (raw === undefined) return { texts: sources.map(ofEdition), others: [] };
  const { isFolder, texts, others } = filesAt(fs, cwd, raw);
  const given = texts.map((name): RawText => {
    const path = isFolder ? join(raw, name) : raw;
    return {
      names: [name],
      read: () => {
        const { text, bytes } = readGivenText(fs, cwd, path, encoding);
        return { id: name, raw: text, sha256: sha256(bytes) };
      },
    };
  });
  return { texts: given, others };
}

/** A source may be paired by its path, its path without the first folder (`raw/`), or its id. */
function ofEdition({ source, declaration }: ReadSource): RawText {
  const { headings } = declaration;
  return {
    names: [source.path, source.path.replace(/^[^/]*\//u, ''), `${source.id}.txt`],
    read: () => ({
      id: source.id,
      raw: source.text,
      sha256: source.sha256,
      ...(headings === undefined ? {} : { headings }),
    }),
  };
}
