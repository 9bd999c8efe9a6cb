import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before the tests: the ones that kill a process need a program that Node runs as it is. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
