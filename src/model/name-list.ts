/** Names for a message, joined by commas; beyond `most` only their number: `a.txt, b.txt and 12 more`. */
export function nameList(names: readonly string[], most: number): string {
  const named = names.slice(0, most).join(', ');
  return names.length > most ? `${named} and ${names.length - most} more` : named;
}
