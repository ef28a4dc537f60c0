import type { JsonLocation } from "../json/JsonPath.js";
import type { Session } from "../schema/Session.js";
import type {
  ConversationReading,
  ConversationReason,
  ConversationReasonCode,
  ConversationSource,
} from "./Conversation.js";
import { readTools } from "./readTools.js";
import { findSections } from "./bodies/findSections.js";
import { hasFlatKeys } from "./flat/unflatten.js";
import { isRecord, type JsonRecord } from "./isRecord.js";
import type { Around } from "./Place.js";
import { MessageSink } from "./MessageSink.js";
import { own } from "./own.js";
import { readPlace } from "./readPlace.js";
import { repeatedTurns } from "./repeatedTurns.js";
import { toReading } from "./toReading.js";
import { within } from "./within.js";

/**
 * The conversation of a session in HoneyHive's order: the history in `inputs`, then `outputs`. Turns that `outputs` repeats
 * from the history are shown once, where they came first. Locations begin at the session, so the first key of each is a
 * field. Never throws, whatever the fields hold.
 */
export function readConversation(session: Session): ConversationReading {
  const conversation = new ConversationReader();
  conversation.readInputs(session.inputs);
  conversation.readOutputs(session.outputs);
  conversation.readConfig(session.config);
  return conversation.reading();
}

const INPUTS: JsonLocation = [["inputs"]];
const OUTPUTS: JsonLocation = [["outputs"]];
/** Where a history stands in `inputs`; traced functions nest their inputs once more. */
const HISTORIES = ["chat_history", "messages"];
/** Where instructions stand beside a history. */
const INSTRUCTIONS = ["system", "systemInstruction", "system_instruction", "instructions"];

class ConversationReader {
  readonly #sink = new MessageSink();
  readonly #sources: ConversationSource[] = [];
  readonly #reasons: ConversationReason[] = [];

  readInputs(inputs: unknown): void {
    if (inputs === undefined) return this.#explain("no-inputs", INPUTS, "the session has no inputs");
    if (!isRecord(inputs))
      return this.#explain("inputs-not-an-object", INPUTS, `inputs should be an object and is ${found(inputs)}`);
    const holders = [{ holder: inputs, at: INPUTS }];
    const nested = own(inputs, "inputs");
    if (isRecord(nested)) holders.push({ holder: nested, at: within(INPUTS, "inputs") });
    let hasHistory = false;
    for (const { holder, at } of holders) {
      const histories = HISTORIES.filter((one) => Object.hasOwn(holder, one));
      if (histories.length > 0) for (const key of INSTRUCTIONS) this.#readInstructions(holder[key], within(at, key));
      for (const key of histories) this.#readHistory(holder[key], within(at, key));
      hasHistory ||= histories.length > 0 || this.#readBody(holder, at);
      for (const key of ["tools", "functions", "toolConfig"]) readTools(own(holder, key), within(at, key), this.#sink);
    }
    if (!hasHistory) this.#readPrompt(inputs);
  }

  readOutputs(outputs: unknown): void {
    if (outputs === undefined) return this.#explain("no-outputs", OUTPUTS, "the session has no outputs");
    if (isEmpty(outputs)) return this.#explain("outputs-empty", OUTPUTS, "outputs is empty");
    const transcript = isRecord(outputs) ? own(outputs, "chat_history") : undefined;
    const shown = this.#read(outputs, OUTPUTS, Array.isArray(transcript) ? within(OUTPUTS, "chat_history") : OUTPUTS);
    if (shown === "nothing") {
      this.#explain(
        "outputs-not-understood",
        OUTPUTS,
        "outputs has no message, result or text: it is shown as recorded",
      );
    }
  }

  readConfig(config: unknown): void {
    for (const path of [["config"], ["config", "hyperparameters"]]) {
      const holder = path
        .slice(1)
        .reduce<unknown>((value, key) => (isRecord(value) ? own(value, key) : undefined), config);
      if (isRecord(holder))
        for (const key of ["tools", "functions"]) readTools(own(holder, key), within([path], key), this.#sink);
    }
  }

  reading(): ConversationReading {
    const reading = toReading(this.#sink);
    const [first] = this.#reasons;
    const isEmptyOfTalk = reading.messages.every((message) => message.format === "raw");
    const base = { ...reading, sources: this.#sources, reasons: this.#reasons };
    return first && isEmptyOfTalk
      ? { ...base, empty: { code: first.code, message: this.#reasons.map((reason) => reason.message).join("; ") } }
      : base;
  }

  #readHistory(history: unknown, at: JsonLocation): void {
    const field = at[0].join(".");
    if (Array.isArray(history) && history.length === 0)
      return this.#explain("chat-history-empty", at, `${field} is an empty list`);
    if (!Array.isArray(history))
      this.#explain("chat-history-not-a-list", at, `${field} should be a list of messages and is ${found(history)}`);
    const shown = history === null ? "nothing" : this.#read(history, at, at);
    if (shown === "nothing" && Array.isArray(history)) {
      this.#explain(
        "chat-history-not-understood",
        at,
        `${field} has no message with a role and content: it is shown as recorded`,
      );
    }
  }

  #readInstructions(value: unknown, at: JsonLocation): void {
    if (value === undefined || value === null || value === "") return;
    this.#read(value, at, at, { role: "system" });
  }

  /** Inputs that are a provider's own request: what belongs to a conversation there, and nothing beside it. */
  #readBody(holder: JsonRecord, at: JsonLocation): boolean {
    if (hasFlatKeys(holder)) return this.#read(holder, at, at) === "something";
    const { sections = [] } = findSections(holder, { value: holder, at, depth: 0 }) ?? {};
    const talk = sections.filter(({ key, section }) => section.holds !== "tools" && key !== "prompt");
    if (talk.length === 0) return false;
    const body = Object.fromEntries(Object.entries(holder).filter(([key]) => talk.some((one) => one.key === key)));
    return this.#read(body, at, at) === "something";
  }

  /** Text completions have a prompt in the place of a history. */
  #readPrompt(inputs: Readonly<Record<string, unknown>>): void {
    const prompt = own(inputs, "prompt");
    if (typeof prompt !== "string")
      return this.#explain("no-chat-history", INPUTS, "inputs has no chat_history or messages");
    const at = within(INPUTS, "prompt");
    this.#sources.push({ at, first: this.#sink.messages.length, count: 1, repeated: 0 });
    this.#sink.add({
      at,
      role: "user",
      format: "honeyhive.prompt",
      parts: [{ kind: "text", at, text: prompt, fields: { text: [at] } }],
    });
  }

  /** Reads one field, and leaves out what the messages before it say already. */
  #read(
    value: unknown,
    at: JsonLocation,
    heading: JsonLocation,
    around: Partial<Around> = {},
  ): "nothing" | "something" {
    const { messages } = this.#sink;
    const first = messages.length;
    readPlace({ value, at, depth: 0, isOutput: at === OUTPUTS, ...around }, this.#sink);
    const read = messages.splice(first);
    const repeated = repeatedTurns(messages, read);
    const fresh = read.slice(repeated);
    // `outputs` may hold a transcript, and beside it the content of its last message.
    const last =
      fresh.length > 1 && fresh.at(-1)?.at === OUTPUTS ? repeatedTurns(fresh.slice(0, -1), fresh.slice(-1)) : 0;
    for (const message of fresh.slice(0, fresh.length - last)) messages.push(message);
    this.#sources.push({ at: heading, first, count: fresh.length - last, repeated: repeated + last });
    return read.every((message) => message.format === "raw") ? "nothing" : "something";
  }

  #explain(code: ConversationReasonCode, at: JsonLocation, message: string): void {
    this.#reasons.push({ code, at, message });
  }
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}

function found(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : isRecord(value) ? "an object" : `a ${typeof value}`;
}
