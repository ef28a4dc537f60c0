import type { JsonPath } from "../../json/JsonPath.js";
import type { ConversationReading } from "../../messages/Conversation.js";
import type { Located } from "../../messages/Message.js";

/**
 * Paths inside a field that the conversation shows, relative to the field. The empty path: the whole field is shown.
 * A message that is the field itself (`outputs`) shows only the keys it was read from.
 */
export function shownPaths(
  field: "inputs" | "outputs",
  { sources, messages }: ConversationReading,
): readonly JsonPath[] {
  const paths: JsonPath[] = [];
  for (const { at, count, repeated } of sources) {
    if (at[0][0] !== field) continue;
    if (at[0].length > 1 || (count === 0 && repeated > 0)) paths.push(at[0].slice(1));
  }
  for (const message of messages) {
    const whole = message.at[0];
    if (whole[0] !== field || paths.some((path) => startsWith(whole.slice(1), path))) continue;
    if (whole.length === 1 && message.parts.some((part) => part.kind === "raw" && part.at[0].length === 1)) return [[]];
    for (const located of [message, ...message.parts]) paths.push(...placesOf(located));
  }
  return topMost(paths.filter((path) => path.length > 0 || field === "inputs"));
}

function placesOf({ at, fields }: Located): JsonPath[] {
  const places = [at, ...Object.values(fields ?? {}).flat()];
  return places.map(([path]) => path.slice(1, 2));
}

function topMost(paths: readonly JsonPath[]): JsonPath[] {
  const kept: JsonPath[] = [];
  for (const path of paths) if (!kept.some((other) => startsWith(path, other))) kept.push(path);
  return kept.filter((path) => !kept.some((other) => other !== path && startsWith(path, other)));
}

function startsWith(path: JsonPath, start: JsonPath): boolean {
  return start.every((step, index) => path[index] === step);
}
