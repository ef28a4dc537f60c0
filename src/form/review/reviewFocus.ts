/** Where a key press would write or move something of its own. */
export function isWritingTarget(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "range", "button"].includes(target.type);
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  // an editor in a shadow root takes keys itself
  return target.matches("textarea, select") || target.shadowRoot !== null;
}

const OWN_KEYS = '[role="menu"], [role="listbox"], [role="tree"], [role="grid"], [role="treegrid"], [role="combobox"]';

/** Whether what has the focus has keys of its own: a menu, a list, a tree. */
export function hasOwnKeys(target: Element): boolean {
  return target.closest(OWN_KEYS) !== null;
}

/** Whether Enter presses what has the focus. */
export function isPressed(target: Element): boolean {
  return target.closest("button, a[href], summary, [role='button']") !== null;
}

/** Whether something lies over the page, or an open menu does, that the review is not inside of. */
export function isCovered(root: Element): boolean {
  const covers = root.ownerDocument.querySelectorAll('dialog[open], [aria-modal="true"], [role="menu"]');
  return [...covers].some((cover) => !cover.contains(root) && isShown(cover));
}

/** A closed menu may stay in the page; where nothing is laid out, as in a test, all is shown. */
function isShown(element: Element): boolean {
  return element.closest("[hidden]") === null && (element.checkVisibility?.() ?? true);
}

/** Focuses the control of a field that keys can rate; of a field that is written, the field itself: letters must stay keys. */
export function focusField(field: HTMLElement | undefined, options: { preventScroll?: boolean } = {}): void {
  const controls = [...(field?.querySelectorAll<HTMLElement>(CONTROL) ?? [])];
  const checked = controls.find((control) => control instanceof HTMLInputElement && control.checked);
  const control = checked ?? controls[0];
  const isRateable = control !== undefined && !isWritingTarget(control) && !control.matches("button, summary");
  (isRateable ? control : field)?.focus(options);
}

const CONTROL = ".sk-field__control :is(input, select, textarea, button, summary):not(:disabled, [type='hidden'])";

/** Focuses the text of a field, and what stands in it is selected when asked for. */
export function focusText(field: Element | null | undefined, { selects = false } = {}): boolean {
  const input = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    ".sk-field__control :is(textarea, input:not([type='radio'], [type='checkbox'], [type='range'], [type='hidden']))",
  );
  input?.focus();
  if (selects) input?.select();
  return input !== null && input !== undefined;
}
