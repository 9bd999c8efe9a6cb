/**
 * A name in small Latin letters, digits, dots, underscores and hyphens, beginning with a letter or digit: accents are left off, everything
 * else becomes a hyphen. Empty where nothing is left of it. At most `limit` characters. Default: 60.
 */
export function slug(name: string, limit: number = 60): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._]+/gu, '-')
    .replace(/^[^a-z0-9]+/u, '')
    .slice(0, limit)
    .replace(/[^a-z0-9]+$/u, '');
}
