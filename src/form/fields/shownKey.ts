/** A key as a name on the screen: one of which nothing would be seen stands in its quotes. */
export function shownKey(key: string): string {
  return key.trim() === "" ? JSON.stringify(key) : key;
}
