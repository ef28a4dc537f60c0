import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { mergeDelta } from "../assembly/mergeDelta.js";
import type { Format } from "./Format.js";

/** OpenAI's chat completions, and the many that speak it. What it writes, others write too: its shapes mark no message. */
export const openaiChat: Format = {
  name: "openai.chat",
  blocks: {
    "text input_text output_text summary_text reasoning_text": [
      { kind: "text", text: "text", citations: "annotations|citations", idle: "logprobs prompt_cache_breakpoint" },
    ],
    refusal: [{ kind: "refusal", text: "refusal" }],
    image_url: [{ kind: "image", url: "image_url.url|image_url", idle: "detail image_url.detail image_url.format" }],
    input_image: [{ kind: "image", url: "image_url|image_url.url", fileId: "file_id", idle: "detail" }],
    input_audio: [
      { kind: "audio", data: "input_audio.data|audio", mediaType: "input_audio.format|format" },
      { kind: "text", text: "transcript" },
    ],
    file: [
      { kind: "file", data: "file.file_data", url: "file.file_url", fileId: "file.file_id", name: "file.filename" },
    ],
    input_file: [{ kind: "file", data: "file_data", url: "file_url", fileId: "file_id", name: "filename" }],
    video_url: [{ kind: "video", url: "video_url.url|video_url" }],
    "reasoning.text": [{ kind: "reasoning", text: "text", signature: "signature", idle: "format" }],
    "reasoning.summary": [{ kind: "reasoning", text: "summary", state: "summary", idle: "format" }],
    "reasoning.encrypted": [{ kind: "reasoning", sealed: "data", sealedState: "encrypted", idle: "format" }],
  },
  keyed: {
    text: [
      {
        kind: "reasoning",
        when: isThought,
        text: "text",
        state: "summary",
        signature: "thoughtSignature|thought_signature",
        idle: "thought",
      },
      {
        kind: "text",
        when: (part) => !isThought(part),
        text: "text",
        signature: "thoughtSignature|thought_signature",
        idle: "thought",
      },
    ],
    image_url: [{ kind: "image", url: "image_url.url|image_url" }],
  },
  sections: {
    messages: {
      rank: 1,
      accepts: (value) => Array.isArray(value) || (typeof value === "string" && value.startsWith("[")),
    },
    "tools functions": { rank: 0, holds: "tools", isWeak: true },
    choices: {
      rank: 3,
      holds: "choices",
      isOutput: true,
      accepts: (value) => Array.isArray(value) && value.some(isChoice),
    },
  },
  streams: [{ format: "openai.chat", knows: isChunk, fold }],
};

/** Thoughts, and empty texts that only carry the signature of one. */
function isThought({ thought, text, thoughtSignature, thought_signature }: JsonRecord): boolean {
  return thought === true || (text === "" && Boolean(thoughtSignature ?? thought_signature));
}

const isChoice = (choice: unknown): boolean =>
  isRecord(choice) && (isRecord(choice.message) || isRecord(choice.delta) || typeof choice.text === "string");

/** Perplexity puts the message so far, and an empty delta into whole responses, beside each other. */
function isChunk(event: JsonRecord): boolean {
  const first: unknown = Array.isArray(event.choices) ? event.choices[0] : undefined;
  if (!isRecord(first) || !isRecord(first.delta)) return false;
  return event.object === "chat.completion.chunk" || !Object.hasOwn(first, "message");
}

function fold(assembly: Assembly, chunk: Source): boolean {
  if (!Array.isArray(chunk.value.choices)) return false;
  // Azure's first chunks carry "" and 0 where nothing is known yet; most chunks carry no usage.
  assembly.keep(["model", "created", "usage"], chunk);
  for (const { item, position } of chunk.items("choices")) {
    const path = ["choices", item.number("index", position)];
    if (assembly.get(path) === undefined) {
      assembly.begin([...path, "index"], item, "index");
      assembly.mark([...path, "message"], {}, item);
    }
    if (item.value.finish_reason) assembly.begin([...path, "finish_reason"], item, "finish_reason");
    mergeDelta(assembly, [...path, "message"], item, "delta");
  }
  return true;
}
