import { spawn } from 'node:child_process';

/**
 * Shows an address in the reader's browser, if the system knows how; if not, nothing happens, since the address is printed too.
 * The address holds the launch token, which is worth nothing once the page is open.
 */
export function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(program ?? 'open', args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
