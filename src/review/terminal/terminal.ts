import type { Size } from './frame.ts';

/** What a terminal tells. */
export type TerminalEvent =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  /** No byte has followed for a moment: what waits for the rest of a sequence is complete. */
  | { readonly type: 'quiet' }
  /** Nothing was typed for a while. */
  | { readonly type: 'idle' }
  | { readonly type: 'resize' }
  /** The program was stopped and goes on; what the screen shows is unknown. */
  | { readonly type: 'resumed' }
  /** Nobody will type any more. */
  | { readonly type: 'end' };

/** A person’s terminal as the review needs it; tests hand in another one. */
export interface Terminal {
  readonly color: boolean;
  /** It can only print lines: nothing may be drawn over. */
  readonly isDumb: boolean;
  size(): Size;
  write(text: string): void;
  /**
   * Begins to listen. `enter` is written now and whenever the program goes on after a stop, `leave` at every way out,
   * also on a signal or a throw. `raw`: keys come one by one.
   */
  open(options: {
    readonly raw: boolean;
    readonly enter: string;
    readonly leave: string;
    readonly onEvent: (event: TerminalEvent) => void;
  }): void;
  /** Everything as it was before `open`. Doing it twice does no harm. */
  close(): void;
  /** What Ctrl+C does outside of raw mode: the end of the program, for which the promise waits. */
  interrupt(): Promise<void>;
}
