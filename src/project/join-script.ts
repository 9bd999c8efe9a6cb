import { posix } from 'node:path';

/**
 * A compiled module and all that it imports as one classic script. A page that is opened from a file may load scripts but no modules.
 * Each module stands once, behind those it imports; their names share one scope, so they must differ.
 *
 * @param read gives the text of a module by its path; imports are relative, with one import or export a line, as the compiler writes them
 * @throws RangeError for an export or import in another manner
 */
export function joinScript(entry: string, read: (path: string) => string): string {
  const done = new Set<string>();
  const parts: string[] = [];
  const add = (path: string): void => {
    if (done.has(path)) return;
    done.add(path);
    const lines = read(path).split('\n');
    for (const line of lines) {
      const to = /^import .*?'(\.[^']+)';$/u.exec(line)?.[1];
      if (to !== undefined) add(posix.join(posix.dirname(path), to));
    }
    parts.push(lines.flatMap(plain).join('\n'));
  };
  add(entry);
  return `(() => {\n'use strict';\n${parts.join('\n')}\n})();\n`;
}

/** A line without what makes it a module. */
function plain(line: string): string[] {
  if (/^import .*?'\.[^']+';$|^export \{ ?\};$|^\/\/# sourceMappingURL/u.test(line)) return [];
  if (/^import\b|^export (?!(?:async )?(?:function|class|const)\b)/u.test(line))
    throw new RangeError(`Unexpected line “${line}” in a script of the site`);
  return [line.replace(/^export /u, '')];
}
