import type { JsonLocation } from "../json/JsonPath.js";
import { findSections } from "./bodies/findSections.js";
import { isRecord, type JsonRecord } from "./isRecord.js";
import { openMessage } from "./message/openMessage.js";
import type { MessageSink } from "./MessageSink.js";
import type { Place } from "./Place.js";
import { foldOf } from "./streams/readStream.js";
import { within } from "./within.js";

type TryPlace = (place: Place, sink: MessageSink) => boolean;

/**
 * Finds conversations deep in a record that nothing recognises (a trace, a log of runs, a state): each is read where it
 * stands, and what stands beside the way to it is named as unread. False, and nothing done, when there is none.
 */
export function digOut(place: Place, sink: MessageSink, tryPlace: TryPlace): boolean {
  const digging = new Digging(sink, tryPlace);
  const { value, at, depth } = place;
  return isRecord(value) && digging.dig(value, at, depth);
}

class Digging {
  constructor(
    readonly sink: MessageSink,
    readonly tryPlace: TryPlace,
  ) {}

  dig(value: JsonRecord | readonly unknown[], at: JsonLocation, depth: number): boolean {
    if (depth > DEEPEST) return false;
    const passed: JsonLocation[] = [];
    let hasFound = false;
    for (const [key, child] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      const inside = within(at, key);
      if (child === null) continue;
      if (this.#child(child, inside, depth + 1)) hasFound = true;
      else passed.push(inside);
    }
    if (hasFound) for (const one of passed) this.sink.leave(one);
    return hasFound;
  }

  #child(child: unknown, at: JsonLocation, depth: number): boolean {
    if (isTalk(child)) return this.tryPlace({ value: child, at, depth }, this.sink);
    return (isRecord(child) || Array.isArray(child)) && this.dig(child, at, depth);
  }
}

/** Deeper than any log nests its runs. */
const DEEPEST = 12;

/** Sure signs only: a key that happens to be called `input` in somebody's data is none. */
function isTalk(value: unknown): boolean {
  if (Array.isArray(value)) {
    const first = value.find(isRecord);
    return first !== undefined && (openMessage(first, [[]]) !== undefined || foldOf(value) !== undefined);
  }
  if (typeof value === "string")
    return /^\s*[[{]/.test(value) && /"role"|"messages"|"choices"/.test(value.slice(0, 2000));
  if (!isRecord(value)) return false;
  const place: Place = { value, at: [[]], depth: 0 };
  return openMessage(value, [[]]) !== undefined || findSections(value, place) !== undefined;
}
