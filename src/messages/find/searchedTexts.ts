import type { MediaPart, Part } from "../Message.js";
import type { SearchedField } from "./MessageHit.js";

/** Is told a field and what it holds: a text, or a value whose keys and leaves are searched. */
export type Search = (where: SearchedField, held: unknown) => void;

/**
 * What of a part can be found: what a reader is shown of it, in that order. Bytes cannot, neither those of media nor
 * reasoning that only its provider can read. The blocks of a tool's result are in its output.
 */
export function searchedTexts(part: Part, search: Search): void {
  switch (part.kind) {
    case "text":
    case "refusal":
      return search("text", part.text);
    case "reasoning":
      return part.state === "text" || part.state === "summary" ? search("text", part.text) : undefined;
    case "image":
    case "audio":
    case "video":
    case "file":
      search("name", part.name);
      return searchSource(part, search);
    case "tool-call":
      search("name", part.name);
      return search("input", part.inputText ?? part.input);
    case "tool-result":
      search("name", part.name);
      return search("output", part.output);
    case "citation":
      search("title", part.title);
      search("url", part.url);
      return search("text", part.text);
    case "data":
    case "raw":
      return search("value", part.value);
  }
}

/** The field of a part as `searchedTexts` names it. */
export function searchedField(part: Part, where: SearchedField): unknown {
  let found: unknown;
  searchedTexts(part, (field, held) => {
    if (field === where) found = held;
  });
  return found;
}

function searchSource({ source }: MediaPart, search: Search): void {
  if ("text" in source) search("text", source.text);
  else if ("fileId" in source) search("url", source.fileId);
  else if ("url" in source && !isBytes(source.url)) search("url", source.url);
}

/** Whether a text is an address that holds the bytes themselves. */
export function isBytes(text: string): boolean {
  return /^data:[^,]{0,200};base64,/i.test(text);
}
