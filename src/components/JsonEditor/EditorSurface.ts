import type { TextChange } from "../../json/TextChange.js";
import type { EditorProblem } from "./EditorProblem.js";
import type { TextRange } from "./editorSession.js";

/** Where the text of a JsonEditor is typed: CodeMirror, or the plain text area. Offsets are those of the text itself. */
export interface EditorSurface {
  /** Takes over changes made elsewhere. `select` puts the cursor behind the last of them, as undo does. */
  apply(changes: readonly TextChange[], options?: { select?: boolean }): void;
  showProblems(problems: readonly EditorProblem[]): void;
  /** Selects a range, brings it into view and takes the focus. */
  select(from: number, to: number): void;
  /** Selects a range and brings it into view; the focus stays where it is. */
  show(range: TextRange): void;
  focus(): void;
}

/** What a surface tells about typing. */
export interface SurfaceEvents {
  /** The surface is about to show these changes, or shows them. Changes with the same `merge` in one burst are one step of undo. */
  onChanges(changes: readonly TextChange[], merge: string | undefined): void;
  /** The surface shows them, and may be asked for more. */
  onChanged(): void;
  onSelect(range: TextRange): void;
  onUndo(): void;
  onRedo(): void;
}

/** What may change while a surface lives. */
export interface SurfaceSettings {
  readonly readOnly: boolean;
  readonly label: string;
  /** Whether the reader may make these changes; what is refused does not happen. */
  readonly allows: (changes: readonly TextChange[]) => boolean;
  /** Words of CodeMirror's own panels, keyed by its English ones. */
  readonly phrases: Readonly<Record<string, string>>;
}
