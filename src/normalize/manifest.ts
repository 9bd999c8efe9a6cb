/** Name of the manifest in `normalized/`; it is written last, so that a half-finished run is seen. */
export const MANIFEST = 'manifest-sha256.txt';

/** Digests by path from the folder of the manifest. */
export type Manifest = ReadonlyMap<string, string>;

/**
 * The manifest as text in the manner of BagIt (RFC 8493): digest, two blanks, path; sorted by path in code units.
 * `sha256sum -c manifest-sha256.txt` in `normalized/` checks it.
 */
export function printManifest(manifest: Manifest): string {
  return [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');
}

/** The digests of a manifest; lines of another shape are passed over. */
export function readManifest(text: string): Manifest {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gmu)];
  return new Map(lines.map(([, sha256 = '', path = '']) => [path, sha256]));
}
