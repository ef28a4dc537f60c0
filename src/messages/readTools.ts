import type { JsonLocation } from "../json/JsonPath.js";
import { isSetting } from "./isSetting.js";
import { isRecord, type JsonRecord } from "./isRecord.js";
import type { MessageSink } from "./MessageSink.js";
import { readJsonText } from "./readJsonText.js";
import { within } from "./within.js";

type ToolSink = Pick<MessageSink, "leave" | "addTool">;

/**
 * Reads tool definitions into the sink, in any wrapping: a list, one definition, JSON text of those, OpenAI's
 * `{type, function}`, Gemini's `{functionDeclarations}`, Bedrock's `{tools: [{toolSpec}]}`, OpenInference's
 * `{tool: {json_schema}}`, or a provider's own tool that is named by its type. What has no name is unread.
 */
export function readTools(tools: unknown, at: JsonLocation, sink: ToolSink, depth = 0): void {
  if (tools === undefined || tools === null) return;
  if (typeof tools === "string" && /^\s*[[{]/.test(tools) && depth < DEEPEST) {
    const value = readJsonText(tools);
    if (typeof value === "object") return readTools(value, [...at, []], sink, depth + 1);
  }
  if (Array.isArray(tools)) {
    for (const [index, tool] of tools.entries()) readTools(tool, within(at, index), sink, depth);
    return;
  }
  if (!isRecord(tools)) return sink.leave(at);
  const nest = depth < DEEPEST ? Object.keys(tools).find((key) => NESTS.has(key) && isHolder(tools[key])) : undefined;
  if (nest === undefined) return readTool(tools, { at, inner: at, sink });
  const nested = tools[nest];
  const isOne = nest === "function" || nest === "custom" || nest === "toolSpec";
  for (const key of Object.keys(tools))
    if (key !== nest && !IDLE.has(key) && !isSetting(key, tools[key])) sink.leave(within(at, key));
  if (isOne && isRecord(nested)) readTool(nested, { at, inner: within(at, nest), sink });
  else readTools(nested, within(at, nest), sink, depth + 1);
}

const NESTS = new Set(
  "function custom toolSpec functionDeclarations function_declarations tools tool json_schema".split(" "),
);
const DEEPEST = 6;
const isHolder = (value: unknown): boolean =>
  (typeof value === "object" && value !== null) || (typeof value === "string" && value.startsWith("{"));

interface ToolPlace {
  readonly at: JsonLocation;
  /** Where the definition itself stands. */
  readonly inner: JsonLocation;
  readonly sink: ToolSink;
}

function readTool(tool: JsonRecord, { at, inner, sink }: ToolPlace): void {
  const nameKey = typeof tool.name === "string" ? "name" : "type";
  const name = tool[nameKey];
  if (typeof name !== "string") return readNamed(tool, inner, sink);
  define(tool, { name, nameKey, at, inner, sink });
}

interface Definition extends ToolPlace {
  readonly name: string;
  readonly nameKey?: string;
}

function define(tool: JsonRecord, { name, nameKey, at, inner, sink }: Definition): void {
  const { description } = tool;
  let parameters: unknown;
  for (const key of Object.keys(tool)) {
    const value = tool[key];
    if (value === null || key === nameKey || IDLE.has(key)) continue;
    if (PARAMETERS.has(key) && parameters === undefined) parameters = schemaOf(value);
    else if (key !== "description" || typeof description !== "string") sink.leave(within(inner, key));
  }
  sink.addTool({
    at,
    name,
    ...(typeof description === "string" && { description }),
    ...(parameters !== undefined && { parameters }),
    ...(nameKey !== undefined && { fields: { name: [within(inner, nameKey)] } }),
  });
}

/** Definitions under their names (`{weather: {description, inputSchema}}`), or a provider's own tool (`{googleSearch: {}}`). */
function readNamed(tools: JsonRecord, at: JsonLocation, sink: ToolSink): void {
  const names = Object.keys(tools).filter((name) => isRecord(tools[name]));
  if (names.length === 0) return sink.leave(at);
  for (const key of Object.keys(tools)) {
    const tool = tools[key];
    const inner = within(at, key);
    if (!isRecord(tool)) {
      if (tool !== null) sink.leave(inner);
      continue;
    }
    define(tool, { name: key, at: inner, inner, sink });
  }
}

const PARAMETERS = new Set(
  "parameters input_schema inputSchema parametersJsonSchema parameters_json_schema parameter_definitions format".split(
    " ",
  ),
);

/** Bedrock and the Vercel AI SDK put the schema under a key that says what it is. */
function schemaOf(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === "json" || keys[0] === "jsonSchema") ? value[keys[0]] : value;
}

const IDLE = new Set([
  "type",
  "strict",
  "cache_control",
  "cachePoint",
  "defer_loading",
  "metadata",
  "behavior",
  "max_uses",
  "response",
  "toolChoice",
  "functionCallingConfig",
  "retrievalConfig",
]);
