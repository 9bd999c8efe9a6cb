/** How a piece of terminal output is shown; each has a word beside it, so that colour is never all there is. */
export type Tone = 'error' | 'warning' | 'good' | 'removed' | 'added' | 'quiet' | 'strong';

const CODES: Readonly<Record<Tone, readonly [on: number, off: number]>> = {
  error: [31, 39],
  warning: [33, 39],
  good: [32, 39],
  removed: [31, 39],
  added: [32, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

/** Puts a tone on text that is already safe to print. */
export type Paint = (tone: Tone, text: string) => string;

/** ANSI colours, or none. */
export function painter(color: boolean): Paint {
  return (tone, text) => {
    const [on, off] = CODES[tone];
    return color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}
