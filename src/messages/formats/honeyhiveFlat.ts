import type { JsonLocation } from "../../json/JsonPath.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { within } from "../within.js";
import type { MessageFormat } from "./MessageFormat.js";
import { readRoleContent } from "./readRoleContent.js";
import { readInput } from "./readInput.js";

/**
 * HoneyHive's traced messages: `{role, content}` whose tool calls are sibling keys with dots in them,
 * `"tool_calls.0.id"`, `"tool_calls.0.name"`, `"tool_calls.0.arguments"`. All calls of a message stand at the message.
 */
export const honeyhiveFlat: MessageFormat = {
  name: "honeyhive.flat",
  matches(message) {
    const role = own(message, "role");
    return (role === undefined || typeof role === "string") && Object.keys(message).some((key) => FLAT.test(key));
  },
  read(message, place, sink) {
    const takenParts = flatCalls(message, place.at);
    const taken = new Set(
      takenParts.flatMap((part) => Object.values(part.fields ?? {}).flatMap((places) => places.map(lastKey))),
    );
    return readRoleContent({
      format: "honeyhive.flat",
      message,
      place: { ...place, isOutput: true },
      sink,
      taken: new Set([...taken, ...Object.keys(message).filter((key) => TYPE.test(key))]),
      takenParts,
    });
  },
};

const FLAT = /^tool_calls\.(\d+)\.(?:function\.)?(id|name|arguments)$/;
const TYPE = /^tool_calls\.\d+\.type$/;

const lastKey = (at: JsonLocation): string => String(at.at(-1)?.at(-1));

/** One part for each number that has a name; the keys of others stay for the raw parts. */
function flatCalls(message: Readonly<Record<string, unknown>>, at: JsonLocation): readonly PartDraft[] {
  const calls = new Map<string, Map<string, string>>();
  for (const key of Object.keys(message)) {
    const [, number = "", field = ""] = FLAT.exec(key) ?? [];
    if (field !== "") calls.set(number, (calls.get(number) ?? new Map<string, string>()).set(field, key));
  }
  return [...calls.values()].flatMap((keys) => flatCall(message, keys, at) ?? []);
}

function flatCall(
  message: Readonly<Record<string, unknown>>,
  keys: ReadonlyMap<string, string>,
  at: JsonLocation,
): PartDraft | undefined {
  const [idKey, nameKey, inputKey] = ["id", "name", "arguments"].map((field) => keys.get(field));
  const name = nameKey === undefined ? undefined : message[nameKey];
  const callId = idKey === undefined ? undefined : message[idKey];
  if (nameKey === undefined || typeof name !== "string") return undefined;
  return {
    kind: "tool-call",
    at,
    name,
    ...(typeof callId === "string" && { callId }),
    ...readInput(inputKey === undefined ? undefined : message[inputKey]),
    fields: {
      name: [within(at, nameKey)],
      ...(inputKey !== undefined && { input: [within(at, inputKey)] }),
      ...(idKey !== undefined && typeof callId === "string" && { callId: [within(at, idKey)] }),
    },
  };
}
