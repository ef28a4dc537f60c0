import { applyTextChanges } from "../json/applyTextChanges.js";
import { changeJson } from "../json/changeJson.js";
import type { JsonDocument } from "../json/JsonDocument.js";
import type { JsonEdit } from "../json/JsonEdit.js";
import { childNodes, nodeKey, nodeText } from "../json/nodes.js";
import { parseJson } from "../json/parseJson.js";
import { nodeValue } from "../json/toValue.js";
import { isRecord } from "./isRecord.js";
import type { Role } from "./Message.js";
import { own } from "./own.js";
import { readRole } from "./readRole.js";

interface NewMessage {
  readonly doc: JsonDocument;
  /** The list. */
  readonly node: number;
  readonly index: number;
  readonly role: Role;
  readonly text: string;
}

/**
 * JSON text of a new message that looks like the messages around it: the nearest one of the same role, else the nearest one,
 * lends its spacing, key order, role spelling and content blocks, and nothing of what it says.
 */
export function newMessageText({ doc, node, index, role, text }: NewMessage): string {
  const models = childNodes(doc, node)
    .map((item, position) => ({ item, distance: Math.abs(position + 0.5 - index), value: nodeValue(doc, item) }))
    .filter(({ value }) => isModel(value))
    .toSorted((one, other) => one.distance - other.distance);
  const sameRole = models.find((model) => readRole(roleOf(model)).role === role);
  const model = sameRole ?? models[0];
  const recordedRole = sameRole ? roleOf(sameRole) : spelled(role, models.map(roleOf));
  if (!model) return JSON.stringify({ role: recordedRole, content: text });
  return rewrite(nodeText(doc, model.item), model.value, { role: recordedRole, text });
}

const roleOf = ({ value }: { readonly value: unknown }): string => (isRecord(value) ? String(own(value, "role")) : "");

function isModel(value: unknown): boolean {
  return isRecord(value) && typeof own(value, "role") === "string" && Object.hasOwn(value, "content");
}

/** LangChain lists say human and ai; a new message in them does too. */
function spelled(role: Role, others: readonly string[]): string {
  if (others.some((other) => other === "human" || other === "ai"))
    return { user: "human", assistant: "ai" }[String(role)] ?? role;
  return role;
}

function rewrite(model: string, value: unknown, { role, text }: { role: string; text: string }): string {
  const doc = parseJson(model);
  const said = { role, content: content(isRecord(value) ? value.content : "", role, text) };
  const keys = childNodes(doc, 0).map((child) => nodeKey(doc, child) ?? "");
  const edits = keys.map((key, index) => {
    const nth = keys.slice(0, index).filter((one) => one === key).length;
    const counts = (key === "role" || key === "content") && keys.lastIndexOf(key) === index;
    const edit: JsonEdit = counts ? { set: JSON.stringify(said[key]) } : { remove: true };
    return { at: { path: [key], nth }, edit };
  });
  const changed = changeJson(doc, edits);
  return changed.ok ? applyTextChanges(model, changed.changes) : JSON.stringify({ role, content: text });
}

/** Text as a string, or as a list of one block of the kind that the model has. */
function content(model: unknown, role: string, text: string): unknown {
  if (!Array.isArray(model)) return text;
  const block: unknown = model.find((one) => isRecord(one) && typeof own(one, "text") === "string");
  if (!isRecord(block)) return [{ type: "text", text }];
  const type = own(block, "type");
  if (type === undefined) return [{ text }];
  if (type === "input_text" || type === "output_text")
    return [{ type: readRole(role).role === "assistant" ? "output_text" : "input_text", text }];
  return [{ type, text }];
}
