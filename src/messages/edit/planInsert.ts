import { locate } from "../../json/locate.js";
import { nodeKind } from "../../json/nodes.js";
import type { MessageEdit } from "../MessageEdit.js";
import { readRole } from "../readRole.js";
import type { EditedSource } from "./EditedSource.js";
import { listFormat } from "./listFormat.js";
import { neighbours } from "./neighbours.js";
import { newMessageText } from "./newMessageText.js";
import type { Plan } from "./Plan.js";

/** A new item in a list of messages. */
export function planInsert(
  source: EditedSource,
  { insert, into, index }: Extract<MessageEdit, { readonly insert: unknown }>,
): Plan {
  const at = source.relative(into);
  if (!at) return { refused: "outside-document", message: "this list was read from another part of the session" };
  const found = locate(source.doc, at);
  if (!found || nodeKind(found.doc, found.node) !== "array")
    return { refused: "not-in-a-list", message: "there is no list of messages at this place" };
  const { doc, node: list } = found;
  const around = neighbours(doc, list, index - 0.5);
  if (around.isFolded)
    return {
      refused: "folded",
      message: "this list holds the events of a stream: a message is put together from several",
    };
  let told: string | undefined;
  const format = () => (told ??= listFormat(source, into));
  return {
    at,
    edit: {
      insert: newMessageText({ doc, list, around, index, role: readRole(insert.role).role, text: insert.text, format }),
      at: index,
    },
  };
}
