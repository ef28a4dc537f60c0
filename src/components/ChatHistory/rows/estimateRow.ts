import type { Message, Part } from "../../../messages/Message.js";
import type { ChatRow } from "./chatRows.js";
import { rawKey } from "../parts/rawKeys.js";

const LINE_PX = 22;
const CHARACTERS_A_LINE = 90;
/** What is around the parts of a message. */
const AROUND_PX = 44;
/** A part that is folded, or in a frame of its own. */
const BLOCK_PX = 60;
/** Of a longer text, a part is looked at. */
const LOOKED_AT = 4_000;

/** About how high a row is, in px: rather too low. */
export function estimateRow({ parts, message }: ChatRow): number {
  return parts.reduce((sum, part) => sum + estimatePart(part, message), AROUND_PX);
}

function estimatePart(part: Part, message: Message): number {
  // Folded together to one line.
  if (part.kind === "raw" && rawKey(part, message) !== undefined) return 0;
  if (part.kind !== "text") return BLOCK_PX;
  const text = part.text.slice(0, LOOKED_AT);
  let lines = text.length / CHARACTERS_A_LINE;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 0.5;
  return Math.ceil(lines) * LINE_PX;
}
