/** Type, links and what all pages share. */
export const BASE = `*, *::before, *::after { box-sizing: border-box; }
html {
  --serif: 'Edition Serif', Georgia, 'Iowan Old Style', 'Noto Serif', serif;
  --sans: 'Edition Sans', 'Segoe UI', system-ui, 'Noto Sans', sans-serif;
  --text: clamp(1.125rem, 1.02rem + 0.45vw, 1.3rem);
  background: var(--paper);
  color: var(--ink);
  font-family: var(--serif);
  line-height: 1.55;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 5.5rem;
  hanging-punctuation: first last;
}
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: break-word; }
main { flex: 1; width: 100%; }
h1, h2 { font-weight: 500; line-height: 1.2; text-wrap: balance; }
p { text-wrap: pretty; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--rubric); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--rubric); }
:focus-visible { outline: 2px solid var(--rubric); outline-offset: 2px; border-radius: 1px; }
::selection { background: var(--rubric); color: var(--paper); }
sup { font-size: 0.68em; line-height: 0; vertical-align: baseline; position: relative; top: -0.42em; }
code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 0.85em; }
.siglum { font-style: italic; }
.unseen, .skip:not(:focus) {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
  border: 0;
}
.skip:focus { position: fixed; z-index: 9; top: 0.5rem; left: 0.5rem; padding: 0.4rem 0.8rem; background: var(--paper); border: 1px solid var(--rubric); font-family: var(--sans); }
[hidden] { display: none !important; }
:root:not(.js) .scripted { display: none; }
:root.js .unscripted { display: none; }
button, input, select {
  font: inherit;
  color: inherit;
  background: none;
  border: 1px solid var(--quiet);
  border-radius: 2px;
  padding: 0.25rem 0.6rem;
}
button { cursor: pointer; }
button:hover { border-color: var(--rubric); color: var(--rubric); }
option { background: var(--paper); color: var(--ink); }
input::placeholder { color: var(--quiet); opacity: 1; }
del { color: var(--rubric); text-decoration: line-through; text-decoration-thickness: 1.5px; }
input[type='search'] { appearance: none; }
input::-webkit-search-cancel-button { appearance: none; }
ins { color: var(--insertion); text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.18em; }
.unread strong { font-weight: 600; }
footer {
  padding: 2rem 1.5rem 2.5rem;
  text-align: center;
  font-family: var(--sans);
  font-size: 0.8125rem;
  color: var(--quiet);
}
footer p { margin: 0.2rem auto; max-width: 44rem; }
@media (prefers-reduced-motion: no-preference) {
  a, button { transition: color 100ms, border-color 100ms, background-color 100ms; }
}
@media (forced-colors: active) {
  .place { text-decoration-color: LinkText; }
  .progress span { background: Highlight; forced-color-adjust: none; }
}
`;
