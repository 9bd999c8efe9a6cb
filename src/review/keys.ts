/**
 * The keys of both faces: one table for the terminal and for the browser, so that hands need to learn it once.
 *
 * A key is written as it is typed (`a`, `U`, `?`), or by one of the names of `NAMED_KEYS`, with `Ctrl+` before it where
 * that is held (`Ctrl+z`). A face translates what its machine calls a key into this notation and asks `commandsByKey`.
 * Capitals stand for themselves; `Shift+` is never written.
 */
const NAMED_KEYS = [
  'Enter',
  'Escape',
  'Space',
  'Tab',
  'Backspace',
  'Delete',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;

/** What a key can ask for, with its name in the list of shortcuts. In this order it is shown. */
export const COMMANDS = {
  accept: 'accept the first conjecture',
  stet: 'stet: the reading stands',
  defer: 'defer: decide later',
  crux: 'crux: corrupt, no remedy known (†)',
  edit: 'type another reading',
  learn: 'accept, and add the form to the authority',
  confirm: 'confirm what was prepared',
  withdraw: 'withdraw the decision',
  details: 'note, kind, origin, certainty',
  undo: 'undo',
  redo: 'redo',
  next: 'next open cluster',
  previous: 'previous open cluster',
  'next-any': 'next cluster',
  'previous-any': 'previous cluster',
  occurrences: 'all occurrences',
  'next-occurrence': 'next occurrence',
  'previous-occurrence': 'previous occurrence',
  exclude: 'leave this occurrence out, or take it in',
  only: 'decide this occurrence apart',
  filter: 'filter the list',
  order: 'order of the list',
  go: 'go to an id or a number',
  'bulk-accept': 'accept all that the filter shows',
  'bulk-stet': 'stet for all that the filter shows',
  'bulk-defer': 'defer all that the filter shows',
  'bulk-confirm': 'confirm all that the filter shows',
  reading: 'the chapter, to read through',
  'mark-read': 'mark the paragraph as read',
  history: 'everything that was decided',
  invisible: 'show invisible characters',
  write: 'save now, or try again',
  help: 'this list',
  cancel: 'close, go back; never decides',
  quit: 'end the review',
} as const;

/** What a key asks for. */
export type Command = keyof typeof COMMANDS;

/** The keys of every command; besides, `1` to `9` accept the conjecture of that number in every table. */
export type KeyTable = Readonly<Record<Command, readonly string[]>>;

/** The tables that come along: emend's own, and those that hands may know from other tools. */
export const PRESETS = ['emend', 'git', 'prodigy', 'vim'] as const;

/** Name of a table that comes along. */
export type Preset = (typeof PRESETS)[number];

const OWN: KeyTable = {
  accept: ['a', 'y', 'Enter'],
  stet: ['r', 'n'],
  defer: ['s', 'Space'],
  crux: ['d'],
  edit: ['e'],
  learn: ['t'],
  confirm: ['='],
  withdraw: ['-'],
  details: ['c'],
  undo: ['u', 'Ctrl+z'],
  redo: ['U', 'Ctrl+y'],
  next: ['j'],
  previous: ['k'],
  'next-any': ['J', 'Down'],
  'previous-any': ['K', 'Up'],
  occurrences: ['o'],
  'next-occurrence': [']'],
  'previous-occurrence': ['['],
  exclude: ['x'],
  only: ['.'],
  filter: ['f', '/'],
  order: ['O'],
  go: ['g'],
  'bulk-accept': ['A'],
  'bulk-stet': ['R'],
  'bulk-defer': ['S'],
  'bulk-confirm': ['+'],
  reading: ['v'],
  'mark-read': ['m'],
  history: ['h'],
  invisible: ['i'],
  write: ['w'],
  help: ['?'],
  cancel: ['Escape'],
  quit: ['q'],
};

/**
 * What differs from emend's own table. `git`: the letters of `git add -p` (`a` and `d` there mean "and all the rest",
 * which here asks for the number first). `prodigy`: a, x, space and backspace. `vim`: j and k walk, n and N search.
 */
const DIFFERENT: Readonly<Record<Preset, Partial<KeyTable>>> = {
  emend: {},
  git: {
    accept: ['y', 'Enter'],
    stet: ['n'],
    defer: ['Space'],
    crux: ['D'],
    only: ['s', '.'],
    filter: ['/'],
    'bulk-accept': ['a', 'A'],
    'bulk-stet': ['d', 'R'],
  },
  prodigy: {
    accept: ['a', 'Enter'],
    stet: ['x'],
    defer: ['Space'],
    undo: ['u', 'Backspace', 'Delete', 'Ctrl+z'],
    exclude: ['X'],
  },
  vim: {
    accept: ['a', 'y', 'Enter'],
    stet: ['r'],
    redo: ['Ctrl+r', 'U'],
    edit: ['i', 'e'],
    next: ['n'],
    previous: ['N'],
    'next-any': ['j', 'Down'],
    'previous-any': ['k', 'Up'],
    filter: ['/'],
    go: [':', 'g'],
    invisible: ['I'],
  },
};

/**
 * The table of a preset, with changes of the reader's own: a command that is named in `changes` has exactly those keys.
 *
 * @throws RangeError where one key would mean two things, or a key is none: a clash is refused before the review begins
 */
export function keyTable(preset: Preset, changes: Partial<KeyTable> = {}): KeyTable {
  const table = { ...OWN, ...DIFFERENT[preset], ...changes };
  for (const key of commandNames().flatMap((command) => table[command])) {
    if (!isKey(key))
      throw new RangeError(`“${key}” is no key, expected a character, ${NAMED_KEYS.join(', ')}`);
  }
  const [clash] = clashes(table);
  if (clash !== undefined) {
    throw new RangeError(`The key ${clash.key} cannot mean both “${clash.commands.join('” and “')}”.`);
  }
  return table;
}

/** Keys that mean more than one thing, in the order of the table. The digits `1` to `9` belong to the conjectures. */
export function clashes(
  table: KeyTable,
): { readonly key: string; readonly commands: readonly (Command | 'conjecture')[] }[] {
  const owners = new Map<string, (Command | 'conjecture')[]>();
  for (const digit of '123456789') owners.set(digit, ['conjecture']);
  for (const command of commandNames()) {
    for (const key of table[command]) owners.set(key, [...(owners.get(key) ?? []), command]);
  }
  return [...owners]
    .filter(([, commands]) => commands.length > 1)
    .map(([key, commands]) => ({ key, commands }));
}

/** From key to command. */
export function commandsByKey(table: KeyTable): ReadonlyMap<string, Command> {
  return new Map(commandNames().flatMap((command) => table[command].map((key) => [key, command] as const)));
}

/** Index (from 0) of the conjecture that a digit key accepts; undefined for every other key. */
export function conjectureOfKey(key: string): number | undefined {
  return /^[1-9]$/u.test(key) ? Number(key) - 1 : undefined;
}

/** Whether a key is a single character without `Ctrl+`: such shortcuts can be switched off (WCAG 2.2, 2.1.4). */
export function isCharacterKey(key: string): boolean {
  return key === 'Space' || /^.$/su.test(key);
}

/** All commands, in the order in which they are shown. */
export function commandNames(): readonly Command[] {
  return Object.keys(COMMANDS).filter(isCommand);
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name);
}

function isKey(key: string): boolean {
  const bare = key.startsWith('Ctrl+') ? key.slice('Ctrl+'.length) : key;
  return /^\S$/u.test(bare) || NAMED_KEYS.some((name) => name === bare);
}
