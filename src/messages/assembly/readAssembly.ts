import type { JsonLocation } from "../../json/JsonPath.js";
import { locationId } from "../locationId.js";
import type { Located } from "../Message.js";
import { MessageSink, type PartDraft } from "../MessageSink.js";
import type { Place, ReadPlace } from "../Place.js";
import type { Assembly } from "./Assembly.js";

interface ReadingAssembly {
  readonly place: Place;
  readonly sink: MessageSink;
  readonly read: ReadPlace;
  /** Messages stand at the whole source: they were built from all over it. */
  readonly isFolded?: boolean;
  /** The source is a list of single values: a call stands at its name, since the whole list is nobody's place. */
  readonly isSpread?: boolean;
}

/** Reads an assembled value, and gives the sink its messages with the places that their pieces have in the source. */
export function readAssembly(
  assembly: Assembly,
  { place, sink, read, isFolded = false, isSpread = false }: ReadingAssembly,
): void {
  const inner = new MessageSink();
  read({ ...place, value: assembly.value, at: [[]] }, inner);
  const first = (at: JsonLocation): JsonLocation => assembly.locate(at)[0] ?? assembly.at;
  const moved = <T extends Omit<Located, "id">>(one: T): T => {
    const { at, fields } = one;
    const moves = { at: first(at), ...(fields && { fields: movedFields(fields, assembly) }) };
    return Object.assign(one, moves);
  };
  const movedPart = (part: PartDraft): PartDraft => {
    if (part.kind === "raw" || part.kind === "data") {
      const whole = part.fields?.output ?? [part.at];
      return { ...part, at: first(part.at), fields: { output: whole.flatMap((at) => placesOf(at, assembly)) } };
    }
    moved(part);
    if (part.kind === "tool-result") part.parts?.forEach(moved);
    return isSpread && part.kind === "tool-call" ? { ...part, at: part.fields?.name?.[0] ?? part.at } : part;
  };
  for (const message of inner.messages) {
    const key = locationId(message.at);
    const parts = message.parts.map(movedPart);
    sink.take(Object.assign(moved(message), { parts }, isFolded && { at: assembly.at }), key);
  }
  for (const tool of inner.tools) sink.addTool(moved(tool));
  for (const at of assembly.left) sink.leave(at);
  for (const at of inner.unread) for (const one of assembly.pieces(at)) sink.leave(one);
}

type Fields = NonNullable<Located["fields"]>;

function movedFields(fields: Fields, assembly: Assembly): Fields {
  const moved: Record<string, readonly JsonLocation[]> = {};
  for (const [field, places] of Object.entries(fields)) {
    const [only, another] = places;
    moved[field] = only && !another ? placesOf(only, assembly) : places.flatMap((at) => placesOf(at, assembly));
  }
  return moved;
}

/** One place means that the whole value stands there: of an object that has only one piece there is none. */
function placesOf(at: JsonLocation, assembly: Assembly): readonly JsonLocation[] {
  const pieces = assembly.pieces(at);
  return pieces.length > 1 || assembly.isWhole(at) ? pieces : [];
}
