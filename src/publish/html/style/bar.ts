/** The bar at the top and the hairline that tells how far the book is read. */
export const BAR = `.bar {
  position: sticky;
  top: 0;
  z-index: 5;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.2rem 1.6rem;
  padding: 0.6rem 1.5rem 0.55rem;
  background: var(--paper);
  border-bottom: 1px solid var(--hair);
  font-family: var(--sans);
  font-size: 0.875rem;
  line-height: 1.5;
}
.bar a { text-decoration: none; padding: 0.15rem 0; }
.bar a:hover { text-decoration: underline; }
.bar a[aria-current] { color: var(--rubric); box-shadow: 0 1px 0 var(--rubric); }
.site { display: flex; gap: 0 1.2rem; flex: 0 1 auto; min-width: 0; align-items: baseline; }
.home { font-family: var(--serif); font-style: italic; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.bar .home[aria-current] { box-shadow: none; color: inherit; }
.views { display: flex; gap: 0 1.1rem; margin-left: auto; }
.bar .scripted { display: flex; flex: 0 1 auto; margin-left: auto; justify-content: flex-end; gap: 0.6rem; align-items: baseline; }
:root:not(.js) .bar .scripted { display: none; }
.bar input { width: 11rem; padding: 0.1rem 0.5rem; border-color: var(--hair); border-bottom-color: var(--quiet); }
.bar button { padding: 0.1rem 0.6rem; border-color: transparent; }
.progress { position: absolute; inset: auto 0 -1px; height: 1px; }
.progress span { display: block; height: 1px; width: 100%; background: var(--rubric); transform: scaleX(0); transform-origin: 0 0; }
@media (max-width: 60rem) {
  .bar { padding-inline: 1.25rem; justify-content: space-between; }
  .site { flex: 1 1 60%; }
  .bar .scripted { flex: 0 1 auto; }
  .views { margin-left: 0; order: 3; flex-basis: 100%; justify-content: space-between; max-width: 26rem; }
  .bar input { width: 8rem; }
}
@media (max-width: 40rem) {
  .bar { position: static; padding-inline: 1.125rem; }
  .site { flex-basis: 100%; gap: 0 1rem; }
  .home { flex: 1; }
  .bar .scripted { order: 2; flex: 1 1 100%; justify-content: space-between; }
  .bar form { flex: 1; }
  .search .bar .scripted { justify-content: flex-end; flex: 0 1 auto; }
  .bar input { width: 100%; }
  .views { max-width: none; }
  .progress { inset: 0 0 auto; position: fixed; z-index: 7; height: 2px; }
  .progress span { height: 2px; }
  html { scroll-padding-top: 1.5rem; }
}
`;
