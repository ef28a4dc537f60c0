import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import { own } from "../own.js";
import { isKnownRole } from "../readRole.js";
import { within } from "../within.js";
import type { KeyReader } from "./messageKeys.js";

/** A record that is a message: who says it, and the record that holds what is said. */
export interface OpenMessage {
  readonly record: JsonRecord;
  readonly at: JsonLocation;
  readonly role: string;
  /** Where the role stands as such; undefined where it is derived from a class name. */
  readonly roleAt?: JsonLocation;
  readonly format?: string;
  /** Keys that mean something else in this message than in others. */
  readonly keys?: ReadonlyMap<string, KeyReader>;
  /** Its other keys are about the call. */
  readonly isBody?: true;
}

/** Recognises a message by its role, wherever its framework writes it. */
export function openMessage(record: JsonRecord, at: JsonLocation): OpenMessage | undefined {
  const { role } = record;
  if (typeof role === "string")
    return saysSomething(record) ? { record, at, role, roleAt: within(at, "role") } : undefined;
  return openOther(record, at);
}

function openOther(record: JsonRecord, at: JsonLocation): OpenMessage | undefined {
  const { type } = record;
  if (typeof type === "string") return openTyped(record, type, at);
  const { kind, from, author } = record;
  if (typeof from === "string" && typeof record.value === "string")
    return { record, at, role: from, roleAt: within(at, "from"), format: "sharegpt" };
  if (kind === "response" && Array.isArray(record.parts)) return { record, at, role: "assistant", format: "pydantic" };
  if (isRecord(author) && typeof author.role === "string" && Object.hasOwn(record, "content"))
    return { record, at, role: author.role, roleAt: within(within(at, "author"), "role") };
  if (typeof record.done === "boolean" && typeof record.response === "string")
    return { record, at, role: "assistant", format: "ollama", keys: GENERATED, isBody: true };
  return undefined;
}

/** LangChain tells its messages by their type, and what it serialised by the class. */
function openTyped(record: JsonRecord, type: string, at: JsonLocation): OpenMessage | undefined {
  if (type === "constructor" && isRecord(record.kwargs) && Array.isArray(record.id))
    return openSerialised(record.id, record.kwargs, within(at, "kwargs"));
  if (!LANGCHAIN.has(type)) return undefined;
  const { data } = record;
  const inner = isRecord(data) && !Object.hasOwn(record, "content") ? data : record;
  if (!saysSomething(inner) || isRecord(record.message)) return undefined;
  const place = inner === record ? at : within(at, "data");
  return { record: inner, at: place, role: type, roleAt: within(at, "type"), format: "langchain" };
}

/** `dumps` of LangChain: the class is the last name of `id`, what it holds is in `kwargs`. */
function openSerialised(id: readonly unknown[], kwargs: JsonRecord, at: JsonLocation): OpenMessage | undefined {
  const name = id.at(-1);
  const role = own(kwargs, "role");
  if (typeof role === "string") return { record: kwargs, at, role, roleAt: within(at, "role"), format: "langchain" };
  if (typeof name !== "string" || !isKnownRole(name)) return undefined;
  return { record: kwargs, at, role: name, format: "langchain" };
}

const GENERATED: OpenMessage["keys"] = new Map([
  [
    "response",
    (reading, text, place) => {
      if (typeof text !== "string") return false;
      reading.add(1, { kind: "text", at: place, text, fields: { text: [place] } });
      return true;
    },
  ],
]);

const LANGCHAIN = new Set(
  "user.message agent.message human ai system tool function chat developer HumanMessage AIMessage SystemMessage ToolMessage FunctionMessage AIMessageChunk HumanMessageChunk ToolMessageChunk".split(
    " ",
  ),
);

/** A record with a role is a message when it says something, or nothing at all: a person has a role too. */
function saysSomething(record: JsonRecord): boolean {
  for (const key in record) if (SAYING.has(key)) return true;
  return Object.keys(record).every((key) => QUIET.has(key));
}

const SAYING = new Set(
  "content parts contents tool_calls toolCalls function_call refusal reasoning_content reasoning message text output result images tools tool_results".split(
    " ",
  ),
);
const QUIET = new Set("role name type id index status object".split(" "));
