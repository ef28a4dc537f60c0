import { Assembly } from "../assembly/Assembly.js";
import { readAssembly } from "../assembly/readAssembly.js";
import { isRecord } from "../isRecord.js";
import type { MessageSink } from "../MessageSink.js";
import type { Place, ReadPlace } from "../Place.js";
import { below } from "../within.js";

/** Reads a span's attributes as OTLP writes them, `[{key, value: {stringValue}}]`, as the record they are. */
export function readAttributes(list: readonly unknown[], place: Place, sink: MessageSink, read: ReadPlace): boolean {
  if (!isAttributes(list)) return false;
  const assembly = new Assembly(place.at);
  for (const [index, attribute] of list.entries()) {
    if (!isRecord(attribute) || typeof attribute.key !== "string" || !isRecord(attribute.value)) continue;
    const [type = "value"] = Object.keys(attribute.value);
    assembly.put([attribute.key], attribute.value[type], below(place.at, [index, "value", type]));
  }
  readAssembly(assembly, { place: { ...place, depth: place.depth + 1 }, sink, read, isSpread: true });
  return true;
}

/** Whether a list holds a span's attributes. */
export function isAttributes([first]: readonly unknown[]): boolean {
  return isRecord(first) && typeof first.key === "string" && isRecord(first.value);
}
