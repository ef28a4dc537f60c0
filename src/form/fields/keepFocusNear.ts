const CONTROL = "input:not([type=hidden], [tabindex='-1']), select, textarea, button, summary";

/**
 * After what is about to change: when what had the focus is gone, or lost it on the way, the focus goes to `element`, or to the first
 * control in it, or in what is left around it.
 */
export function keepFocusNear(element: Element | null | undefined): void {
  const boxes: Element[] = [];
  for (let box = element; box; box = box.parentElement) boxes.push(box);
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    for (const box of boxes) {
      if (!box.isConnected) continue;
      const control = box.matches(CONTROL) ? box : box.querySelector(CONTROL);
      if (!(control instanceof HTMLElement)) continue;
      control.focus();
      return;
    }
  });
}
