import { keyTable, type KeyTable, PRESETS, type Preset } from '../../keys.ts';

/** What the reader has chosen for this browser. */
export interface Settings {
  readonly preset: Preset;
  /** Whether single characters are shortcuts (WCAG 2.2, 2.1.4). */
  readonly areCharactersOn: boolean;
}

const NAME = 'emend-review';

/** The settings of this browser; where there are none, the `usual` key table and single characters. */
export function readSettings(usual: Preset): Settings {
  const [preset, characters] = (stored() ?? '').split(' ');
  return {
    preset: PRESETS.find((one) => one === preset) ?? usual,
    areCharactersOn: characters !== 'off',
  };
}

/** Keeps the settings. A browser that keeps nothing is no reason to stop. */
export function writeSettings({ preset, areCharactersOn }: Settings): void {
  try {
    localStorage.setItem(NAME, `${preset} ${areCharactersOn ? 'on' : 'off'}`);
  } catch {
    // Storage may be forbidden: then the settings live as long as the page.
  }
}

/** The keys that are in force. */
export function keysOf({ preset }: Settings): KeyTable {
  return keyTable(preset);
}

function stored(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}
