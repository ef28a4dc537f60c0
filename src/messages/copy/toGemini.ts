import { isRecord } from "../isRecord.js";
import type { MediaPart, RefusalPart, TextPart } from "../Message.js";
import { checkResultName } from "./checkResultName.js";
import { hoistSystem } from "./hoistSystem.js";
import type { ToolLink } from "./linkToolCalls.js";
import { mediaRule } from "./mediaRule.js";
import { objectInput } from "./objectInput.js";
import type { Outgoing, Turn } from "./Outgoing.js";
import { outputBlocks } from "./outputBlocks.js";
import type { PartRule, PartRules } from "./PartRules.js";
import { toolSchema } from "./toolSchema.js";
import { writeParts, writeTurn } from "./writeParts.js";
import { writtenText } from "./writtenText.js";

/** The body of Gemini's generateContent: `{ systemInstruction?, contents, tools? }`. Neighbouring results are one content, as the API demands. */
export function toGemini(out: Outgoing): unknown {
  const { system, rest } = hoistSystem(out);
  const instructions = system.flatMap((turn) => writeTurn(turn, RULES, out));
  const contents: { readonly role: string; readonly parts: Block[] }[] = [];
  let last: Turn | undefined;
  for (const turn of rest) {
    const parts = writeTurn(turn, RULES, out);
    if (parts.length === 0) continue;
    const role = turn.role === "assistant" ? "model" : "user";
    const open = contents.at(-1);
    // A result and what the user said beside it may be of one message.
    const isJoined = turn.message === last?.message || (turn.role === "tool" && last?.role === "tool");
    if (open?.role === role && isJoined) for (const part of parts) open.parts.push(part);
    else contents.push({ role, parts });
    last = turn;
  }
  const functionDeclarations = out.tools.map((tool) => {
    const { name, description } = tool;
    const schema = toolSchema(tool, out);
    // `parameters` takes a part of OpenAPI's schemas only.
    return { name, ...(description !== undefined && { description }), ...(schema && { parametersJsonSchema: schema }) };
  });
  return {
    ...(instructions.length > 0 && { systemInstruction: { parts: instructions } }),
    contents,
    ...(functionDeclarations.length > 0 && { tools: [{ functionDeclarations }] }),
  };
}

type Block = Readonly<Record<string, unknown>>;

const asText = (text: string): Block => ({ text });

function writeText(part: TextPart | RefusalPart, out: Outgoing): Block | undefined {
  const text = writtenText(part, out);
  return text === undefined ? undefined : asText(text);
}

const media: PartRule<MediaPart, Block> = mediaRule({
  in: ["user", "assistant"],
  takes: "base64 with its type, a URL or a file id",
  asText,
  keepsType: () => true,
  write({ data, url, fileId, mediaType }) {
    if (data !== undefined) return mediaType === "" ? undefined : { inlineData: { mimeType: mediaType, data } };
    const fileUri = url ?? fileId;
    return fileUri === undefined
      ? undefined
      : { fileData: { ...(mediaType !== "" && { mimeType: mediaType }), fileUri } };
  },
});

const RULES: PartRules<Block> = {
  text: { in: ["system", "user", "assistant", "output"], write: writeText },
  refusal: { in: ["user", "assistant"], write: writeText },
  reasoning: {
    in: ["assistant"],
    write({ id, text, state }, { report }) {
      if ((state === "text" || state === "summary") && text !== "") return { text, thought: true };
      report({
        id,
        code: "part-kind",
        message: `expected reasoning as text, found it ${state === "text" ? "blank" : state}: left out`,
      });
      return undefined;
    },
  },
  image: media,
  audio: media,
  video: media,
  file: media,
  "tool-call": {
    in: ["assistant"],
    write: (part, out) => ({
      functionCall: { ...linkId(out.links.get(part.id)), name: part.name, args: objectInput(part, out) },
    }),
  },
  "tool-result": {
    in: ["tool"],
    write(part, out) {
      const link = out.links.get(part.id);
      const name = link?.name ?? part.name ?? NAMELESS;
      checkResultName(part, name, out);
      const parts = outputBlocks(part);
      const blocks = parts && writeParts({ parts, place: "output", rules: RULES, out });
      const output = blocks ? blocks.map(({ text }) => text).join("\n") : part.output;
      return { functionResponse: { ...linkId(link), name, response: toResponse(output, part.isError) } };
    },
  },
  citation: null,
  data: null,
  raw: null,
};

/** The API refuses a result without a name; results without a call are reported. */
const NAMELESS = "unknown";

const linkId = (link: ToolLink | undefined): Block => (link?.isRecorded ? { id: link.callId } : {});

/** `output` and `error` are the API's keys for results that are no object, and for errors. */
function toResponse(output: unknown, isError = false): Block {
  if (isError) return { error: output ?? null };
  if (output === undefined) return {};
  return isRecord(output) ? output : { output };
}
