import { applyTextChanges } from "../../json/applyTextChanges.js";
import { changeJsonAt } from "../../json/changeJsonAt.js";
import { findNode } from "../../json/findNode.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonEdit } from "../../json/JsonEdit.js";
import type { JsonPath } from "../../json/JsonPath.js";
import { firstCharacter, nodeKind, nodeText } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";
import type { Message } from "../Message.js";
import type { MessageEdit, NewPart } from "../MessageEdit.js";
import { readMessages } from "../readMessages.js";
import type { EditedSource } from "./EditedSource.js";
import { findItem } from "./findItem.js";
import { callTemplate, partTemplate } from "./partTemplate.js";
import type { Plan, PlannedEdit } from "./Plan.js";
import { writtenFormat } from "./writtenFormat.js";

/** A new part at the end of a message, if the message then reads as before with that part. */
export function planPart(source: EditedSource, { add, to }: Extract<MessageEdit, { readonly add: NewPart }>): Plan {
  const at = source.relative(to.at);
  const item = at && findItem(source, to);
  if (!at || !item || "refused" in item) return item && "refused" in item ? item : NO_PLACE;
  if (item.length > 1) return NO_PLACE;
  const holder = source.relative([to.fields?.role?.[0]?.[0].slice(0, -1) ?? to.at[0]])?.[0] ?? at[0];
  const whole = { doc: source.doc, item: item[0], holder, message: to };
  return candidates(whole, add).find((plan) => reads(whole, plan, add)) ?? NO_PLACE;
}

interface Whole {
  readonly doc: JsonDocument;
  readonly item: JsonPath;
  /** The object that says the role. */
  readonly holder: JsonPath;
  readonly message: Message;
}

const NO_PLACE: Plan = { refused: "no-place", message: "messages of this format have no place for such a part" };
/** Formats whose content is a text or a list of blocks. */
const EITHER = new Set(["openai.chat", "anthropic.messages", "mistral", "cohere.v2", "langchain", "vercel.model"]);

function candidates({ doc, holder, message }: Whole, add: NewPart): PlannedEdit[] {
  const format = writtenFormat(message);
  const around = { format, role: message.role, freeId: freeId(doc) };
  const plans: PlannedEdit[] = [];
  const plan = (path: JsonPath, edit: JsonEdit) => plans.push({ at: [path], edit });
  const call = add.kind === "tool-call" && message.role === "assistant" ? callTemplate(add, around) : undefined;
  if (call) {
    const list = findNode(doc, [...holder, "tool_calls"]);
    const json = JSON.stringify(call);
    if (list < 0) plan(holder, { insert: `[${json}]`, key: "tool_calls" });
    else if (firstCharacter(doc, list) === "[") plan([...holder, "tool_calls"], { insert: json });
    else if (nodeKind(doc, list) === "null") plan([...holder, "tool_calls"], { set: `[${json}]` });
    return plans;
  }
  const block = partTemplate(add, around);
  if (!block) return plans;
  for (const key of ["content", "parts"]) {
    const path = [...holder, key];
    const node = findNode(doc, path);
    if (node < 0) continue;
    const kind = nodeKind(doc, node);
    if (kind === "array") plan(path, { insert: JSON.stringify(block) });
    else if (kind === "null" && add.kind === "text") plan(path, { set: JSON.stringify(add.text) });
    else if (kind === "string" && EITHER.has(format)) {
      const text = String(nodeValue(doc, node));
      const said = partTemplate({ kind: "text", text }, around);
      plan(path, { set: JSON.stringify(text === "" && add.kind !== "text" ? [block] : [said, block]) });
    }
  }
  return plans;
}

/** Whether the item says what it said, and one more part of the kind. */
function reads({ doc, item }: Whole, plan: PlannedEdit, add: NewPart): boolean {
  const changed = changeJsonAt(doc, [plan]);
  const node = findNode(doc, item);
  if (!changed.ok || node < 0) return false;
  const start = doc.start[node] ?? 0;
  const moved = changed.changes.map((one) => ({ ...one, from: one.from - start, to: one.to - start }));
  const before = kindsOf(nodeValue(doc, node));
  const after = kindsOf(JSON.parse(applyTextChanges(nodeText(doc, node), moved)));
  const place = after.lastIndexOf(add.kind);
  return place >= 0 && after.toSpliced(place, 1).join() === before.join();
}

function kindsOf(item: unknown): string[] {
  return readMessages([item]).messages.flatMap(({ parts }) => parts.map(({ kind }) => kind));
}

/** An id of a call that the text does not name. */
function freeId(doc: JsonDocument): string {
  let number = 1;
  while (doc.text.includes(`"call_new_${number}"`)) number += 1;
  return `call_new_${number}`;
}
