import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import { locate } from "../../json/locate.js";
import { nodeKind, nodeText } from "../../json/nodes.js";
import type { Message, Part } from "../../messages/Message.js";
import { messageText } from "../../messages/messageText.js";

/** The beginning of what a message says, on one line; JSON as it is written. */
export function previewText(doc: JsonDocument, message: Message): string {
  let text = "";
  for (const part of message.parts) {
    if (text.length >= MOST) break;
    text = `${text} ${partText(doc, message, part)}`.replace(/\s+/g, " ").trim();
  }
  return text.slice(0, MOST);
}

const MOST = 240;

function partText(doc: JsonDocument, message: Message, part: Part): string {
  const place = placeOf(part);
  const found = place && locate(doc, place);
  // A string is what it says; of other JSON the spelling counts, which a number may have lost.
  if (!found || nodeKind(found.doc, found.node) === "string")
    return messageText({ ...message, parts: [part] }).slice(0, MOST * 4);
  const name = "name" in part && part.name !== undefined ? `${part.name} ` : "";
  return name + nodeText(found.doc, found.node).slice(0, MOST * 4);
}

function placeOf(part: Part): JsonLocation | undefined {
  if (part.kind === "tool-call") return part.fields?.input?.[0];
  if (part.kind === "tool-result") return part.fields?.output?.[0];
  return part.kind === "data" || part.kind === "raw" ? (part.fields?.output?.[0] ?? part.at) : undefined;
}
