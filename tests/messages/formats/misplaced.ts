import { isDeepStrictEqual } from "node:util";
import type { JsonLocation } from "../../../src/json/index.js";
import type { Located, Message, MessageReading, Part } from "../../../src/messages/index.js";
import { follow } from "../support.js";

/**
 * What a reading says wrongly about places: an id that is there twice, a location that leads nowhere, a field of one place
 * that does not hold what is shown, a text whose places are neither its pieces nor all the same text.
 */
export function misplaced(root: unknown, { messages, tools, unread }: MessageReading): string[] {
  const parts = messages.flatMap((message) => message.parts.flatMap(withInner));
  const all: readonly Located[] = [...messages, ...parts, ...tools];
  const ids = new Set<string>();
  const wrong = all.flatMap(({ id, at }) => {
    const faults = [...(ids.has(id) ? [`${id} twice`] : []), ...(leads(root, at) ? [] : [`${id} at`])];
    ids.add(id);
    return faults;
  });
  const nowhere = unread.flatMap((at) => (leads(root, at) ? [] : [`unread ${JSON.stringify(at)}`]));
  const fields = [...messages, ...parts].flatMap((one) => wrongFields(root, one));
  return [...wrong, ...nowhere, ...fields];
}

const withInner = (part: Part): readonly Part[] =>
  part.kind === "tool-result" ? [part, ...(part.parts ?? [])] : [part];

const leads = (root: unknown, at: JsonLocation): boolean => follow(root, at) !== undefined;

function wrongFields(root: unknown, one: Message | Part): string[] {
  return Object.entries(one.fields ?? {}).flatMap(([field, places]) => {
    const found = places.map((place) => follow(root, place));
    const shown = shownOf(one, field);
    const isPieced = places.length !== 1 && typeof shown !== "string";
    if (places.length === 0 || isPieced || (places.length === 1 && isDeepStrictEqual(found[0]?.value, shown)))
      return [];
    if (places.length > 1) {
      const pieces = found.map((place) => place?.value);
      if (pieces.join("") === shown || pieces.every((piece) => piece === shown)) return [];
    }
    return [`${field} of ${one.id}: ${JSON.stringify(found)} is not ${JSON.stringify(shown)}`];
  });
}

function shownOf(one: Message | Part, field: string): unknown {
  if (field === "role" && "role" in one) return one.sourceRole ?? one.role;
  if (field === "input" && "input" in one) return one.inputText ?? one.input;
  if (field === "output" && "value" in one) return one.value;
  return Object.entries(one).find(([key]) => key === field)?.[1];
}
