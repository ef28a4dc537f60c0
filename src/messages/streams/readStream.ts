import { Assembly } from "../assembly/Assembly.js";
import { readAssembly } from "../assembly/readAssembly.js";
import { formats } from "../formats/registry.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { MessageSink } from "../MessageSink.js";
import type { Place, ReadPlace } from "../Place.js";
import { within } from "../within.js";
import { Source } from "../assembly/Source.js";
import type { StreamFold } from "../formats/StreamFold.js";

/** Folds a list of stream events into what they built, and reads that. Events of other kinds are read by themselves. */
export function readStream(list: readonly unknown[], place: Place, sink: MessageSink, read: ReadPlace): boolean {
  const found = foldOf(list);
  if (!found) return false;
  const { fold, wrap } = found;
  const { at, depth } = place;
  const assembly = new Assembly(at);
  const others: Place[] = [];
  const covered = fold.covers ? list.findLastIndex((item) => isRecord(item) && fold.covers?.(item)) : 0;
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (index < covered && isRecord(item) && fold.knows(item)) continue;
    if (isRecord(item) ? item.data === DONE || fold.fold(assembly, unwrap(item, { at, index, wrap })) : item === DONE)
      continue;
    others.push({ value: item, at: within(at, index), depth: depth + 1 });
  }
  const folded: Place = { ...place, isOutput: true, depth: depth + 1, format: fold.format };
  if (Object.keys(assembly.value).length > 0) readAssembly(assembly, { place: folded, sink, read, isFolded: true });
  for (const other of others) read(other, sink);
  return true;
}

/** The kind of stream a list is, if it is one, and the key that its events stand under. */
export function foldOf(list: readonly unknown[]): { readonly fold: StreamFold; readonly wrap: string } | undefined {
  for (let index = 0; index < FIRST && index < list.length; index += 1) {
    const item = list[index];
    // Messages are looked at most, and are no events.
    if (!isRecord(item) || (typeof item.role === "string" && item.done === undefined)) return undefined;
    const wrap =
      WRAPS.find((key) => isRecord(item[key]) && Object.keys(item).every((one) => one === key || one === "event")) ??
      "";
    const event = item[wrap];
    const value = isRecord(event) ? event : item;
    const fold = FOLDS.find((one) => one.knows(value));
    if (fold) return { fold, wrap };
    // A request before its response is no event.
    if (![value.type, value.event_type, value.object].some((kind) => typeof kind === "string")) return undefined;
  }
  return undefined;
}

const FOLDS = formats.flatMap(({ streams = [] }) => streams);
/** AWS puts an event into `chunk`, recorders of server-sent events put it into `data`. */
const WRAPS = ["chunk", "data"];
/** A stream may begin with a few events that say nothing about its kind. */
const FIRST = 6;
/** Ends the text form of a stream; recorders keep it as a last event. */
const DONE = "[DONE]";

interface EventPlace {
  readonly at: Place["at"];
  readonly index: number;
  readonly wrap: string;
}

function unwrap(item: JsonRecord, { at, index, wrap }: EventPlace): Source {
  const event = wrap === "" ? undefined : item[wrap];
  return isRecord(event) ? new Source(event, at, [index, wrap]) : new Source(item, at, [index]);
}
