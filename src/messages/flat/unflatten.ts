import { Assembly } from "../assembly/Assembly.js";
import { readAssembly } from "../assembly/readAssembly.js";
import type { JsonRecord } from "../isRecord.js";
import type { MessageSink } from "../MessageSink.js";
import type { Place, ReadPlace } from "../Place.js";
import { within } from "../within.js";

/**
 * Reads a record whose keys hold numbers between dots (`llm.input_messages.0.message.role`, `tool_calls.0.name`) as the
 * lists that were flattened into them. Its messages and calls stand at the record, their fields at the keys. False when
 * there is no such key, or nothing is read.
 */
export function unflatten(record: JsonRecord, place: Place, sink: MessageSink, read: ReadPlace): boolean {
  if (!hasFlatKeys(record)) return false;
  const assembly = new Assembly(place.at);
  for (const key of Object.keys(record)) {
    const [, list = "", index = "", rest = ""] = FLAT.exec(key) ?? [];
    const path = list === "" ? [key] : [list, Number(index), ...rest.split(".").map(toKey)];
    const at = within(place.at, key);
    if (assembly.get(path) === undefined) assembly.put(path, record[key], at);
    else assembly.left.push(at);
  }
  readAssembly(assembly, { place: { ...place, depth: place.depth + 1 }, sink, read });
  return true;
}

/** Whether keys of a record hold numbers between dots. */
export function hasFlatKeys(record: JsonRecord): boolean {
  for (const key in record) if (key.includes(".") && FLAT.test(key)) return true;
  return false;
}

/** A list's name, a place in it, and keys in what stands there. */
const FLAT = /^(.+?)\.(\d{1,4})\.(.+)$/;

const toKey = (key: string): string | number => (/^\d{1,4}$/.test(key) ? Number(key) : key);
