import type { RefusalPart, TextPart } from "../Message.js";
import type { Outgoing } from "./Outgoing.js";

/** The text of a part for APIs that refuse blank text and know no refusals: reports both; undefined for blank text. */
export function writtenText({ id, kind, text }: TextPart | RefusalPart, { report }: Outgoing): string | undefined {
  if (text.trim() === "") {
    report({ id, code: "empty-text", message: "expected a text, found a blank one: left out" });
    return undefined;
  }
  if (kind === "refusal")
    report({ id, code: "refusal-as-text", message: "expected text, found a refusal: sent as text" });
  return text;
}
