import type { JsonPath } from "../../json/JsonPath.js";

/** What a host can ask of a JsonEditor, through `actionsRef`. */
export interface JsonEditorActions {
  focus(): void;
  /** Selects the first problem, or takes the focus when there is none. */
  goToFirstProblem(): void;
  /** Selects the node at a path; false when there is none. */
  goTo(path: JsonPath): boolean;
}
