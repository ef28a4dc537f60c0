import { locate } from "../../json/locate.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeKind, nodeText, pathOf } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";
import type { Located, LocatedField, MediaPart, Message, Part } from "../../messages/Message.js";
import { messageText } from "../../messages/messageText.js";
import type { ChatEdit } from "./ChatEdit.js";

/** What of a part is edited in one control. */
export type FieldName = "text" | "name" | "input" | "output" | "address" | "value";

/** A text of a part as the reader edits it. */
export interface EditableField {
  readonly name: FieldName;
  readonly at: JsonLocation;
  readonly text: string;
  /** Prose, one line, or what is JSON or code. */
  readonly face: "text" | "line" | "code";
  /** What stands there is JSON and no string. */
  readonly mustBeJson: boolean;
  /** Kept in the record as base64: the text is empty, and what is typed takes its place. */
  readonly replacesBytes?: boolean;
  readonly edit: (to: string) => ChatEdit;
}

/** What of a part cannot be edited here, and why. */
export interface FixedField {
  readonly name: FieldName;
  readonly at: JsonLocation;
  readonly why: "split" | "derived" | "shared" | "bytes";
  /** What it says. */
  readonly text: string;
}

export type PartField = EditableField | FixedField;

/** Everything of a part that can be edited where it stands, and what cannot. */
export function partFields(doc: JsonDocument, message: Message, part: Part): readonly PartField[] {
  switch (part.kind) {
    case "text":
    case "reasoning":
    case "refusal":
      return [located(doc, part, "text")];
    case "tool-call":
      return [...nameField(doc, part), located(doc, part, "input")];
    case "tool-result":
      return [...nameField(doc, part), located(doc, part, "output")];
    case "image":
    case "audio":
    case "video":
    case "file":
      return [mediaField(doc, part)];
    case "citation":
    case "data":
    case "raw":
      return [valueField(doc, message, part)];
  }
}

/** The name of a message, where it stands in the record as such. */
export function messageName(doc: JsonDocument, message: Message): EditableField | undefined {
  return nameField(doc, message)[0];
}

/** Whether the role of a message can be edited: it stands once in the source, as a text. */
export function hasEditableRole(doc: JsonDocument, message: Message): boolean {
  const [only, ...others] = message.fields?.role ?? [];
  return only !== undefined && others.length === 0 && stringAt(doc, only) !== undefined;
}

function nameField(doc: JsonDocument, of: Located): EditableField[] {
  const [at, ...others] = of.fields?.name ?? [];
  const text = at && stringAt(doc, at);
  if (!at || text === undefined || others.length > 0) return [];
  const edit = (to: string): ChatEdit => ({ set: "name", of, to });
  return [{ name: "name", at, text, face: "line", mustBeJson: false, edit }];
}

function located(doc: JsonDocument, part: Part, field: LocatedField & FieldName): PartField {
  const [at, ...others] = part.fields?.[field] ?? [];
  const place = at && locate(doc, at);
  if (!place) return { name: field, at: part.at, why: "derived", text: textOf(part) };
  // What the source says twice is edited in both places.
  const said = others.length > 0 ? stringAt(doc, at) : undefined;
  if (others.some((other) => said === undefined || stringAt(doc, other) !== said))
    return { name: field, at, why: "split", text: textOf(part) };
  const isString = nodeKind(place.doc, place.node) === "string";
  return {
    name: field,
    at,
    text: isString ? String(nodeValue(place.doc, place.node)) : nodeText(place.doc, place.node),
    face: field === "text" ? "text" : "code",
    mustBeJson: !isString,
    edit: (to) => ({ set: field, of: part, to }),
  };
}

function valueField(doc: JsonDocument, message: Message, part: Part): PartField {
  const [at = part.at, ...others] = part.fields?.output ?? [];
  if (others.length > 0) return { name: "value", at, why: "split", text: textOf(part) };
  // Of a stream, or of flattened keys, the place holds other messages too.
  if (message.id.includes("@") && JSON.stringify(at) === JSON.stringify(message.at))
    return { name: "value", at, why: "shared", text: textOf(part) };
  const place = locate(doc, at);
  if (!place) return { name: "value", at, why: "derived", text: textOf(part) };
  const isString = nodeKind(place.doc, place.node) === "string";
  return {
    name: "value",
    at,
    text: isString ? String(nodeValue(place.doc, place.node)) : nodeText(place.doc, place.node),
    face: "code",
    mustBeJson: !isString,
    edit: (to) => ({ at, to }),
  };
}

/** The address or file id of media, where it stands in the block as a string of its own. */
function mediaField(doc: JsonDocument, part: MediaPart): PartField {
  const { source, at } = part;
  const place = locate(doc, at);
  if (!place) return { name: "address", at, why: "derived", text: textOf(part) };
  const found = strings(place.doc, place.node).filter(({ text }) => isAddress(text, source));
  const [only, ...others] = found;
  if (!only || others.length > 0)
    return { name: "address", at, why: "data" in source ? "bytes" : "derived", text: textOf(part) };
  const [first, ...inner] = at;
  const path = pathOf(place.doc, only.node);
  const stands: JsonLocation = inner.length === 0 ? [path] : [first, ...inner.slice(0, -1), path];
  const isText = "text" in source;
  return {
    name: isText ? "text" : "address",
    at: stands,
    text: "data" in source ? "" : only.text,
    face: isText ? "text" : "line",
    mustBeJson: false,
    ...("data" in source && { replacesBytes: true }),
    edit: (to) => ({ at: stands, to }),
  };
}

function textOf(part: Part): string {
  return messageText({ id: "", at: part.at, role: "", format: "", parts: [part] });
}

function isAddress(text: string, source: MediaPart["source"]): boolean {
  if ("url" in source) return text === source.url;
  if ("fileId" in source) return text === source.fileId;
  if ("text" in source) return text === source.text;
  return text.startsWith("data:") && text.endsWith(source.data);
}

/** Strings in a value that are values, not keys; blocks of media are small. */
function strings(doc: JsonDocument, node: number): { readonly node: number; readonly text: string }[] {
  const found = [];
  for (let at = node; at < (doc.next[node] ?? 0); at += 1) {
    if (nodeKind(doc, at) === "string") found.push({ node: at, text: String(nodeValue(doc, at)) });
  }
  return found;
}

function stringAt(doc: JsonDocument, at: JsonLocation): string | undefined {
  const place = locate(doc, at);
  return place && nodeKind(place.doc, place.node) === "string" ? String(nodeValue(place.doc, place.node)) : undefined;
}
