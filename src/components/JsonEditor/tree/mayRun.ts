import type { JsonLocation, JsonPath } from "../../../json/JsonPath.js";
import type { TreeCommand } from "./TreeCommand.js";

/**
 * Whether the host lets a command change what it changes: the value at the place, or the row it stands in. What is inside the
 * JSON text of a string is part of that string.
 */
export function mayRun(
  command: TreeCommand,
  [path, ...inside]: JsonLocation,
  canEdit: (path: JsonPath) => boolean,
): boolean {
  const here = () => canEdit(path);
  const around = () => (inside.length > 0 ? here() : path.length > 0 && canEdit(path.slice(0, -1)));
  switch (command.kind) {
    case "copy":
      return true;
    case "edit-value":
    case "convert":
    case "toggle":
    case "revert":
      return here();
    case "edit-key":
    case "remove":
    case "cut":
    case "move":
      return here() && around();
    case "duplicate":
      return around();
    case "insert":
      return command.where === "inside" ? here() : around();
    case "paste":
      return command.replace ? here() : here() || around();
  }
}
