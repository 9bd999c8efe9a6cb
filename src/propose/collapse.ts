/** A text with every run of white space as one blank and none at its ends, and where the old places are now. */
export interface Collapsed {
  readonly text: string;
  /** The new place of a UTF-16 offset of the old text. */
  readonly place: (offset: number) => number;
}

/** White space never counts in a measurement: texts are wrapped as it pleases their printers. */
export function collapse(text: string): Collapsed {
  const places = new Uint32Array(text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let end = 0;
  for (const { index, 0: token } of text.matchAll(/\S+/gu)) {
    places.fill(length, end, index);
    if (length > 0) length += 1;
    for (let at = 0; at < token.length; at += 1) places[index + at] = length + at;
    length += token.length;
    end = index + token.length;
    pieces.push(token);
  }
  places.fill(length, end);
  return { text: pieces.join(' '), place: (offset) => places[Math.min(offset, text.length)] ?? length };
}
