import { spawnSync } from 'node:child_process';

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome'];

function found(name: string): string | undefined {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Path of a Chromium of the system; undefined where none is installed, and `npm run setup` installs it. */
export const CHROMIUM: string | undefined = CHROMIUMS.map(found).find((path) => path !== undefined);

/** Path of a Java runtime; undefined where none is installed. */
export const JAVA: string | undefined = found('java');
