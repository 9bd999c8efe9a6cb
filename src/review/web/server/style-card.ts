/** The card, the chapter, and what opens over the page. */
export const CARD_STYLE = `
#card { display: grid; grid-template-rows: minmax(0, 1fr) auto auto; }
.card-scroll { overflow-y: auto; padding: 1.1rem 1.75rem 2rem; grid-row: 1; }
.card-scroll:focus-visible { outline-offset: -2px; }
.card-body { max-width: 56rem; }
.notice { grid-row: 2; padding: .6rem 1.75rem; border-top: 1px solid var(--line); border-inline-start: 3px solid var(--rubric); background: var(--rubric-tint); display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.notice button { border-color: var(--edge); }
.about { color: var(--grey); font-size: .9375rem; }
.flag { display: inline-block; color: var(--rubric); font-weight: 600; margin-inline-start: .75rem; }
.difference { font-family: var(--serif); margin: .5rem 0 1rem; overflow-wrap: anywhere; white-space: pre-wrap; }
.difference p { font-size: clamp(1.5rem, 1.15rem + 1.3vw, 2.1rem); line-height: 1.3; }
.difference .was { color: var(--grey); }
.difference .doubt { font: italic 1rem/1.5 var(--sans); color: var(--grey); }
del { color: var(--rubric); text-decoration: line-through; text-decoration-thickness: .07em; }
ins { color: var(--insertion); text-decoration: underline; text-decoration-thickness: .07em; text-underline-offset: .14em; }
.others { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem; color: var(--grey); margin: -.5rem 0 .8rem; }
.others button { font-family: var(--serif); font-size: 1.125rem; color: var(--ink); }
.touches { color: var(--rubric); margin-bottom: .6rem; }
.touches::before { content: "! "; font-weight: 700; }
.grounds { margin: 0 0 1rem; max-width: 46rem; }
.grounds li { padding-inline-start: 1rem; text-indent: -1rem; }
.grounds li::before { content: "— "; color: var(--grey); }
.note { margin: 0 0 1rem; max-width: 46rem; font-family: var(--serif); }
.next { margin: 0 0 1rem; color: var(--insertion); }
.occurrences h3, .in-chapter h3 { border-top: 1px solid var(--line); padding-top: .7rem; margin-bottom: .35rem; }
.occurrences ol { margin-bottom: .3rem; }
.occurrence { display: grid; grid-template-columns: 5rem minmax(0, 1fr) auto auto; gap: .25rem .6rem; align-items: center; border-inline-start: 3px solid transparent; padding-inline-start: .35rem; margin-inline-start: -.65rem; }
.occurrence.is-looked { border-inline-start-color: var(--rubric); }
.occurrence .place { font-size: .875rem; color: var(--grey); padding-inline: .25rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.occurrence .word { font-size: .875rem; color: var(--grey); max-width: 11rem; }
.kwic { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); font-family: var(--serif); white-space: nowrap; }
.kwic .before { display: flex; justify-content: flex-end; overflow: hidden; mask-image: linear-gradient(to right, transparent, #000 1.25rem); }
.kwic .before bdi { flex: none; white-space: pre; }
.kwic .after { overflow: hidden; text-overflow: ellipsis; white-space: pre; }
.kwic b { font-weight: 600; max-width: 24rem; overflow: hidden; text-overflow: ellipsis; white-space: pre; }
.is-excluded .kwic { text-decoration: line-through; color: var(--grey); }
.in-chapter { margin-top: 1rem; max-width: 72rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.75rem; margin-bottom: .6rem; }
.sides p { font-family: var(--serif); font-size: 1.0625rem; line-height: 1.55; max-height: 15rem; overflow-y: auto; overflow-wrap: anywhere; white-space: pre-line; position: relative; }
mark { background: none; color: inherit; text-decoration: underline dotted var(--rubric) 2px; text-underline-offset: .18em; font-weight: 600; }
.edit-verbs, .form-verbs { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: .6rem; }
.edit-verbs button, .form-verbs button { border-color: var(--edge); }
.verbs { grid-row: 3; display: flex; flex-wrap: wrap; gap: .35rem; padding: .55rem 1.75rem; border-top: 1px solid var(--line); }
.verb { border-color: var(--edge); min-height: 40px; padding-inline: .8rem; }
.minor { color: var(--grey); padding-inline: .4rem; min-height: 32px; font-size: .9375rem; align-self: center; }
.minor:hover { color: var(--ink); }
.verb.is-accept:not([aria-disabled="true"]), .verb.is-confirm:not([aria-disabled="true"]) { border-color: var(--insertion); color: var(--insertion); font-weight: 600; }

.verbs:has(.is-confirm:not([hidden])) .is-accept:not([aria-disabled="true"]) { border-color: var(--edge); color: var(--ink); font-weight: 400; }

.verbs:not(:has(> :not([hidden]))) { display: none; }

#chapter { overflow-y: auto; }
.chapter-head { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); padding: .5rem 1.25rem; display: flex; flex-wrap: wrap; gap: .25rem .9rem; align-items: center; }
.chapter-head select { max-width: 20rem; }
.chapter-progress { color: var(--grey); flex: 1; }
.chapter-text { padding: 1.25rem 1.25rem 40vh; max-width: 50rem; margin-inline: auto; }
.paragraph { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); border-inline-start: 3px solid transparent; padding: .25rem 0 .1rem; content-visibility: auto; contain-intrinsic-size: auto 9rem; scroll-margin-top: 4rem; }
.paragraph[aria-current] { border-inline-start-color: var(--rubric); }
.paragraph .number { color: var(--grey); font-size: .8125rem; padding-top: .4rem; text-align: end; padding-inline-end: 1rem; }
.paragraph.is-read .number::after { content: " ✓"; }
.paragraph .text { font-family: var(--serif); font-size: 1.1875rem; line-height: 1.55; overflow-wrap: anywhere; white-space: pre-line; max-width: 40rem; }
.paragraph.is-heading .text { font-size: 1.375rem; }
.paragraph-verbs { grid-column: 2; display: flex; gap: .25rem; align-items: center; margin-inline-start: -.4rem; opacity: .0; }
.paragraph:hover .paragraph-verbs, .paragraph:focus-within .paragraph-verbs, .paragraph[aria-current] .paragraph-verbs { opacity: 1; }
@media (hover: none) { .paragraph-verbs { opacity: 1; } }
#chapter .mark { cursor: pointer; display: inline; text-decoration: underline dotted var(--rubric) 2px; text-underline-offset: .18em; overflow-wrap: anywhere; }
#chapter .mark:focus-visible { outline: 2px solid var(--rubric); outline-offset: 2px; }
#chapter .mark:hover, #chapter .mark.is-card { background: var(--rubric-tint); }
#chapter .mark.is-accept { text-decoration: underline solid var(--insertion) 2px; }
#chapter .mark.is-stet { text-decoration: underline solid var(--edge) 1px; }
#chapter .mark.is-defer { text-decoration: underline dashed var(--rubric) 2px; }
#chapter .mark.is-crux { text-decoration: underline double var(--rubric); }
#chapter .mark.is-crux::before, #chapter .mark.is-crux::after { content: "†"; color: var(--rubric); }

dialog { border: 1px solid var(--edge); background: var(--paper); color: var(--ink); padding: 0; width: min(44rem, calc(100vw - 1.5rem)); max-height: calc(100dvh - 3rem); border-radius: 3px; }
dialog::backdrop { background: rgb(33 29 24 / 40%); }
.dialog-head { position: sticky; top: 0; background: var(--paper); display: flex; gap: 1rem; justify-content: space-between; align-items: center; padding: .7rem 1rem .6rem 1.4rem; border-bottom: 1px solid var(--line); }
.dialog-head h2 { font: 400 1.25rem/1.3 var(--serif); overflow-wrap: anywhere; }
.dialog-body { padding: .9rem 1.4rem 1.2rem; }
.dialog-body > p { margin-bottom: .6rem; }
.fields select { width: 100%; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0 .8rem; }
.hits { max-height: 16rem; overflow-y: auto; border-block: 1px solid var(--line); font-family: var(--serif); }
.hits li { display: flex; justify-content: space-between; gap: 1rem; padding: .15rem .25rem; overflow-wrap: anywhere; }
.hits .count { font-family: var(--sans); }
.problem { color: var(--rubric); min-height: 1.45em; }
.history li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.history .when { display: block; color: var(--grey); font-size: .875rem; }
.history button { text-decoration: none; padding-inline: 0; }
.history button:hover { text-decoration: underline; }
.keys { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .25rem .9rem; margin-top: .8rem; align-items: baseline; }
.keys dt { text-align: end; }
.keys kbd { margin-inline-start: .25em; font-size: .875rem; color: var(--ink); }

#help { width: min(60rem, calc(100vw - 1.5rem)); }
@media (max-width: 900px) { .keys { grid-template-columns: max-content 1fr; } }
@media (max-width: 1280px) { .sides { grid-template-columns: 1fr; gap: .5rem; } .sides p { max-height: 10rem; } }
@media (max-width: 980px), (min-width: 1181px) and (max-width: 1500px) {
  .occurrence { grid-template-columns: 4.5rem minmax(0, 1fr) auto; }
  .occurrence .word { grid-column: 2; grid-row: 2; max-width: none; }
  .occurrence .word:empty { display: none; }
}
@media (max-width: 759px) {
  .card-scroll { padding: .8rem 1rem 1.5rem; }
  .notice { padding-inline: 1rem; }
  .verbs { padding: .45rem 1rem; gap: .3rem; max-height: 38dvh; overflow-y: auto; }
  .verb { min-height: 44px; padding-inline: .6rem; }
  .verbs kbd { display: none; }
  .occurrence { grid-template-columns: minmax(0, 1fr) auto; padding-block: .3rem; border-bottom: 1px solid var(--line); }
  .occurrence .place { grid-column: 1; width: fit-content; min-height: 28px; }
  .occurrence .kwic { grid-column: 1 / -1; grid-row: 2; display: block; white-space: normal; overflow-wrap: anywhere; }
  .kwic .before { display: inline; mask-image: none; }
  .kwic .before bdi, .kwic b, .kwic .after { white-space: normal; }
  .occurrence .word { grid-column: 1 / -1; grid-row: 3; }
  .chapter-head { padding-inline: 1rem; }
  .chapter-head .back { display: none; }
  .chapter-text { padding-inline: .5rem 1rem; }
  .paragraph { grid-template-columns: 2rem minmax(0, 1fr); }
  .paragraph .number { padding-inline-end: .5rem; }
  .paragraph .text { font-size: 1.125rem; }
  .dialog-body { padding-inline: 1rem; }
}
@media (forced-colors: active) { del, ins { color: CanvasText; } mark { color: CanvasText; } }
`;
