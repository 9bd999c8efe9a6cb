/** Set before the page is drawn, so that nothing flickers: that there are scripts, and the reader's choice of light or dark. */
const root = document.documentElement;
root.classList.add('js');
try {
  const chosen = localStorage.getItem('emend-theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset['theme'] = chosen;
} catch {
  // A browser may forbid a page to remember; then the system's choice holds.
}
