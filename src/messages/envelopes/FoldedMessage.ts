import type { JsonLocation } from "../../json/JsonPath.js";
import { readInput } from "../formats/readInput.js";
import { Growing } from "./Growing.js";
import { isRecord } from "../isRecord.js";
import type { LocatedField, Message } from "../Message.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { readRole } from "../readRole.js";
import { within } from "../within.js";

type Delta = Readonly<Record<string, unknown>>;

interface GrowingCall {
  readonly at: JsonLocation;
  readonly id: Growing;
  readonly name: Growing;
  readonly input: Growing;
  /** An input that came as a value, in one delta. */
  whole?: { readonly value: unknown; readonly at: JsonLocation };
}

/** One message of a stream while its deltas come in. Parts keep the order in which they began. */
export class FoldedMessage {
  finishReason: string | undefined;
  readonly #parts: (() => PartDraft)[] = [];
  readonly #spoken = new Map<string, Growing>();
  readonly #calls = new Map<string, GrowingCall>();
  readonly #role = new Growing();
  readonly #name = new Growing();

  constructor(readonly leave: (at: JsonLocation) => void) {}

  add(delta: Delta, at: JsonLocation): void {
    this.#take(this.#role, own(delta, "role"), within(at, "role"));
    this.#take(this.#name, own(delta, "name"), within(at, "name"));
    for (const key of Object.keys(delta)) this.#addKey({ key, delta, at: within(at, key) });
  }

  /** The message so far. A stream without a role is the assistant's. */
  read(): Pick<Message, "role" | "sourceRole" | "name" | "fields"> & { readonly parts: PartDraft[] } {
    const parts = this.#parts.map((part) => part());
    // Most streams begin with an empty text, whatever comes after.
    const filled = parts.filter((part) => part.kind !== "text" || part.text !== "");
    return {
      ...readRole(this.#role.text || "assistant"),
      ...(this.#name.text !== "" && { name: this.#name.text }),
      fields: fieldsOf({ role: this.#role, name: this.#name }),
      parts: filled.length > 0 ? filled : parts,
    };
  }

  /** Said once; some servers repeat it in each delta. */
  #take(growing: Growing, value: unknown, at: JsonLocation): void {
    if (value === undefined || value === null || value === "" || value === growing.text) return;
    if (typeof value === "string" && growing.places.length === 0) growing.add(value, at);
    else this.leave(at);
  }

  #addKey({ key, delta, at }: { key: string; delta: Delta; at: JsonLocation }): void {
    const value = delta[key];
    if (value === null || IDLE.has(key)) return;
    if (key === "content" && Array.isArray(value))
      value.forEach((block: unknown, index) => this.#addBlock(block, within(at, index)));
    else if (key === "tool_calls" && Array.isArray(value))
      value.forEach((call: unknown, index) => this.#addCall(call, within(at, index)));
    else if (key === "function_call") this.#addCall({ index: key, function: value }, at);
    else if (typeof value === "string" && SPOKEN.has(key)) this.#say(SPOKEN.get(key) ?? "text", value, at);
    else if (
      key === "reasoning_content" &&
      typeof value === "string" &&
      Object.hasOwn(delta, "reasoning") &&
      delta.reasoning === value
    )
      return;
    else if (key === "reasoning_content" && typeof value === "string") this.#say("reasoning", value, at);
    else this.#parts.push(() => ({ kind: "raw", at, value }));
  }

  /** Mistral streams blocks: `{type: "text"}` and `{type: "thinking", thinking: [{type: "text"}]}`. */
  #addBlock(block: unknown, at: JsonLocation): void {
    const type = isRecord(block) ? own(block, "type") : undefined;
    const text = isRecord(block) ? own(block, "text") : undefined;
    const thinking = isRecord(block) ? own(block, "thinking") : undefined;
    if (type === "text" && typeof text === "string") return this.#say("text", text, within(at, "text"));
    const inner: readonly unknown[] = type === "thinking" && Array.isArray(thinking) ? thinking : [];
    const texts = inner.map((one) => (isRecord(one) ? own(one, "text") : undefined));
    if (texts.length === 0 || texts.some((one) => typeof one !== "string"))
      this.#parts.push(() => ({ kind: "raw", at, value: block }));
    else texts.forEach((one, index) => this.#say("reasoning", String(one), within(at, "thinking", index, "text")));
  }

  #say(kind: "text" | "refusal" | "reasoning", piece: string, at: JsonLocation): void {
    let growing = this.#spoken.get(kind);
    if (!growing) {
      const begun = new Growing();
      growing = begun;
      this.#spoken.set(kind, begun);
      this.#parts.push(() => {
        const part = {
          at: begun.places[0] ?? at,
          text: begun.text,
          fields: { text: begun.places.length > 0 ? begun.places : [at] },
        };
        return kind === "reasoning" ? { kind, state: "text", ...part } : { kind, ...part };
      });
    }
    growing.add(piece, at);
  }

  /** Deltas of a call share an index; servers that send whole calls give every one the same index and another id. */
  #addCall(delta: unknown, at: JsonLocation): void {
    const nested = isRecord(delta) ? own(delta, "function") : undefined;
    if (!isRecord(delta) || !isRecord(nested)) {
      this.#parts.push(() => ({ kind: "raw", at, value: delta }));
      return;
    }
    const id = own(delta, "id");
    const index = String(own(delta, "index") ?? id ?? this.#calls.size - 1);
    const open = this.#calls.get(index);
    const isNext =
      open !== undefined && typeof id === "string" && id !== "" && open.id.text !== "" && open.id.text !== id;
    const call = open && !isNext ? open : this.#openCall(index, at);
    const inside = own(delta, "index") === "function_call" ? at : within(at, "function");
    this.#take(call.id, id, within(at, "id"));
    const [name, input] = [own(nested, "name"), own(nested, "arguments")];
    if (typeof name !== "string") this.#take(call.name, name, within(inside, "name"));
    else if (name !== call.name.text) call.name.add(name, within(inside, "name"));
    this.#addInput(call, input, within(inside, "arguments"));
    for (const key of Object.keys(delta)) if (!CALL_KEYS.has(key)) this.leave(within(at, key));
    for (const key of Object.keys(nested)) if (key !== "name" && key !== "arguments") this.leave(within(inside, key));
  }

  /** Pieces of text, or one whole value: never both. */
  #addInput(call: GrowingCall, input: unknown, at: JsonLocation): void {
    if (input === undefined || input === null || input === "") return;
    if (typeof input === "string" && !call.whole) call.input.add(input, at);
    else if (typeof input !== "string" && !call.whole && call.input.places.length === 0)
      call.whole = { value: input, at };
    else this.leave(at);
  }

  #openCall(index: string, at: JsonLocation): GrowingCall {
    const call: GrowingCall = { at, id: new Growing(), name: new Growing(), input: new Growing() };
    this.#calls.set(index, call);
    this.#parts.push(() => ({
      kind: "tool-call",
      at,
      name: call.name.text,
      ...(call.id.text !== "" && { callId: call.id.text }),
      ...(call.whole ? { input: call.whole.value } : readInput(call.input.text)),
      fields: {
        ...fieldsOf({ name: call.name, input: call.input, callId: call.id }),
        ...(call.whole && { input: [call.whole.at] }),
      },
    }));
    return call;
  }
}

const SPOKEN: ReadonlyMap<string, "text" | "refusal" | "reasoning"> = new Map([
  ["content", "text"],
  ["refusal", "refusal"],
  ["reasoning", "reasoning"],
]);
const IDLE = new Set(["role", "name", "channel", "token_id"]);
const CALL_KEYS = new Set(["index", "id", "type", "function"]);

function fieldsOf(
  growing: Partial<Record<LocatedField, Growing>>,
): Partial<Record<LocatedField, readonly JsonLocation[]>> {
  return Object.fromEntries(
    Object.entries(growing).flatMap(([field, one]) => (one.places.length > 0 ? [[field, one.places]] : [])),
  );
}
