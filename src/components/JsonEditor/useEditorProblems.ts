"use client";
import { useEffect, useRef, useState } from "react";
import type { JsonChecker, JsonDocument } from "../../json/index.js";
import type { EditorProblem } from "./EditorProblem.js";
import { readEditorProblems } from "./readEditorProblems.js";

/** Milliseconds without a key before the text is judged. */
const PAUSE = 120;

const none: readonly EditorProblem[] = [];

/** The problems of a text, read in the first pause after each change. The list stays the same object while it says the same. */
export function useEditorProblems(
  doc: JsonDocument,
  checker: JsonChecker | undefined,
  duplicateMessage: (key: string) => string,
): readonly EditorProblem[] {
  const [problems, setProblems] = useState(none);
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        const next = readEditorProblems(doc, checker, duplicateMessage);
        setProblems((previous) => (isSame(previous, next) ? previous : next));
      },
      isFirst.current ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [doc, checker, duplicateMessage]);
  return problems;
}

function isSame(one: readonly EditorProblem[], other: readonly EditorProblem[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to, message, severity }, index) => {
      const twin = other[index];
      return twin?.from === from && twin.to === to && twin.message === message && twin.severity === severity;
    })
  );
}
