/** The field that had the focus when its row left the document, and its selection. */
export interface CaretMemory {
  /** Remembers a field that leaves with the focus. */
  leave(field: string, area: HTMLTextAreaElement | HTMLInputElement): void;
  /** Gives the focus and the selection back to a field that returns, unless the focus went elsewhere meanwhile. */
  enter(field: string, area: HTMLTextAreaElement | HTMLInputElement): void;
}

/** A memory for one editor: rows out of sight are not in the document, and take the caret with them. */
export function createCaretMemory(): CaretMemory {
  let held: { readonly field: string; readonly from: number; readonly to: number; readonly top: number } | undefined;
  return {
    leave(field, area) {
      held = { field, from: area.selectionStart ?? 0, to: area.selectionEnd ?? 0, top: area.scrollTop };
    },
    enter(field, area) {
      if (held?.field !== field) return;
      const { from, to, top } = held;
      held = undefined;
      const { activeElement, body } = area.ownerDocument;
      if (activeElement !== null && activeElement !== body) return;
      area.focus({ preventScroll: true });
      // A field that is chosen from and not written in has no caret.
      if (area.selectionStart !== null) area.setSelectionRange(from, to);
      area.scrollTop = top;
    },
  };
}
