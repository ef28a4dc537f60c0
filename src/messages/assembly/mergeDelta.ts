import type { Assembly } from "./Assembly.js";
import { Source } from "./Source.js";
import { isRecord } from "../isRecord.js";

type Path = readonly (string | number)[];

/**
 * Merges what a source has under a key into the message that grows at a path: texts are joined, objects merged, items of
 * lists found by their `index`. Names, roles and ids come once, though some servers repeat them; where one index brings
 * another id, a new item begins.
 */
export function mergeDelta(assembly: Assembly, path: Path, source: Source, key: string): void {
  const value = source.get(key);
  if (isRecord(value)) mergeAll(assembly, path, new Source(value, source.root, [...source.keys, key]));
  else if (typeof value === "string" && !ONCE.has(key)) appendText(assembly, path, source, key);
  else if (!Array.isArray(value)) assembly.begin(path, source, key);
  else
    for (const [position, item] of value.entries()) {
      if (isRecord(item)) {
        const inner = new Source(item, source.root, [...source.keys, key, position]);
        mergeAll(assembly, [...path, indexOf(assembly, path, inner)], inner);
      } else assembly.put([...path, lengthOf(assembly, path)], item, source.at(key, position));
    }
}

export function mergeAll(assembly: Assembly, path: Path, source: Source): void {
  for (const key of Object.keys(source.value)) mergeDelta(assembly, [...path, key], source, key);
}

const ONCE = new Set(["role", "id", "type", "name", "format", "call_id", "url"]);

/** Mistral streams blocks while it thinks, and then plain texts. */
function appendText(assembly: Assembly, path: Path, source: Source, key: string): void {
  const grown = key === "content" ? assembly.get(path) : undefined;
  if (!Array.isArray(grown)) return assembly.append(path, source, key);
  const last: unknown = grown.at(-1);
  const place = [...path, isRecord(last) && last.type === "text" ? grown.length - 1 : grown.length];
  assembly.mark([...place, "type"], "text", source);
  assembly.append([...place, "text"], source, key);
}

function lengthOf(assembly: Assembly, path: Path): number {
  const grown = assembly.get(path);
  return Array.isArray(grown) ? grown.length : 0;
}

/** Where in the growing list an item of a delta belongs. */
function indexOf(assembly: Assembly, path: Path, item: Source): number {
  const grown = assembly.get(path);
  const list: readonly unknown[] = Array.isArray(grown) ? grown : [];
  const known = knownIndex(list, item, path.at(-1) === "tool_calls");
  const open = list[known];
  if (!isRecord(open)) return list.length;
  // Servers that send whole calls give every one the same index, or none, and another id.
  const id = item.text("id");
  return id !== "" && typeof open.id === "string" && open.id !== "" && open.id !== id ? list.length : known;
}

/** The item that a delta goes on with; without a number the last one, if it is of the delta's type. */
function knownIndex(list: readonly unknown[], item: Source, isCall: boolean): number {
  const number = item.get("index");
  if (number === undefined) {
    const last = list.at(-1);
    // Ollama sends whole calls, one an event.
    const isWhole = isCall && item.text("id") === "" && (item.in("function") ?? item).text("name") !== "";
    return !isWhole && isRecord(last) && last.type === item.get("type") ? list.length - 1 : -1;
  }
  // Nearly always its place in the list: looking for each new one would be quadratic.
  const there = typeof number === "number" ? list[number] : undefined;
  if (
    typeof number === "number" &&
    (number >= list.length || (isRecord(there) && there.index === number && !isShared(list, number)))
  )
    return isRecord(there) ? number : -1;
  return list.findLastIndex((one) => isRecord(one) && one.index === number);
}

/** Several whole calls may have come under one index: the last is the one that goes on. */
function isShared(list: readonly unknown[], number: number): boolean {
  const last = list.at(-1);
  return isRecord(last) && last.index === number && list.length - 1 !== number;
}
