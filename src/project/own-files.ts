/** The decisions of an edition. */
export const ERRATA_FILE = 'errata.yaml';

/** The names that an edition has settled. */
export const AUTHORITY_FILE = 'authority.yaml';

/** Further files of decisions lie in this folder, from the root of the edition. */
export const ERRATA_FOLDER = 'errata';

/** Where the journal and whatever else belongs to one machine lie, from the root of the edition. */
export const OWN_FOLDER = '.emend';
