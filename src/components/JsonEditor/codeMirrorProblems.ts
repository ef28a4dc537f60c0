import { RangeSet, StateEffect, StateField, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutterLineClass, type DecorationSet } from "@codemirror/view";
import type { EditorProblem } from "./EditorProblem.js";

/** Replaces the problems that are marked in the text. */
export const setProblems = StateEffect.define<readonly EditorProblem[]>();

interface Marks {
  readonly underlines: DecorationSet;
  readonly lines: RangeSet<GutterMarker>;
}

class LineMark extends GutterMarker {
  override readonly elementClass: string;
  constructor(severity: EditorProblem["severity"]) {
    super();
    this.elementClass = `cm-sk-line-${severity}`;
  }
}

const lineMarks = { error: new LineMark("error"), warning: new LineMark("warning") };

const marks = StateField.define<Marks>({
  create: () => ({ underlines: Decoration.none, lines: RangeSet.empty }),
  update: (value, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setProblems)) return markProblems(transaction.newDoc, effect.value);
    }
    if (!transaction.docChanged) return value;
    return { underlines: value.underlines.map(transaction.changes), lines: value.lines.map(transaction.changes) };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.underlines),
    gutterLineClass.from(field, (value) => value.lines),
  ],
});

/** Underlines and line marks of what `setProblems` was given; they move along with the text until it is given anew. */
export const codeMirrorProblems: Extension = marks;

function markProblems(doc: Text, problems: readonly EditorProblem[]): Marks {
  const underlines = problems.flatMap((problem) => {
    const { from, to } = visibleRange(doc, problem);
    const className = `cm-sk-problem cm-sk-problem-${problem.severity}`;
    const mark = Decoration.mark({ class: className, attributes: { title: problem.message } });
    return from < to ? [mark.range(from, to)] : [];
  });
  const lines = new Map<number, EditorProblem["severity"]>();
  for (const { from, severity } of problems) {
    const line = doc.lineAt(Math.min(from, doc.length)).from;
    if (lines.get(line) !== "error") lines.set(line, severity);
  }
  return {
    underlines: Decoration.set(underlines, true),
    lines: RangeSet.of(
      [...lines].map(([line, severity]) => lineMarks[severity].range(line)),
      true,
    ),
  };
}

/** At least one character, and not beyond the end of its first line. */
function visibleRange(doc: Text, problem: EditorProblem): { from: number; to: number } {
  const from = Math.min(problem.from, doc.length);
  const line = doc.lineAt(from);
  if (from === line.to) return { from: Math.max(line.from, from - 1), to: from };
  return { from, to: Math.min(Math.max(problem.to, from + 1), line.to) };
}
