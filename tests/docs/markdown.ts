/** A link of a page as it is written; images count, too. */
export interface Link {
  readonly target: string;
  /** From 1. */
  readonly line: number;
}

/** A fenced block of a page. */
export interface Block {
  /** The words behind the fence, mostly a language. */
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

const FENCE = /^```(.*)$/u;

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of page.split('\n').entries()) {
    const fence = FENCE.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { language: fence[1] ?? '', line: index + 1, lines: [] };
    else {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join('\n') });
      open = undefined;
    }
  }
  return blocks;
}

/** A page without its fenced blocks, line by line, so that line numbers stay. */
function prose(page: string): string[] {
  let inBlock = false;
  return page.split('\n').map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) inBlock = !inBlock;
    return isFence || inBlock ? '' : line;
  });
}

/** The links of a page outside its fenced blocks and code spans. */
export function linksOf(page: string): Link[] {
  return prose(page).flatMap((line, index) => {
    const shown = line.replaceAll(/`[^`]*`/gu, (code) => '·'.repeat(code.length));
    const inline = [...shown.matchAll(/\]\(([^()\s]+)\)/gu)];
    return inline.map(([, target = '']) => ({ target, line: index + 1 }));
  });
}

/** The anchors of a page's headings as GitHub makes them: small letters, no punctuation, hyphens for blanks, `-1` for a second. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const line of prose(page)) {
    const heading = /^#{1,6} +(.+)$/u.exec(line)?.[1];
    if (heading === undefined) continue;
    const plain = heading.replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').toLowerCase();
    const slug = plain.trim().replaceAll(/\s/gu, '-');
    let anchor = slug;
    for (let number = 1; anchors.has(anchor); number += 1) anchor = `${slug}-${number}`;
    anchors.add(anchor);
  }
  return anchors;
}
