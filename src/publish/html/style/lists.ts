/** The list of emendations, the index of names, the search. */
export const LISTS = `.list main { max-width: 82rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
.search main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
.list h1, .search h1 { font-size: 1.9rem; margin: 0 0 0.6rem; font-weight: 400; }
.lead { max-width: 44rem; color: var(--quiet); margin: 0 0 1.5rem; }
.filters { display: flex; flex-wrap: wrap; gap: 0.6rem 1.4rem; align-items: baseline; font-family: var(--sans); font-size: 0.875rem; margin-bottom: 1.2rem; }
.filters input, .filters select { margin-left: 0.3rem; padding: 0.15rem 0.4rem; }
.filters .count { margin-left: auto; color: var(--quiet); font-variant-numeric: tabular-nums; }
.emendations { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; }
.emendations th { text-align: left; font-family: var(--sans); font-size: 0.8125rem; font-weight: 600; padding: 0.4rem 1.2rem 0.4rem 0; border-bottom: 1px solid var(--quiet); white-space: nowrap; vertical-align: bottom; }
.emendations th button { font-weight: 600; border: 0; padding: 0; }
.emendations th[aria-sort='ascending'] button::after { content: ' ↑'; }
.emendations th[aria-sort='descending'] button::after { content: ' ↓'; }
.emendations td { padding: 0.55rem 1.2rem 0.55rem 0; border-bottom: 1px solid var(--hair); vertical-align: top; }
.emendations td:last-child, .emendations th:last-child { padding-right: 0; }
.emendations .where, .emendations .kind, .emendations .who, .emendations summary { font-family: var(--sans); font-size: 0.8125rem; }
.emendations .where { white-space: nowrap; font-variant-numeric: tabular-nums; }
.emendations .reading, .emendations .lemma { width: 19%; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 8rem; }
.emendations .lemma { font-weight: 500; }
.emendations .same { color: var(--quiet); font-style: italic; font-weight: 400; }
.emendations .reason { width: 32%; }
.emendations .reason p { margin: 0 0 0.2rem; }
.emendations .reason ul { margin: 0.2rem 0; padding-left: 1.1rem; overflow-wrap: anywhere; }
.emendations summary { color: var(--quiet); cursor: pointer; }
.emendations .deed, .emendations time, .emendations .proposed, .emendations .who .unread { display: block; color: var(--quiet); }
.alphabet { display: flex; flex-wrap: wrap; gap: 0.2rem 0.9rem; font-family: var(--sans); font-size: 0.9375rem; margin-bottom: 1.5rem; }
.alphabet a { text-decoration: none; padding: 0.1rem 0.15rem; min-width: 1.5rem; text-align: center; }
.letter { break-inside: avoid-column; max-width: 46rem; margin: 0 auto; display: grid; grid-template-columns: 3rem 1fr; scroll-margin-top: 4rem; }
.letter h2 { font-size: 1.35rem; color: var(--rubric); margin: 0; scroll-margin-top: 5rem; }
.index { list-style: none; padding: 0; margin: 0 0 1.6rem; }
.index li { padding: 0.2rem 0 0.35rem 1.2rem; text-indent: -1.2rem; line-height: 1.45; scroll-margin-top: 5rem; }
.index li:target { background: var(--tint); box-shadow: 0 0 0 0.4rem var(--tint); }
.index b { font-weight: 600; }
.index .about { font-size: 0.9375rem; color: var(--quiet); }
.index .places, .index .damaged { display: block; text-indent: 0; font-size: 0.9375rem; }
.index .places a { text-decoration-color: var(--hair); padding: 0.1rem 0.1rem; }
.index .wikidata { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); margin-left: 0; }
.search form { margin-bottom: 1rem; }
.search main input { width: 100%; font-size: 1.4rem; padding: 0.5rem 0.8rem; }
.search .count { font-family: var(--sans); font-size: 0.875rem; color: var(--quiet); min-height: 1.4em; }
.results h2 { font-size: 1.0625rem; font-style: italic; font-weight: 400; color: var(--rubric); margin: 1.8rem 0 0.4rem; }
.results ul { list-style: none; margin: 0; padding: 0; }
.results li { padding: 0.5rem 0; border-bottom: 1px solid var(--hair); }
.results .whence { display: block; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
.results .passage { text-decoration: none; }
.results .passage:hover { text-decoration: underline; }
.results mark { background: var(--tint); color: inherit; border-bottom: 2px solid var(--rubric); }
@media (max-width: 60rem) {
  .list main, .search main { padding-inline: 1.125rem; padding-top: 1.5rem; }
  .emendations, .emendations tbody, .emendations caption { display: block; }
  .emendations thead tr { display: flex; flex-wrap: wrap; gap: 0 0.9rem; }
  .emendations thead { display: block; }
  .emendations th { border: 0; }
  .emendations tr { display: block; }
  .emendations tbody tr { display: grid; grid-template-columns: 4.6rem 1fr; gap: 0 0.8rem; padding: 0.6rem 0; border-bottom: 1px solid var(--hair); }
  .emendations td { padding: 0 0 0.2rem; border: 0; grid-column: 2; }
  .emendations .where { grid-column: 1; grid-row: 1 / span 5; }
  .emendations .reading, .emendations .lemma, .emendations .reason { width: auto; min-width: 0; }
  .emendations .reading::before { content: 'source: '; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
  .emendations .lemma::before { content: 'edition: '; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); font-weight: 400; }
  .emendations .deed, .emendations time, .emendations .proposed, .emendations .who .unread { display: inline; margin-left: 0.5em; }
  .filters label { display: flex; align-items: baseline; gap: 0.3rem; }
  .filters .count { margin-left: 0; flex-basis: 100%; }
  .letter { grid-template-columns: 2rem 1fr; }
}
`;
