/**
 * Text as CommonMark prints it: every mark that could begin markup is escaped, control characters are written as references, and
 * `{` and `}` too where CriticMarkup could read them. At the beginning of a line also what opens a block is escaped.
 */
export function escapeMarkdown(text: string, isLineStart: boolean): string {
  const escaped = text
    .replaceAll(/[\\`*_[\]<&~|$^]/gu, String.raw`\$&`)
    .replaceAll(/\{(?=[-+~>=])/gu, '&#123;')
    .replaceAll(/(?<=[-+~<=])\}/gu, '&#125;')
    // oxlint-disable-next-line no-control-regex -- these are what must not get through
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, (unit) => `&#${unit.charCodeAt(0)};`);
  if (!isLineStart) return escaped;
  return escaped.replace(/^(\s*)(#|>|\+|-|=|:|\d+(?=[.)]))/u, (_, blank: string, mark: string) =>
    /\d/u.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
  );
}
