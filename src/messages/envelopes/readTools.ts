import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord } from "../isRecord.js";
import type { MessageSink } from "../MessageSink.js";
import { own } from "../own.js";
import { within } from "../within.js";

/**
 * Reads `tools` or `functions` into the sink: `{type, function: {…}}`, `{type, custom: {…}}`, flat `{name, …}`, or a
 * provider's own tool, named by its type. One definition may stand without a list. What has no name is unread.
 */
export function readTools(tools: unknown, at: JsonLocation, sink: MessageSink): void {
  if (tools === undefined || tools === null) return;
  if (Array.isArray(tools)) tools.forEach((tool, index) => readTool(tool, within(at, index), sink));
  else readTool(tools, at, sink);
}

function readTool(tool: unknown, at: JsonLocation, sink: MessageSink): void {
  if (!isRecord(tool)) return sink.leave(at);
  const nest = ["function", "custom"].find((key) => isRecord(own(tool, key)));
  const nested = nest === undefined ? tool : own(tool, nest);
  if (!isRecord(nested)) return sink.leave(at);
  const inside = nest === undefined ? at : within(at, nest);
  const nameKey = ["name", "type"].find((key) => typeof own(nested, key) === "string");
  const name = nameKey === undefined ? undefined : own(nested, nameKey);
  if (nameKey === undefined || typeof name !== "string") return sink.leave(at);
  const description = own(nested, "description");
  const parametersKey = ["parameters", "input_schema", "format"].find((key) => Object.hasOwn(nested, key));
  const taken = new Set([
    nameKey,
    "type",
    "strict",
    "cache_control",
    typeof description === "string" ? "description" : "",
    parametersKey,
  ]);
  for (const key of Object.keys(nested)) if (!taken.has(key)) sink.leave(within(inside, key));
  if (nest !== undefined)
    for (const key of Object.keys(tool)) if (key !== nest && !taken.has(key)) sink.leave(within(at, key));
  sink.addTool({
    at,
    name,
    ...(typeof description === "string" && { description }),
    ...(parametersKey !== undefined && { parameters: nested[parametersKey] }),
    fields: { name: [within(inside, nameKey)] },
  });
}
