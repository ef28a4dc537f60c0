import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord } from "../isRecord.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { readInput } from "./readInput.js";
import { within } from "../within.js";

/**
 * One entry of `tool_calls` as a part: OpenAI's `{id, function: {name, arguments}}` and `{id, custom: {name, input}}`, or
 * the flat `{id, name, arguments | args | input}`. Undefined for anything else.
 */
export function toolCallPart(
  call: unknown,
  at: JsonLocation,
  leave: (at: JsonLocation) => void,
): PartDraft | undefined {
  if (!isRecord(call)) return undefined;
  const nest = ["function", "custom"].find((key) => isRecord(own(call, key)));
  const nested = nest === undefined ? call : own(call, nest);
  if (!isRecord(nested)) return undefined;
  const inside = nest === undefined ? at : within(at, nest);
  const name = own(nested, "name");
  if (typeof name !== "string") return undefined;
  const inputKey = ["arguments", "args", "input"].find((key) => Object.hasOwn(nested, key));
  const idKey = ["id", "call_id"].find((key) => typeof own(call, key) === "string");
  const callId = idKey === undefined ? undefined : own(call, idKey);
  leaveOthers(call, at, [...CALL_KEYS, ...(nest === undefined ? ["name", inputKey] : [nest])], leave);
  if (nest !== undefined) leaveOthers(nested, inside, ["name", inputKey], leave);
  return {
    kind: "tool-call",
    at,
    name,
    ...(typeof callId === "string" && { callId }),
    ...readInput(inputKey === undefined ? undefined : own(nested, inputKey)),
    fields: {
      name: [within(inside, "name")],
      ...(inputKey !== undefined && { input: [within(inside, inputKey)] }),
      ...(idKey !== undefined && { callId: [within(at, idKey)] }),
    },
  };
}

const CALL_KEYS = ["id", "call_id", "type", "index"];

function leaveOthers(
  record: Readonly<Record<string, unknown>>,
  at: JsonLocation,
  known: readonly (string | undefined)[],
  leave: (at: JsonLocation) => void,
): void {
  for (const key of Object.keys(record)) if (!known.includes(key)) leave(within(at, key));
}
