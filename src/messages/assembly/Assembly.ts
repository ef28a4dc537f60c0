import type { JsonLocation } from "../../json/JsonPath.js";
import { below, within } from "../within.js";
import type { Source } from "./Source.js";

type Path = readonly (string | number)[];
type Container = Record<string, unknown> | unknown[];

/**
 * A value put together from pieces of a source (the events of a stream, keys with dots in them) that knows where each piece
 * stands. Formats read the value as if it had been recorded whole; `locate` leads from there to the source.
 */
export class Assembly {
  readonly value: Record<string, unknown> = {};
  /** For lists of several streams: which one is told. */
  turn = 0;
  /** Places of pieces that do not fit what stands there already. */
  readonly left: JsonLocation[] = [];
  readonly #numbers = new Map<string, number>();
  /** Containers to add to: those that no single place of the source holds, and copies of the source's own. */
  readonly #ours = new Map<Container, "begun" | "copy">();
  readonly #places = new Map<Container, Map<string | number, JsonLocation[]>>();

  constructor(
    /** Where the source stands: the place of all that has no piece of its own. */
    readonly at: JsonLocation,
  ) {
    this.#ours.set(this.value, "begun");
  }

  /** Puts a value in, whatever stood there. Objects stay the source's own until a piece is added to them. */
  put(path: Path, value: unknown, at: JsonLocation): void {
    const holder = this.#holder(path, at);
    const key = path.at(-1) ?? "";
    if (!holder || !put(holder, key, value)) {
      this.left.push(at);
      return;
    }
    const places = this.#remember(holder, key);
    places.length = 0;
    places.push(at);
  }

  /** Puts in what a source has under a key, or the source itself. */
  set(path: Path, source: Source, key?: string): void {
    const value = key === undefined ? source.value : source.get(key);
    if (value !== undefined) this.put(path, value, key === undefined ? source.at() : source.at(key));
  }

  /** The same where nothing, or an empty text, stands yet. */
  begin(path: Path, source: Source, key?: string): void {
    const said = this.get(path);
    const value = key === undefined ? source.value : source.get(key);
    if (isFree(said) && value !== null) this.set(path, source, key);
    else if (!isContainer(value) && !isFree(value) && value !== said)
      this.left.push(source.at(...(key === undefined ? [] : [key])));
  }

  /** Puts in what several events say alike: it stands in all of them. */
  repeat(path: Path, source: Source, key: string): void {
    const said = this.get(path);
    if (said === undefined || said !== source.get(key)) return this.begin(path, source, key);
    const holder = this.#holder(path, source.at(key));
    if (holder) this.#remember(holder, path.at(-1) ?? "").push(source.at(key));
  }

  /** Says what the source means without saying it: a role, a type. */
  mark(path: Path, value: unknown, source: Source): void {
    if (!isFree(this.get(path))) return;
    this.put(path, value, source.at());
    // It stands nowhere: what holds it tells where it comes from.
    const holder = this.#find(path, path.length - 1);
    if (isContainer(holder)) this.#remember(holder, path.at(-1) ?? "").length = 0;
  }

  /** Puts in what a source has under keys that mean the same at the top of the value. */
  keep(keys: readonly string[], source: Source): void {
    for (const key of keys) {
      const value = source.get(key);
      if (value && value !== this.value[key]) this.put([key], value, source.at(key));
    }
  }

  /**
   * Adds a piece to a text, and begins it where there is none. An empty piece is no piece; a piece that meets no text is left.
   */
  append(path: Path, source: Source, key: string): void {
    const piece = source.get(key);
    if (typeof piece !== "string") return;
    const last = path.at(-1) ?? "";
    const holder = this.#find(path, path.length - 1);
    const said = isContainer(holder) ? get(holder, last) : undefined;
    if (piece === "" && said !== undefined) return;
    const at = source.at(key);
    if (!isContainer(holder) || isFree(said) || isEmpty(said)) return this.put(path, piece, at);
    if (typeof said !== "string") {
      this.left.push(at);
      return;
    }
    const places = this.#isOurs(holder) ? this.#places.get(holder)?.get(last) : undefined;
    if (places) {
      put(holder, last, said + piece);
      places.push(at);
    } else this.#appendToWhole(path, { text: said + piece, at });
  }

  /** What came with a whole object has no place of its own yet. */
  #appendToWhole(path: Path, { text, at }: { readonly text: string; readonly at: JsonLocation }): void {
    const before = this.locate([path]);
    const holder = this.#holder(path, at);
    const last = path.at(-1) ?? "";
    if (!holder) return;
    put(holder, last, text);
    for (const one of [...before, at]) this.#remember(holder, last).push(one);
  }

  /** Adds an item to a list. */
  push(path: Path, source: Source, key?: string): void {
    const list = this.get(path);
    this.set([...path, Array.isArray(list) ? list.length : 0], source, key);
  }

  /** A number for a name, from 0 in the order in which names come up: the place of an item that events know by an id. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, known);
    return known;
  }

  get(path: Path): unknown {
    return this.#find(path, path.length);
  }

  #find(path: Path, length: number): unknown {
    let value: unknown = this.value;
    for (let index = 0; index < length; index += 1)
      value = isContainer(value) ? get(value, path[index] ?? "") : undefined;
    return value;
  }

  /** The places in the source of a node of the value: several of a text that grew. */
  locate([path, ...inner]: JsonLocation): readonly JsonLocation[] {
    let value: unknown = this.value;
    let places: readonly JsonLocation[] = [this.at];
    let isKnown = false;
    for (const key of path) {
      const known = isContainer(value) ? this.#places.get(value)?.get(key) : undefined;
      if (known && known.length > 0) [places, isKnown] = [known, true];
      else if (known) isKnown = true;
      else if (isKnown && !(isContainer(value) && this.#ours.get(value) === "begun"))
        places = [within(places[0] ?? this.at, key)];
      value = isContainer(value) ? get(value, key) : undefined;
    }
    const [only, another] = places;
    // Inside JSON text that came in pieces there is no place.
    return only && another === undefined && inner.length > 0 ? [[...only, ...inner]] : places;
  }

  /** Whether a node of the value stands in the source as it is, and not in pieces. */
  isWhole([path]: JsonLocation): boolean {
    const value = this.#find(path, path.length);
    return !isContainer(value) || !this.#isOurs(value);
  }

  /** The places in the source of everything inside a node of the value. */
  pieces(at: JsonLocation): readonly JsonLocation[] {
    const [path] = at;
    const value = this.#find(path, path.length);
    if (isContainer(value) && this.#isOurs(value)) {
      const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
      const inner = keys.filter((key) => this.#places.get(value)?.has(key) || this.#isOurs(get(value, key)));
      const whole = this.#ours.get(value) === "begun" ? [] : this.locate(at);
      return [...whole, ...inner.flatMap((key) => this.pieces([[...path, key]]))];
    }
    const holder = this.#find(path, path.length - 1);
    const known = isContainer(holder) ? this.#places.get(holder)?.get(path.at(-1) ?? "") : undefined;
    return known?.length === 0 ? [] : this.locate(at);
  }

  #isOurs(value: unknown): boolean {
    return isContainer(value) && this.#ours.has(value);
  }

  /** The container that holds the last key of a path; what is missing on the way begins where the piece stands. */
  #holder(path: Path, at: JsonLocation): Container | undefined {
    let holder: Container = this.value;
    if (typeof path[0] === "number") return undefined;
    for (let index = 0; index < path.length - 1; index += 1) {
      const key = path[index] ?? "";
      const next = get(holder, key);
      const isList = typeof path[index + 1] === "number";
      if (!isFree(next) && !(isContainer(next) && Array.isArray(next) === isList)) return undefined;
      if (isContainer(next)) {
        holder = this.#isOurs(next) ? next : this.#copy(holder, key, next);
        continue;
      }
      const begun: Container = isList ? [] : {};
      put(holder, key, begun);
      this.#ours.set(begun, "begun");
      this.#remember(holder, key).push(around(at, path.slice(index + 1)));
      holder = begun;
    }
    return holder;
  }

  #copy(holder: Container, key: string | number, value: Container): Container {
    const copy = Array.isArray(value) ? [...value] : { ...value };
    put(holder, key, copy);
    this.#ours.set(copy, "copy");
    return copy;
  }

  #remember(holder: Container, key: string | number): JsonLocation[] {
    let known = this.#places.get(holder);
    if (!known) this.#places.set(holder, (known = new Map()));
    let places = known.get(key);
    if (!places) known.set(key, (places = []));
    return places;
  }
}

const isFree = (value: unknown): boolean => value === undefined || value === null || value === "";
/** Anthropic begins an input as an empty object, and then streams its text. */
const isEmpty = (value: unknown): boolean => isContainer(value) && Object.keys(value).length === 0;
const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

function get(holder: Container, key: string | number): unknown {
  if (Array.isArray(holder)) return typeof key === "number" ? holder[key] : undefined;
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** Longer gaps than this are no stream's: what lies beyond is not put in. */
const LONGEST_GAP = 1000;

function put(holder: Container, key: string | number, value: unknown): boolean {
  if (Array.isArray(holder)) {
    if (typeof key !== "number" || key > holder.length + LONGEST_GAP) return false;
    // JSON has no undefined: whoever reads the list knows a gap by it.
    while (holder.length < key) holder.push(undefined);
    holder[key] = value;
  } else if (key === "__proto__") {
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  } else holder[key] = value;
  return true;
}

/** The place some keys above a piece, as far as its own last keys are the path's; else the record that holds it. */
function around(at: JsonLocation, keys: Path): JsonLocation {
  const last = at.at(-1) ?? [];
  let shared = 0;
  while (shared < keys.length && shared < last.length && keys.at(-1 - shared) === last.at(-1 - shared)) shared += 1;
  const up = last.slice(0, last.length - Math.max(1, shared));
  return at.length === 1 ? [up] : below([at[0], ...at.slice(1, -1), []], up);
}
