/** Entries: as notes at the end of a chapter, at the side, beneath the paragraph, or as a sheet. */
export const ENTRY = `.notes { margin-top: 4rem; padding-top: 1.2rem; border-top: 1px solid var(--hair); font-size: 0.875rem; line-height: 1.5; }
.notes ol { margin: 0; padding: 0; list-style: none; }
.note { padding: 0.55rem 0; scroll-margin-top: 5.5rem; }
.note + .note { border-top: 1px solid var(--hair); }
.note:target { background: var(--tint); box-shadow: 0 0 0 0.4rem var(--tint); }
.note p, .note ul, .panel p, .panel ul { margin: 0 0 0.35rem; }
.apparatus { font-size: 1.0625rem; line-height: 1.4; }
.apparatus .lemma { font-weight: 600; }
.apparatus .lemma.none { font-weight: 400; font-style: italic; }
.lemma, .reading, .conjecture { unicode-bidi: isolate; }
.back::before { content: '¶ '; }
.back { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); text-decoration: none; margin-right: 0.3rem; }
.note .what, .note .who, .note .tools, .note .group, .panel .what, .panel .who, .panel .tools, .panel .group, .panel .moves { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); line-height: 1.45; }
.evidence { list-style: none; padding: 0; }
.evidence li { padding-left: 1em; text-indent: -1em; margin-bottom: 0.15rem; overflow-wrap: anywhere; }
.evidence li::before { content: '– '; color: var(--quiet); }
.evidence a { text-decoration-color: var(--hair); }
.tools { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
.tools summary { cursor: pointer; text-decoration: underline; text-decoration-color: var(--rubric); text-underline-offset: 0.18em; list-style: none; }
.tools summary::-webkit-details-marker { display: none; }
.tools details[open] { flex-basis: 100%; }
.citation { overflow-wrap: anywhere; }
.panel { background: var(--paper); font-size: 0.9375rem; line-height: 1.5; text-indent: 0; }
.panel:focus { outline: none; }
.panel:focus-visible { outline: 2px solid var(--rubric); outline-offset: 6px; }
.panel .apparatus { font-size: 1.1875rem; }
.panel .moves { display: flex; gap: 0.9rem; align-items: baseline; margin-bottom: 0.5rem; }
.panel .moves span { margin-right: auto; }
.panel .moves button { border: 0; padding: 0.2rem 0; min-width: 1.5rem; }
.panel .moves button:disabled { opacity: 0.45; cursor: default; color: inherit; }
@media (min-width: 40.01rem) {
  .panel { margin: 0.9rem 0 1.1rem; padding: 0.7rem 0 0.7rem 1.1rem; border-left: 2px solid var(--rubric); }
}
@media (min-width: 75rem) {
  .leaf:not(.wide) .panel {
    position: absolute;
    top: var(--top, 0);
    left: calc(100% + 2rem);
    width: min(20rem, (100vw - 100%) / 2 - 3.5rem);
    margin: 0;
    padding: 0 0 0 1.1rem;
  }
}
@media (max-width: 40rem) {
  .panel {
    position: fixed;
    z-index: 8;
    inset: auto 0 0 0;
    max-height: 58vh;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.7rem 1.125rem calc(1rem + env(safe-area-inset-bottom));
    border-top: 2px solid var(--rubric);
  }
  .panel .moves { position: sticky; top: -0.7rem; background: var(--paper); padding: 0.3rem 0; margin: 0 0 0.2rem; }
  .panel .moves button { min-height: 2rem; min-width: 2.4rem; }
}
`;
