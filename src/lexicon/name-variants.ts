/**
 * A key that is the same for spellings of one name which differ only by the romanization: `Trotskii`, `Trotsky`, `Trotski`;
 * `Gor’kii`, `Gorky`; `Iagoda`, `Yagoda`. Cautious: no letters are dropped but apostrophes, accents and doubles, so that
 * different persons do not fall together.
 */
export function variantKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/(?:skii|skij|skiy|skyi|ski|sky)\b/gu, 'sky')
    .replaceAll(/\b[ij]([aeou])/gu, 'y$1')
    .replaceAll(/([aeou])(?:ii|ij|iy|yi|y|i)\b/gu, '$1y')
    .replaceAll(/([bcdfghklmnprstvwxz])(?:ii|ij|iy|yi|y|i)\b/gu, '$1y')
    .replaceAll(/(?:iu|ju)/gu, 'yu')
    .replaceAll(/(?:ia|ja)/gu, 'ya')
    .replaceAll(/(?<=[bcdfghklmnprstvz])(?:ie|ye|je)(?=v\b|va\b)/gu, 'e')
    .replaceAll(/(?<=[aeiou])ye(?=v\b|va\b)/gu, 'e')
    .replaceAll('off', 'ov')
    .replaceAll('tz', 'ts')
    .replaceAll('x', 'ks')
    .replaceAll(/(.)\1/gu, '$1');
}
