import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether `path` is `folder` or lies below it, by their names alone: links are not followed. Both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** How a message names a path: from the root of the edition and with `/`, or in full where it lies elsewhere. */
export function pathName(root: string, path: string): string {
  const full = resolve(root, path);
  return isInside(root, full) ? relative(root, full).split(sep).join('/') || '.' : full;
}
