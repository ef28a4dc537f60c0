import type { JsonLocation } from "../../json/JsonPath.js";
import type { Message } from "../../messages/Message.js";
import type { ChatDraft } from "./ChatDraft.js";
import type { ChatEdit } from "./ChatEdit.js";
import { listPlace } from "./messageLists.js";
import type { Conversation } from "./planAction.js";

/** The drafts where their values stand after an edit of the list; those in a message that is removed are gone with it. */
export function movedDrafts(
  { doc, messages }: Conversation,
  drafts: readonly ChatDraft[],
  edit: ChatEdit,
): readonly ChatDraft[] {
  const shift = drafts.length === 0 ? undefined : shiftOf(edit, (message) => listPlace(doc, message), messages);
  if (!shift) return drafts;
  return drafts.flatMap((draft) => {
    const at = shiftedAt(draft.at, shift);
    return at ? [at === draft.at ? draft : { ...draft, at }] : [];
  });
}

interface Shift {
  readonly list: JsonLocation;
  /** The index of an item after the edit; undefined when it is gone. */
  readonly next: (index: number) => number | undefined;
}

function shiftOf(
  edit: ChatEdit,
  place: (message: Message) => ReturnType<typeof listPlace>,
  messages: readonly Message[],
): Shift | undefined {
  if ("insert" in edit) return { list: edit.into, next: (index) => (index >= edit.index ? index + 1 : index) };
  const of =
    "remove" in edit ? edit.remove : "duplicate" in edit ? edit.duplicate : "move" in edit ? edit.move : undefined;
  const message = messages.find((one) => one === of);
  const found = message && place(message);
  if (!found || !("list" in found)) return undefined;
  const { list, index: from } = found;
  if ("duplicate" in edit) return { list, next: (index) => (index > from ? index + 1 : index) };
  if ("remove" in edit)
    return { list, next: (index) => (index === from ? undefined : index > from ? index - 1 : index) };
  if (!("move" in edit)) return undefined;
  const { to } = edit;
  return {
    list,
    next: (index) => {
      if (index === from) return to;
      if (index > from && index <= to) return index - 1;
      return index < from && index >= to ? index + 1 : index;
    },
  };
}

/** A location whose way leads through an item of the list, with the item's next index. */
function shiftedAt(at: JsonLocation, { list, next }: Shift): JsonLocation | undefined {
  const depth = list.length - 1;
  const path = at[depth];
  const holder = list[depth] ?? [];
  const isInside =
    path !== undefined &&
    JSON.stringify(at.slice(0, depth)) === JSON.stringify(list.slice(0, depth)) &&
    holder.every((key, index) => path[index] === key);
  const index = isInside ? path[holder.length] : undefined;
  if (!isInside || typeof index !== "number") return at;
  const to = next(index);
  if (to === undefined) return undefined;
  if (to === index) return at;
  const [first, ...inner] = at.with(depth, [...holder, to, ...path.slice(holder.length + 1)]);
  return first && [first, ...inner];
}
