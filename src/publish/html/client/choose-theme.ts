/** Lets the reader choose light or dark; the button names what it gives. */
export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (button === null) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const name = (): void => {
    button.textContent = isDark() ? 'Light' : 'Dark';
  };
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    name();
    remember(root.dataset['theme']);
  });
  system.addEventListener('change', name);
  name();
}

function remember(theme: string): void {
  try {
    localStorage.setItem('emend-theme', theme);
  } catch {
    // A browser may forbid it; the choice then holds for this page.
  }
}
