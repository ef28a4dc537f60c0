import type { JsonLocation } from "../../json/JsonPath.js";
import { locate } from "../../json/locate.js";
import { nodeValue } from "../../json/toValue.js";
import { isRecord } from "../isRecord.js";
import { readMessages } from "../readMessages.js";
import type { EditedSource } from "./EditedSource.js";
import { locationsAbove } from "./locationsAbove.js";

/** The format that the key of a list and the body around it ask for; empty when they ask for none. */
export function listFormat(source: EditedSource, list: JsonLocation): string {
  const above = locationsAbove(list);
  const index = above.findIndex((at) => typeof at.at(-1)?.at(-1) === "string");
  const key = above[index]?.at(-1)?.at(-1);
  if (typeof key !== "string") return "";
  if (/^gen_ai\..*messages$/.test(key)) return "otel.genai";
  const around = above[index + 1];
  const place = around && source.relative(around);
  const found = place && locate(source.doc, place);
  const value = found && nodeValue(found.doc, found.node);
  const body = isRecord(value) ? value : {};
  if (key === "messages" && BEDROCK.some((one) => Object.hasOwn(body, one))) return "bedrock.converse";
  const probed = { ...body, [key]: [{ role: "user", content: "" }] };
  const format = readMessages(probed).messages.find(({ at }) => at[0][0] === key)?.format ?? "";
  return COMMON.has(format) ? "" : format;
}

const BEDROCK = ["inferenceConfig", "toolConfig", "modelId"];
/** What a message is in a list that asks for nothing. */
const COMMON = new Set(["openai.chat", "raw"]);
