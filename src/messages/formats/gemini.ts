import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const name = "gemini";
const SIGNATURE = "thoughtSignature|thought_signature";

/** Google's Gemini and Vertex, as the API writes it and as its SDKs print it. */
export const gemini: Format = {
  name,
  keyed: {
    "functionCall function_call": [
      {
        kind: "tool-call",
        callId: "functionCall.id|function_call.id",
        name: "functionCall.name|function_call.name",
        input: "functionCall.args|function_call.args",
        signature: SIGNATURE,
        idle: "thought",
      },
    ],
    "functionResponse function_response": [
      {
        kind: "tool-result",
        callId: "functionResponse.id|function_response.id",
        name: "functionResponse.name|function_response.name",
        output: "functionResponse.response|function_response.response",
        error: "functionResponse.response.error|function_response.response.error",
        idle: "functionResponse.willContinue functionResponse.scheduling",
      },
    ],
    "inlineData inline_data": [
      {
        kind: "file",
        data: "inlineData.data|inline_data.data",
        mediaType: "inlineData.mimeType|inline_data.mime_type|inline_data.mimeType|inlineData.mime_type",
        name: "inlineData.displayName|inline_data.display_name",
        signature: SIGNATURE,
        idle: "thought videoMetadata video_metadata mediaResolution",
      },
    ],
    "fileData file_data": [
      {
        kind: "file",
        url: "fileData.fileUri|file_data.file_uri|fileData.file_uri|file_data.fileUri",
        mediaType: "fileData.mimeType|file_data.mime_type|fileData.mime_type",
        name: "fileData.displayName|file_data.display_name",
        idle: "videoMetadata video_metadata mediaResolution",
      },
    ],
    "executableCode executable_code": [
      {
        kind: "tool-call",
        callId: "executableCode.id",
        name: "executableCode.language|executable_code.language",
        input: "executableCode.code|executable_code.code",
        signature: SIGNATURE,
      },
    ],
    "codeExecutionResult code_execution_result": [
      {
        kind: "tool-result",
        when: hasFailed,
        isError: true,
        callId: "codeExecutionResult.id",
        output: "codeExecutionResult.output|code_execution_result.output|codeExecutionResult.outcome",
      },
      {
        kind: "tool-result",
        callId: "codeExecutionResult.id",
        output: "codeExecutionResult.output|code_execution_result.output|codeExecutionResult.outcome",
        idle: "codeExecutionResult.outcome code_execution_result.outcome",
      },
    ],
    toolCall: [
      {
        kind: "tool-call",
        callId: "toolCall.id",
        name: "toolCall.toolType",
        input: "toolCall.args",
        signature: SIGNATURE,
      },
    ],
    toolResponse: [
      {
        kind: "tool-result",
        isAnswer: true,
        callId: "toolResponse.id",
        name: "toolResponse.toolType",
        output: "toolResponse.response",
        signature: SIGNATURE,
      },
    ],
    "thoughtSignature thought_signature": [
      {
        kind: "reasoning",
        when: (part) => Object.keys(part).every((key) => key.startsWith("thought")),
        signature: SIGNATURE,
      },
    ],
  },
  blocks: {
    // Of the Interactions API.
    thought: [
      { kind: "reasoning", inner: "summary", state: "summary" },
      { kind: "reasoning", signature: "signature" },
    ],
    model_output: [{ kind: "text", role: "assistant", inner: "content" }],
    user_input: [{ kind: "text", role: "user", inner: "content" }],
    image: [{ kind: "image", data: "data", url: "uri", mediaType: "mime_type", idle: "resolution" }],
    "audio video document": [{ kind: "file", data: "data", url: "uri", mediaType: "mime_type" }],
  },
  patterns: [
    [
      /_result$/,
      [
        {
          kind: "tool-result",
          isAnswer: true,
          callId: "call_id",
          name: "name",
          output: "result|content|output",
          error: "is_error",
        },
      ],
    ],
  ],
  sections: {
    "systemInstruction system_instruction": { rank: 0, role: "system", format: name },
    contents: { rank: 1, role: "user", format: name },
    turns: { rank: 1, role: "user", format: name, accepts: Array.isArray },
    candidates: { rank: 3, holds: "choices", isOutput: true, format: name },
    text: {
      rank: 3,
      role: "assistant",
      isOutput: true,
      isEcho: true,
      isWeak: true,
      accepts: (value, body) => typeof value === "string" && Array.isArray(body.candidates),
    },
    config: {
      rank: 0,
      format: name,
      isWeak: true,
      accepts: (value) => isRecord(value) && Boolean(value.systemInstruction ?? value.system_instruction),
    },
    " config": {
      rank: 0,
      holds: "tools",
      isWeak: true,
      accepts: (value) => isRecord(value) && Array.isArray(value.tools),
    },
    steps: {
      rank: 3,
      isOutput: true,
      format: "gemini.interactions",
      accepts: (value, body) => Array.isArray(value) && body.object === "interaction",
    },
  },
  bodyKeys: "generationConfig generation_config safetySettings usageMetadata usage_metadata",
  streams: [
    { format: name, knows: (event) => Array.isArray(event.candidates), fold },
    {
      format: "gemini.interactions",
      knows: (event) => /^(interaction|step)\./.test(String(event.event_type)),
      fold: foldSteps,
    },
  ],
};

/** Code that ran to its end says OUTCOME_OK. */
function hasFailed(part: JsonRecord): boolean {
  const result = part.codeExecutionResult ?? part.code_execution_result;
  return isRecord(result) && typeof result.outcome === "string" && result.outcome !== "OUTCOME_OK";
}

function fold(assembly: Assembly, event: Source): boolean {
  if (!Array.isArray(event.value.candidates))
    return ["usageMetadata", "usage_metadata", "responseId"].some((key) => event.get(key));
  assembly.keep(["modelVersion", "model_version", "usageMetadata", "usage_metadata"], event);
  for (const { item, position } of event.items("candidates")) {
    const path = ["candidates", item.number("index", position)];
    for (const key of Object.keys(item.value))
      if (key !== "content" && item.get(key) !== null) assembly.set([...path, key], item, key);
    const content = item.in("content");
    if (!content) continue;
    assembly.begin([...path, "content", "role"], content, "role");
    for (const part of content.items("parts")) addPart(assembly, [...path, "content", "parts"], part.item);
  }
  return true;
}

/** Texts of one kind that follow each other are one text. */
function addPart(assembly: Assembly, path: readonly (string | number)[], part: Source): void {
  const grown = assembly.get(path);
  const last: unknown = Array.isArray(grown) ? grown.at(-1) : undefined;
  const isMore =
    isRecord(last) &&
    typeof last.text === "string" &&
    typeof part.value.text === "string" &&
    Boolean(last.thought) === Boolean(part.value.thought);
  if (isMore && Array.isArray(grown)) assembly.append([...path, grown.length - 1, "text"], part, "text");
  else assembly.push(path, part);
}

function foldSteps(assembly: Assembly, event: Source): boolean {
  const [delta, interaction] = [event.in("delta"), event.in("interaction")];
  assembly.mark(["object"], "interaction", event);
  const path = ["steps", event.number("index")];
  if (interaction) {
    assembly.keep(["model", "usage", "created"], interaction);
    if (interaction.items("steps").length > 0) assembly.set(["steps"], interaction, "steps");
  }
  assembly.begin(path, event, "step");
  if (!delta) return event.text("event_type") !== "";
  const list = [...path, delta.text("type") === "thought_summary" ? "summary" : "content"];
  for (const key of ["signature", "arguments"]) assembly.append([...path, key], delta, key);
  if (delta.text("text") !== "") {
    assembly.mark([...list, 0, "type"], "text", delta);
    assembly.append([...list, 0, "text"], delta, "text");
  } else if (delta.text("signature") + delta.text("arguments") === "") assembly.push(list, delta);
  return true;
}
