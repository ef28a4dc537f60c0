"use client";
import { useRef, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

/** What a toolbar's element takes. */
export interface Toolbar<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  onKeyDown(event: KeyboardEvent<E>): void;
  onFocus(event: FocusEvent<E>): void;
}

const CONTROLS = "button, a[href], input, select";
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The keys of a toolbar: one tab stop, the control that had the focus last, and arrow keys inside. Whoever wrote the controls. */
export function useToolbar<E extends HTMLElement>(): Toolbar<E> {
  const ref = useRef<E>(null);
  // After every render: a control may have come or gone.
  useIsomorphicLayoutEffect(() => {
    const controls = controlsIn(ref.current);
    makeStop(controls, controls.find(({ tabIndex }) => tabIndex === 0) ?? controls[0]);
  });
  return {
    ref,
    onKeyDown(event) {
      const toolbar = event.currentTarget;
      if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      const controls = controlsIn(toolbar);
      const at = controls.indexOf(event.target);
      const step = STEPS[event.key];
      if (at === -1 || (step === undefined && event.key !== "Home" && event.key !== "End")) return;
      const isAlong = event.key === "ArrowLeft" || event.key === "ArrowRight";
      const turn = isAlong && getComputedStyle(toolbar).direction === "rtl" ? -1 : 1;
      const to = step === undefined ? (event.key === "Home" ? 0 : -1) : (at + step * turn) % controls.length;
      controls.at(to)?.focus();
      event.preventDefault();
    },
    onFocus({ currentTarget, target }) {
      const controls = controlsIn(currentTarget);
      const focused = controls.find((control) => control === target);
      if (focused) makeStop(controls, focused);
    },
  };
}

/** Those in an open menu have keys of their own. */
function controlsIn(toolbar: HTMLElement | null): HTMLElement[] {
  return [...(toolbar?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].filter(
    (control) => !control.matches(":disabled") && control.closest("[role=menu]") === null,
  );
}

function makeStop(controls: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
}
