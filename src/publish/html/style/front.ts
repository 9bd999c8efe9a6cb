/** The title page and what stands on it. */
export const FRONT = `.front main { max-width: 38rem; margin: 0 auto; padding: 0 1.5rem 3rem; font-size: 1.0938rem; }
.title-page { text-align: center; padding: clamp(3rem, 14vh, 9rem) 0 clamp(2rem, 6vh, 4rem); }
.title-page h1 { font-size: clamp(2rem, 1.3rem + 3.2vw, 3.4rem); font-weight: 400; line-height: 1.1; letter-spacing: -0.015em; margin: 0 auto 1.6rem; }
.title-page .author { font-size: 1.25rem; margin: 0 0 1rem; }
.title-page .edition { font-style: italic; font-size: 1.1875rem; color: var(--quiet); margin: 0 0 1.6rem; }
.title-page .unread, .title-page .read { font-family: var(--sans); font-size: 0.875rem; margin: 0 auto; max-width: 30rem; }
.title-page .unread { color: var(--rubric); border-block: 1px solid var(--hair); padding: 0.6rem 0; }
.front section { margin-top: 3.2rem; }
.front h2 { font-size: 1.125rem; color: var(--rubric); margin: 0 0 0.9rem; font-style: italic; font-weight: 400; }
.front section p { margin: 0 0 0.8rem; }
.front #what h2 { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.front #what > p { font-size: 1.2rem; line-height: 1.5; }
.specimen { margin: 3rem 0; }
.specimen p { margin: 0; font-size: clamp(1.3rem, 1.1rem + 1.3vw, 1.85rem); line-height: 1.35; text-wrap: balance; }
.specimen .was { color: var(--quiet); margin-bottom: 0.9rem; }
.specimen figcaption { margin-top: 1rem; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
.figures { display: grid; grid-template-columns: repeat(4, auto); justify-content: space-between; gap: 1rem 1.5rem; margin: 2.5rem 0 0; border-block: 1px solid var(--hair); padding: 1.1rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dd { margin: 0; font-size: 1.45rem; line-height: 1.2; }
.figures dt { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
.front ol.contents { list-style: none; padding: 0; margin: 0; font-size: 1.2rem; }
.contents li { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; padding: 0.5rem 0; border-bottom: 1px solid var(--hair); }
.contents a { text-decoration: none; }
.contents .count { flex: none; font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
.front .further { margin: 0.9rem 0 0; font-family: var(--sans); font-size: 0.9375rem; }
.example { padding: 0.2rem 0 0.4rem 1.1rem; border-left: 2px solid var(--rubric); }
.example a { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); }
.principles, .house, .downloads { padding-left: 1.4rem; margin: 0; }
.principles li, .house li { margin-bottom: 0.55rem; }
.principles li::marker { color: var(--quiet); font-size: 0.85em; }
.house { margin-top: 1rem; }
.sources dt { font-weight: 500; margin-top: 1rem; }
.sources dd { margin: 0.2rem 0 0 1.4rem; }
.front .sources dd p { margin: 0 0 0.2rem; font-size: 0.9375rem; }
.front .digest, .editors { font-family: var(--sans); font-size: 0.8125rem; color: var(--quiet); overflow-wrap: anywhere; }
.front .sources .digest { font-size: 0.75rem; }
.front .citation { padding-left: 1.4rem; text-indent: -1.4rem; }
@media (max-width: 34rem) {
  .figures { grid-template-columns: 1fr 1fr; }
  .front main { padding-inline: 1.125rem; }
  .contents li { display: block; }
  .contents .count { display: block; }
}
`;
