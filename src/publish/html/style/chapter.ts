/** The page of a chapter: text block, numbers in the margin, places, views. */
export const CHAPTER = `.leaf { position: relative; max-width: 32em; margin: 0 auto; padding: clamp(2rem, 5vh, 4rem) 0 4rem; font-size: var(--text); }
.leaf.wide { max-width: 66em; padding-inline: 3.5rem 1.5rem; }
.opening { margin-bottom: 2.2em; }
.folio, .opening .unread, .opening .scripted { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); margin: 0 0 0.3rem; }
.opening .unread { color: var(--rubric); }
.folio a { text-decoration-color: var(--hair); }
.opening button { font-size: 0.8125rem; padding: 0; border: 0; border-bottom: 1px dotted var(--quiet); border-radius: 0; }
.opening button[aria-pressed='true'] { color: var(--rubric); border-bottom-style: solid; border-color: var(--rubric); }
.leaf h1 { font-size: 1.65em; margin: 0 0 0.9em; letter-spacing: -0.005em; }
.text h2 { font-size: 1.2em; margin: 1.8em 0 0.8em; }
.block { position: relative; margin: 0; scroll-margin-top: 5.5rem; }
p.block { text-indent: 1.4em; hyphens: auto; }
.text > p.block:first-of-type, .text > h1 + p.block, .text > h2 + p.block, .parallel p.block { text-indent: 0; }
.text:not(.source, .changes) > p.block:first-of-type::first-letter { color: var(--rubric); font-weight: 500; }
@supports (initial-letter: 2) {
  .text:not(.source, .changes) > p.block:first-of-type::first-letter { initial-letter: 2; padding-right: 0.12em; }
}
.number {
  position: absolute;
  right: calc(100% + 1.4rem);
  top: 0.32em;
  padding: 0.1rem 0.2rem;
  font-family: var(--sans);
  font-size: 0.75rem;
  line-height: 1.4;
  text-indent: 0;
  color: var(--quiet);
  text-decoration: none;
  white-space: nowrap;
  user-select: none;
}
.number::before { content: attr(data-number); }
h1 > .number { top: 0.75em; }
h2 > .number { top: 0.4em; }
.block:target > .number { color: var(--rubric); font-weight: 600; box-shadow: 0 1px 0 var(--rubric); }
.place { color: inherit; text-decoration: underline dotted var(--rubric); text-decoration-thickness: 1.5px; text-underline-offset: 0.22em; text-indent: 0; scroll-margin-top: 30vh; border-radius: 1px; }
.place:not([href]) { text-decoration: none; }
.place.quiet[href] { text-decoration-color: var(--quiet); text-decoration-thickness: 1px; }
.place[href]:hover, .place:target, .place.open { color: inherit; background: var(--tint); box-shadow: 0 0 0 0.12em var(--tint); }
.place.open { text-decoration-style: solid; }
.place.gap[href] { display: inline-block; width: 0.55em; height: 0.75em; border-bottom: 2px dotted var(--rubric); text-decoration: none; }
.mark { color: var(--rubric); }
.place.changed { text-decoration: none; }
.changed del + ins { margin-left: 0.25em; }
.parallel .row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3.5rem; padding: 0 0 0.7em; }
.parallel { font-size: 0.9em; }
.parallel .titles { border-bottom: 1px solid var(--hair); margin-bottom: 1rem; padding-bottom: 0.3rem; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
.parallel .titles p { margin: 0; }
.parallel .source { border-right: 1px solid var(--hair); padding-right: 1.75rem; margin-right: -1.75rem; }
.parallel .block + .block { margin-top: 0.7em; }
.parallel .number { right: calc(100% + 0.3rem); }
.parallel .edition .number { display: none; }
.parallel .source .place { text-decoration: line-through; text-decoration-color: var(--rubric); }
.parallel .edition .place[href] { text-decoration: underline dotted var(--rubric); text-decoration-thickness: 1.5px; }
.colophon { margin-top: 3.5rem; font-family: var(--sans); font-size: 0.875rem; color: var(--quiet); }
.colophon h2, .notes h2 { font-family: var(--serif); font-size: 1.0625rem; color: var(--ink); margin: 0 0 0.6rem; }
.colophon p { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.neighbours { display: flex; justify-content: space-between; gap: 2rem; margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--hair); font-size: 1rem; line-height: 1.35; }
.neighbours a { max-width: 48%; text-decoration: none; }
.neighbours a[rel='next'] { text-align: right; }
.neighbours .direction { display: block; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
@media (max-width: 52rem) {
  .leaf { padding-inline: 3.4rem 1.5rem; }
  .number { right: calc(100% + 0.6rem); }
}
@media (max-width: 40rem) {
  .leaf, .leaf.wide { padding-inline: 2.1rem 1.125rem; padding-top: 1.5rem; }
  .number, .parallel .number { right: calc(100% + 0.15rem); font-size: 0.6875rem; top: 0.5em; padding-inline: 0.15rem; }
  .leaf h1 { font-size: 1.4em; }
  .parallel .row { display: block; }
  .parallel .titles { display: none; }
  .parallel .source { border: 0; padding: 0; margin: 0 0 0.4em; font-size: 0.9em; color: var(--quiet); }
  .parallel .row { border-bottom: 1px solid var(--hair); padding-bottom: 0.9em; margin-bottom: 0.9em; }
}
`;
