import { envelopes } from "./envelopes/registry.js";
import { rawMessage } from "./formats/rawMessage.js";
import { formats } from "./formats/registry.js";
import { isRecord } from "./isRecord.js";
import type { MessageSink } from "./MessageSink.js";
import type { Place } from "./Place.js";
import { within } from "./within.js";

/** Reads a value into the sink: envelopes are opened, messages go to the first format that knows them, the rest is raw. */
export function readPlaces(root: Place, sink: MessageSink): void {
  const waiting: Place[] = [root];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const inside = place.depth < DEEPEST ? open(place, sink) : undefined;
    if (inside === undefined) readMessage(place, sink);
    else for (const next of inside.toReversed()) waiting.push(next);
  }
}

/** Envelopes in envelopes. No format comes near it; without a bound, paths in deep lists would grow with the square of the depth. */
const DEEPEST = 16;

function open(place: Place, sink: MessageSink): readonly Place[] | undefined {
  for (const envelope of envelopes) {
    const inside = envelope.open(place, sink);
    if (inside) return inside;
  }
  return Array.isArray(place.value) ? openList(place.value, place) : undefined;
}

/** A list of lists and objects is read item by item; a list of only scalars is one thing that no format wrote. */
function openList(list: readonly unknown[], { at, depth, isOutput }: Place): readonly Place[] | undefined {
  if (list.length > 0 && !list.some((item) => typeof item === "object" && item !== null)) return undefined;
  // A list inside an output holds outputs (`generations`); a list that is the value itself is a history.
  const isGiven = isOutput === true && depth > 0;
  return list.map((value, index) => ({ value, at: within(at, index), depth: depth + 1, isOutput: isGiven }));
}

function readMessage(place: Place, sink: MessageSink): void {
  const { value } = place;
  const format = isRecord(value) ? formats.find((one) => one.matches(value, place)) : undefined;
  sink.add(isRecord(value) && format ? format.read(value, place, sink) : rawMessage(place));
}
