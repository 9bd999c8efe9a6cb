import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, 64 lower-case hexadecimal digits: the digest by which every file of an edition is known. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
