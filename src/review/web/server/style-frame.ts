/** Colours, type, and the frame of the page: head, three panes on one sheet, foot. */
export const FRAME_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4; --ink: #211d18; --grey: #645b50; --line: #ddd7ca; --edge: #8a8072;
  --rubric: #9a2c1f; --insertion: #1f5f5b; --tint: #f3eee3; --rubric-tint: #f8ebe5; --key: #efe9dc;
  --sans: "Source Sans 3", "Source Sans Pro", Inter, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --serif: Literata, "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", "DejaVu Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171513; --ink: #e8e2d6; --grey: #a89f92; --line: #37322c; --edge: #7d7468;
    --rubric: #e0806f; --insertion: #7fc4bb; --tint: #211e1a; --rubric-tint: #2c1f1b; --key: #2a2621;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { height: 100%; }
body {
  margin: 0; height: 100dvh; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  background: var(--paper); color: var(--ink); font: 16px/1.45 var(--sans);
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
}
[hidden] { display: none !important; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; border: 0;
}
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font: 400 1.15rem/1.3 var(--serif); }
h2 { font: 600 1rem/1.4 var(--sans); }
h3 { font: 600 .8125rem/1.4 var(--sans); color: var(--grey); }
h4 { font: 400 .8125rem/1.4 var(--sans); color: var(--grey); }
.brand { color: var(--rubric); font-variant-caps: small-caps; letter-spacing: .03em; margin-inline-end: .35em; }
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button {
  min-height: 32px; padding: .2rem .6rem; border: 1px solid transparent; border-radius: 3px;
  background: none; cursor: pointer; text-align: start;
}
button:hover { background: var(--tint); }
button[aria-disabled="true"] { color: var(--grey); cursor: default; opacity: .75; }
button[aria-pressed="true"] { color: var(--rubric); font-weight: 600; }
button.plain { padding: 0 .2rem; min-height: 24px; text-decoration: underline; text-underline-offset: .2em; }
button.small { font-size: .875rem; min-height: 28px; padding: .05rem .4rem; color: var(--grey); white-space: nowrap; }
button.small:hover { color: var(--ink); }
:focus-visible { outline: 2px solid var(--rubric); outline-offset: 1px; border-radius: 2px; }
[tabindex="-1"]:focus-visible { outline: none; }
kbd {
  font: 500 .75em/1.35 var(--sans); background: var(--key); color: var(--grey);
  border-radius: 3px; padding: .05em .4em; margin-inline-start: .45em; white-space: nowrap;
}
input, select, textarea {
  border: 1px solid var(--edge); border-radius: 3px; background: var(--paper); padding: .25rem .5rem; min-height: 32px; max-width: 100%;
}
input[type="checkbox"] { min-height: 0; width: 20px; height: 20px; margin: 2px; accent-color: var(--rubric); }
textarea { width: 100%; resize: vertical; font-family: var(--serif); font-size: 1.125rem; line-height: 1.4; }
.field { display: grid; min-width: 0; gap: .2rem; margin-block: .6rem; font-size: .9375rem; }
.field small, .paragraph-verbs small { color: var(--grey); }
.check { display: flex; gap: .5rem; align-items: center; margin-block: .6rem; min-height: 32px; }

header {
  position: relative; display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.5rem;
  padding: .55rem 1.25rem .5rem;
}
header .progress { color: var(--grey); flex: 1; min-width: 16rem; }
header nav { display: flex; flex-wrap: wrap; gap: .1rem; margin-inline-end: -.6rem; }
.way { display: none; }
.hairline { position: absolute; inset: auto 0 0; height: 1px; background: var(--line); }
.hairline span { display: block; height: 2px; margin-top: -1px; background: var(--rubric); transition: width 120ms; }
main { display: grid; grid-template-columns: 15rem minmax(20rem, 1fr) minmax(30rem, 1.5fr); min-height: 0; }
main > section { min-height: 0; min-width: 0; }
main > section + section { border-inline-start: 1px solid var(--line); }
main[data-screen="chapter"] { grid-template-columns: minmax(0, 1.15fr) minmax(26rem, 1fr); }
.alone { display: block; padding: 3rem 1.5rem; max-width: 40rem; margin-inline: auto; }
.alone p { margin-top: .8rem; }
footer {
  display: flex; align-items: center; gap: .25rem; padding: .3rem .65rem .3rem 1.25rem; min-height: 3rem;
  border-top: 1px solid var(--line);
}
footer p { flex: 1; min-width: 0; overflow-wrap: anywhere; }

#facets { overflow-y: auto; padding: .9rem .5rem 2rem 1.25rem; }
.facet { margin-bottom: 1.1rem; }
.facet h3 { padding-inline-start: .35rem; }
.facet button {
  width: 100%; display: flex; justify-content: space-between; gap: .75rem; padding: .15rem .35rem;
  min-height: 28px; line-height: 1.3; overflow-wrap: anywhere;
}
.facet button[aria-pressed="true"]::before { content: "✓"; margin-inline-end: -.35rem; }
.facet button[aria-pressed="true"] { justify-content: flex-start; }
.facet button[aria-pressed="true"] .count { margin-inline-start: auto; }
.count { color: var(--grey); font-weight: 400; white-space: nowrap; }

#list { display: grid; grid-template-rows: auto auto minmax(0, 1fr); }
.list-head {
  display: grid; grid-template-columns: 1fr auto; gap: .4rem .6rem; align-items: center;
  padding: .75rem 1rem .6rem; border-bottom: 1px solid var(--line);
}
.list-head .filter { grid-column: 1 / -1; }
.list-head input { width: 100%; }
.list-head select { border-color: transparent; color: var(--grey); }
.list-head select:hover { border-color: var(--edge); }
.bulk { grid-column: 1 / -1; font-size: .9375rem; }
.bulk summary { cursor: pointer; color: var(--grey); min-height: 24px; width: fit-content; padding-inline-end: .5rem; }
.bulk summary:hover { color: var(--ink); }
.bulk[open] { display: block; }
.empty { padding: 2rem 1.25rem; color: var(--grey); }
.rows { grid-row: 3; overflow-y: auto; overflow-x: hidden; position: relative; contain: strict; height: 100%; overscroll-behavior: contain; }
.rows:focus-visible { outline: none; }
.rows:focus-visible .row[aria-selected="true"] { outline: 2px solid var(--rubric); outline-offset: -2px; }
.sheet { position: relative; }
.row {
  position: absolute; inset: 0 0 auto; height: 40px; padding: 0 1rem; display: grid; cursor: pointer;
  grid-template-columns: minmax(0, 1fr) 3rem 6.75rem; gap: .6rem; align-items: center; border-inline-start: 3px solid transparent;
}
.row:hover { background: var(--tint); }
.row[aria-selected="true"] { background: var(--rubric-tint); border-inline-start-color: var(--rubric); }
.row .readings { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-family: var(--serif); }
.row .arrow, .row .doubt, .row .places { color: var(--grey); }
.row .places { text-align: end; }
.row .standing { display: flex; align-items: center; gap: .5rem; font-size: .875rem; color: var(--grey); justify-content: flex-end; white-space: nowrap; }
.row .standing em { font-style: italic; }
.row:not(.is-open) .readings { color: var(--grey); }
.row[aria-selected="true"] .readings { color: var(--ink); }
.bar { width: 2.75rem; height: 3px; background: var(--line); border-radius: 2px; overflow: hidden; }
.bar span { display: block; height: 100%; background: var(--ink); }

@media (max-width: 1180px) {
  main { grid-template-columns: minmax(17rem, 1fr) minmax(26rem, 1.45fr); }
  main > #facets { display: none; }
  .way-facets { display: inline-block; }
  main[data-pane="facets"] > #facets { display: block; grid-column: 1; grid-row: 1; border-inline-end: 1px solid var(--line); }
  main[data-pane="facets"] > #list { display: none; }
  main > #list, main > #chapter { grid-column: 1; grid-row: 1; border-inline-start: 0 !important; }
  main > #card { grid-column: 2; grid-row: 1; }
    .way-list { display: inline-block; }
  .row { grid-template-columns: minmax(0, 1fr) 2.25rem 4rem; }
  .row .bar { display: none; }
}
@media (max-width: 759px) {
  header { padding: .45rem 1rem .4rem; }
  header .progress { flex-basis: 100%; font-size: .875rem; }
  header h1 { max-width: 100%; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  header nav { margin-inline: -.4rem; gap: 0; }
  header nav button { padding-inline: .35rem; font-size: .875rem; }
  header kbd { display: none; }
  main, main[data-screen="chapter"] { grid-template-columns: minmax(0, 1fr); }
  main > section { grid-column: 1 !important; grid-row: 1 !important; border: 0 !important; }
  .way-card { display: inline-block; }
  main[data-pane="list"] > #card, main[data-pane="facets"] > #card { display: none; }
  main[data-pane="card"] > #list, main[data-pane="card"] > #chapter { display: none; }
  main[data-screen="chapter"][data-pane="facets"] > #card { display: none; }
  footer { padding-inline: 1rem .5rem; font-size: .9375rem; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
@media (forced-colors: active) {
  .row[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  button { border-color: ButtonBorder; }
  .hairline span, .bar span { background: CanvasText; forced-color-adjust: none; }
}
@media print { header nav, footer, .verbs, #facets, #list { display: none !important; } main { display: block; } }
`;
