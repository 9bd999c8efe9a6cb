/**
 * A short name for a text: 16 hexadecimal digits, the same on every machine (two lanes of FNV-1a over UTF-16 units, 32
 * bits each, with different beginnings). Not a proof of anything: bytes are proved by SHA-256.
 */
export function shortHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x01000193);
  }
  return hex(a ^ (b >>> 15)) + hex(b ^ (a >>> 13));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
