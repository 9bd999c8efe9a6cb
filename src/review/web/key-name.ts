/** What a browser tells of a key (`KeyboardEvent`). */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * A key of the browser in the notation of the key table; undefined for what is none of ours: keys that are held with
 * Alt, what an input method composes, and keys that only hold others. The command key of a Mac counts as Ctrl for undo and redo alone, since its
 * other combinations belong to the browser.
 */
export function keyName({ key, ctrlKey, metaKey, altKey, isComposing }: Pressed): string | undefined {
  if (isComposing || key === 'Dead' || key === 'Unidentified' || key === 'Process') return undefined;
  if (metaKey) return /^[zy]$/u.test(key) ? `Ctrl+${key}` : undefined;
  const name = Object.hasOwn(NAMES, key) ? NAMES[key] : key;
  // Where a layout needs AltGr for a bracket, browsers report Ctrl and Alt together: the character itself counts.
  if (altKey) return ctrlKey && /^[^\p{L}\p{N}]$/u.test(key) ? key : undefined;
  return ctrlKey && name !== undefined ? `Ctrl+${name}` : name;
}
