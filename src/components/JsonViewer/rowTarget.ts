/** The number of the row that an event happened in. */
export function rowUnder(target: EventTarget): number | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-sk-row]") : null;
  return element ? Number(element.dataset["skRow"]) : undefined;
}

/** Whether an event happened on the words that offer the whole text of a row. */
export function asksToRead(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-sk-read]") !== null;
}

/** Whether the reader has selected text: then a click or Ctrl+C is about that. */
export function hasSelection(): boolean {
  return !(window.getSelection()?.isCollapsed ?? true);
}
