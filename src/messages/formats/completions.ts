import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const name = "completions";

/** A text for a text: OpenAI's and Anthropic's first APIs, the model families behind Bedrock's invoke, Hugging Face, watsonx, Replicate. */
export const completions: Format = {
  name,
  sections: {
    prompt: {
      rank: 2,
      hasImages: true,
      role: "user",
      accepts: (value) =>
        typeof value === "string" ||
        (Array.isArray(value) && (value.some(isRecord) || value.every((one) => typeof one === "string"))),
    },
    "inputText inputs": { rank: 2, role: "user", format: name, accepts: (value) => typeof value === "string" },
    "completion generation outputText generated_text": {
      rank: 3,
      role: "assistant",
      isOutput: true,
      format: name,
      accepts: (value) => typeof value === "string",
    },
    "results outputs completions generations": {
      rank: 3,
      holds: "choices",
      isOutput: true,
      format: name,
      accepts: (value) =>
        Array.isArray(value) && value.length > 0 && value.every((one) => holdsText(Array.isArray(one) ? one[0] : one)),
    },
    generated: {
      rank: 3,
      role: "assistant",
      isOutput: true,
      isWeak: true,
      format: name,
      accepts: (value) => typeof value === "string",
    },
  },
  streams: [
    {
      format: name,
      knows: (event) =>
        event.type === "completion" ||
        event.object === "text_completion" ||
        typeof event.is_finished === "boolean" ||
        growing(event).length > 0,
      fold(assembly, event) {
        assembly.keep(["model", "usage", "stop_reason"], event);
        const keys = growing(event.value);
        for (const key of keys) assembly.append([key], event, key);
        return foldLists(assembly, event) || keys.length > 0 || ["completion", "ping"].includes(event.text("type"));
      },
    },
  ],
};

const TEXTS = ["text", "outputText", "generated_text", "completion"];
const holdsText = (one: unknown): boolean =>
  isRecord(one) &&
  (TEXTS.some((key) => typeof one[key] === "string") || (isRecord(one.data) && typeof one.data.text === "string"));

/** The texts that an event of a stream without lists adds to. */
function growing(event: JsonRecord): readonly string[] {
  return ["completion", "generation", "outputText"].filter((key) => typeof event[key] === "string");
}

function foldLists(assembly: Assembly, event: Source): boolean {
  // Cohere's command models give one alternative an event, with its number beside the text.
  if (typeof event.value.is_finished === "boolean") {
    assembly.append(["generations", event.number("index"), "text"], event, "text");
    return true;
  }
  const list = ["choices", "results", "generations"].find((key) => Array.isArray(event.value[key]));
  for (const { item, position } of list === undefined ? [] : event.items(list)) {
    const path = [list ?? "", item.number("index", position)];
    for (const key of TEXTS) assembly.append([...path, key], item, key);
    for (const key of ["finish_reason", "stop_reason"]) assembly.set([...path, key], item, key);
  }
  return list !== undefined;
}
