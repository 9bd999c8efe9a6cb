declare module 'nspell' {
  /** The part of nspell 2.1.5 that we use; the package has no types of its own. */
  interface NSpell {
    correct(word: string): boolean;
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): NSpell;
}
