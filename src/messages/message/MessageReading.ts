import type { JsonLocation } from "../../json/JsonPath.js";
import { PartReader } from "../blocks/PartReader.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { MessageSink, PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { within } from "../within.js";

/** Where parts of a message stand among each other, whatever the order of its keys. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5;

/** One message while its keys are read: a reader of parts that keeps them in the order a reader wants. */
export class MessageReading extends PartReader {
  /** Its content is what a tool gave. */
  readonly isTool: boolean;
  readonly sink: Pick<MessageSink, "leave" | "addTool">;
  /** Where the text of the parts stands once more. */
  echo: { readonly text: string; readonly at: JsonLocation } | undefined;
  /** What the tool gave is read. */
  isAnswered = false;
  readonly #ranks: number[] = [];
  #rank: Rank = 0;
  #isSorted = true;

  constructor(
    readonly record: JsonRecord,
    readonly at: JsonLocation,
    { isTool, sink }: { readonly isTool: boolean; readonly sink: Pick<MessageSink, "leave" | "addTool"> },
  ) {
    super(sink.leave);
    this.isTool = isTool;
    this.sink = sink;
  }

  /** What is read from now on stands at this rank. */
  ranked(rank: Rank): this {
    this.#note();
    if (rank < this.#rank && this.parts.length > 0) this.#isSorted = false;
    this.#rank = rank;
    return this;
  }

  add(rank: Rank, part: PartDraft): void {
    this.ranked(rank).parts.push(part);
  }

  #note(): void {
    while (this.#ranks.length < this.parts.length) this.#ranks.push(this.#rank);
  }

  /** Two spellings of one reasoning are one part with two places. */
  think(text: string, at: JsonLocation): void {
    if (text === "") return;
    const { parts } = this;
    const index = parts.findIndex((part) => part.kind === "reasoning" && part.text === text);
    const said = parts[index];
    if (said?.kind === "reasoning") parts[index] = { ...said, fields: { text: [...(said.fields?.text ?? []), at] } };
    else this.add(0, { kind: "reasoning", state: "text", at, text, fields: { text: [at] } });
  }

  /** The content of a tool's message, as its result; a list that holds results itself is read block by block. */
  result(output: unknown, at: JsonLocation): void {
    this.isAnswered = true;
    const blocks = Array.isArray(output) ? this.nested(output, at, true) : [];
    if (blocks.some((part) => part.kind === "tool-result")) {
      this.ranked(1).content(output, at);
      return;
    }
    const [callId, name] = [this.#first(CALL_ID), this.#first(NAME)];
    this.add(1, {
      kind: "tool-result",
      at,
      output,
      ...(callId && { callId: callId.value }),
      ...(name && { name: name.value }),
      ...(this.#hasFailed() && { isError: true }),
      ...(blocks.some((part) => part.kind !== "raw") && { parts: blocks }),
      fields: {
        ...(output !== undefined && { output: [at] }),
        ...(callId && { callId: [callId.at] }),
        ...(name && { name: [name.at] }),
      },
    });
  }

  /** The parts in the order in which a reader wants them. */
  sorted(): readonly PartDraft[] {
    const { parts, echo } = this;
    if (echo)
      for (const part of parts)
        if (part.kind === "text" && part.text === echo.text)
          Object.assign(part, { fields: { text: [...(part.fields?.text ?? []), echo.at] } });
    if (this.#isSorted) return parts;
    this.#note();
    const ranks = this.#ranks;
    const order = parts.map((_, index) => index).toSorted((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0));
    return order.flatMap((index) => parts[index] ?? []);
  }

  #hasFailed(): boolean {
    const error = own(this.record, "error");
    return (
      own(this.record, "status") === "error" ||
      own(this.record, "is_error") === true ||
      isRecord(error) ||
      (typeof error === "string" && error !== "")
    );
  }

  #first(keys: readonly string[]): { readonly value: string; readonly at: JsonLocation } | undefined {
    for (const key of keys) {
      const value = own(this.record, key);
      if (typeof value === "string") return { value, at: within(this.at, key) };
    }
    return undefined;
  }
}

export const CALL_ID = ["tool_call_id", "toolCallId", "tool_use_id", "call_id"];
export const NAME = ["name", "tool_name", "toolName", "function"];
