import { jsonText } from "./jsonText.js";
import type { Message, Part } from "./Message.js";

/** A message as plain text, a part after the other, for search and copy: tool names, inputs and results too, no media bytes. */
export function messageText(message: Message): string {
  return message.parts
    .map(partText)
    .filter((text) => text !== "")
    .join("\n");
}

function partText(part: Part): string {
  switch (part.kind) {
    case "text":
    case "reasoning":
    case "refusal":
      return part.text;
    case "image":
    case "audio":
    case "video":
    case "file":
      return lines(
        part.name,
        "url" in part.source ? part.source.url : undefined,
        "fileId" in part.source ? part.source.fileId : undefined,
      );
    case "tool-call":
      return lines(part.name, part.inputText ?? shown(part.input));
    case "tool-result":
      return lines(part.name, shown(part.output));
    case "citation":
      return lines(part.title, part.url, part.text);
    case "data":
    case "raw":
      return shown(part.value);
  }
}

const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== "").join("\n");

const shown = (value: unknown): string => (typeof value === "string" ? value : jsonText(value));
