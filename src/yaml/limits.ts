/**
 * What a YAML file may hold at most. Checked before anything is built from the file, so that a bomb costs
 * no more than reading up to the place where it crosses a limit.
 */

/** Length of a file in UTF-16 units: 64 Mi, some 150,000 decisions. */
export const MAX_FILE_LENGTH: number = 64 * 1024 * 1024;

/** Levels of maps and lists within one another. */
export const MAX_DEPTH = 20;

/** Keys of one map: whatever grows is a list. */
export const MAX_KEYS = 50;

/** Code points of a reading, a context or a note. */
export const MAX_TEXT = 10_000;

/** Code points of a name, a title, a path. */
export const MAX_NAME = 1_000;

/** Characters of an id. */
export const MAX_ID = 100;
