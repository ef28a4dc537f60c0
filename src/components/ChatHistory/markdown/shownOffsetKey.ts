/**
 * Under which key a long text is asked to have a place in the document: remember its UTF-16 offset + 1 there. The text
 * draws what stands there, scrolls to it if it is out of sight, and forgets the wish.
 */
export function shownOffsetKey(id: string): string {
  return `${id} shown`;
}
