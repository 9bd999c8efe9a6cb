const LIGHT = `color-scheme: light;
  --paper: #fbf9f4;
  --ink: #211d18;
  --quiet: #665d51;
  --hair: #ddd5c6;
  --tint: #f3eade;
  --rubric: #9a2c1f;
  --insertion: #1f5f5b;`;

const DARK = `color-scheme: dark;
  --paper: #171513;
  --ink: #e8e2d6;
  --quiet: #a69c8d;
  --hair: #3a342e;
  --tint: #2a2420;
  --rubric: #e0806f;
  --insertion: #7fc4bb;`;

/** Paper, ink and one red, as in a rubricated book; the reader's choice goes before that of the system; on paper all is light. */
export const COLOURS: string = `:root {
  ${LIGHT}
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {
  ${DARK}
  }
}
@media screen {
  :root[data-theme='dark'] {
  ${DARK}
  }
}
`;
