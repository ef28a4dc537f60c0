import type { JsonEdit } from "../../json/JsonEdit.js";
import type { Located } from "../Message.js";
import type { EditedSource } from "./EditedSource.js";
import { findItem } from "./findItem.js";
import type { Plan } from "./Plan.js";

/** An edit of the list item that a message or a part is. */
export function planItem(source: EditedSource, located: Located, edit: JsonEdit): Plan {
  const item = findItem(source, located);
  return "refused" in item ? item : { at: item, edit };
}
