import type { Part } from "../Message.js";

/** The texts in a tool's output that are the bytes of its pictures, sounds and files. */
export function mediaBytes(part: Part): readonly string[] {
  if (part.kind !== "tool-result" || !part.parts) return NONE;
  return part.parts.flatMap((block) => ("source" in block && "data" in block.source ? [block.source.data] : []));
}

const NONE: readonly string[] = [];
