/** What HTML cannot hold: control characters but tab and line feed, halves of characters, and noncharacters. */
const UNPRESENTABLE =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\ufdd0-\ufdef\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as HTML can hold it: every line end is a line feed, a control character is the picture that Unicode has for it (U+2400 …), what
 * can be shown in no way is U+FFFD. All other text stays as it is.
 */
export function presentable(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(UNPRESENTABLE, pictureOf);
}

function pictureOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return '\u2421';
  return point === 0x85 ? '\u2424' : '\ufffd';
}
