"use client";
import { useEffect, useRef, useState } from "react";
import type { JsonHistory } from "../../json/createJsonHistory.js";
import type { JsonChecker } from "../../json/JsonChecker.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { EditorProblem } from "./EditorProblem.js";
import { searchEditorProblems } from "./readEditorProblems.js";

/** Milliseconds without a key before the text is judged; more when judging takes long, so that typing goes on between. */
const PAUSE = 60;
const LONGEST_PAUSE = 1000;
/** Milliseconds of judging after which the page gets its turn. */
const TURN = 8;

export interface JudgedProblems {
  /** The document they are of. */
  readonly doc: JsonDocument;
  readonly problems: readonly EditorProblem[];
}

/** The problems of a text, read in the first pause after each change. The list stays the same object while it says the same. */
export function useEditorProblems(
  history: JsonHistory,
  checker: JsonChecker | undefined,
  duplicateMessage: (key: string) => string,
): JudgedProblems {
  const { doc } = history;
  const [judged, setJudged] = useState<JudgedProblems>({ doc, problems: [] });
  const pause = useRef(PAUSE);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let spent = 0;
    const search = searchEditorProblems(doc, { checker, duplicateMessage });
    const judge = () => {
      const start = performance.now();
      // The text may be newer than what was rendered last.
      while (history.doc === doc) {
        const step = search.next();
        const now = performance.now();
        if (step.done) {
          pause.current = Math.min(LONGEST_PAUSE, Math.max(PAUSE, 2 * (spent + now - start)));
          return show(step.value);
        }
        if (now - start > TURN) {
          spent += now - start;
          timer = setTimeout(judge);
          return;
        }
      }
    };
    const show = (problems: readonly EditorProblem[]) =>
      setJudged((previous) => {
        const same = isSame(previous.problems, problems);
        if (same && problems.length === 0) return previous;
        return { doc, problems: same ? previous.problems : problems };
      });
    timer = setTimeout(judge, pause.current);
    return () => clearTimeout(timer);
  }, [history, doc, checker, duplicateMessage]);
  return judged;
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
