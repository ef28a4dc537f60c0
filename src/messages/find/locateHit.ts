import type { JsonLocation } from "../../json/JsonPath.js";
import type { Message, Part } from "../Message.js";
import { below } from "../within.js";
import type { FoundAt } from "./HitTable.js";
import { LeafWalk } from "./LeafWalk.js";
import type { MessageHit, SearchedField } from "./MessageHit.js";
import { pathInText } from "./pathInText.js";
import { searchedField } from "./searchedTexts.js";

interface HitSource {
  readonly message: Message;
  readonly where: SearchedField;
  readonly found: FoundAt;
}

/** A match with its place in the source. A value is walked again, as far as the match. */
export function locateHit({ message, where, found }: HitSource): MessageHit {
  const { from, to } = found;
  const part = message.parts[found.part];
  const hit = { message: found.message, part: part && found.part, where, from, to };
  const holder = part ?? message;
  const field = fieldAt(holder, where);
  if (!part) return { ...hit, at: field ?? holder.at };
  const held = searchedField(part, where);
  if (found.leaf < 0) {
    const path = typeof held === "string" && (where === "input" || where === "output") && pathInText(held, from);
    if (!path) return { ...hit, at: field ?? holder.at };
    return { ...hit, path, at: field ? [...field, path] : holder.at };
  }
  const leaves = new LeafWalk(held);
  for (let leaf = 0; leaf <= found.leaf; leaf++) leaves.next();
  const path = leaves.path();
  return { ...hit, in: leaves.isKey ? "key" : "value", path, at: field ? below(field, path) : holder.at };
}

/** The one place that holds a field; undefined for a field that is derived, or folded from several places. */
function fieldAt({ at, fields = {} }: Message | Part, where: SearchedField): JsonLocation | undefined {
  const isField = where === "name" || where === "text" || where === "input" || where === "output";
  // A value, a title or an address stands in the part itself, unless it was put together.
  const places = isField ? (fields[where] ?? []) : (fields.output ?? [at]);
  return places.length === 1 ? places[0] : undefined;
}
