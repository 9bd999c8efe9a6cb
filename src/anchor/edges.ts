/**
 * Whether an offset falls between the halves of a surrogate pair or of a CR LF, where no text may be cut.
 *
 * ```txt
 * \r \n       \ud83d \ude00
 *   ^split          ^split
 * ```
 */
export function splits(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  if (left === 0x0d && right === 0x0a) return true;
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
}
