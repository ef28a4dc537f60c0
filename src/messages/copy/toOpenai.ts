import { jsonText } from "../jsonText.js";
import { mediaRule, type MediaRuleOptions } from "./mediaRule.js";
import type { Outgoing, Turn } from "./Outgoing.js";
import { outputBlocks } from "./outputBlocks.js";
import { outputContent } from "./outputContent.js";
import type { PartRules } from "./PartRules.js";
import { toolSchema } from "./toolSchema.js";
import { writeParts, writeTurn } from "./writeParts.js";

/** The body of OpenAI's Chat Completions: `{ messages, tools? }`. */
export function toOpenai(out: Outgoing): unknown {
  const tools = out.tools.map((tool) => {
    const { name, description } = tool;
    const parameters = toolSchema(tool, out);
    return {
      type: "function",
      function: { name, ...(description !== undefined && { description }), ...(parameters && { parameters }) },
    };
  });
  return { messages: out.turns.flatMap((turn) => writeMessages(turn, out)), ...(tools.length > 0 && { tools }) };
}

/** What a part becomes: an item of `content`, or its place beside it. */
interface Piece {
  readonly content?: string | object;
  readonly refusal?: string;
  readonly call?: object;
  readonly result?: object;
}

function writeMessages(turn: Turn, out: Outgoing): readonly object[] {
  const pieces = writeTurn(turn, RULES, out);
  if (pieces.length === 0) return [];
  if (turn.role === "tool") return pieces.map(({ result }) => ({ role: "tool", ...result }));
  const { id, name } = turn.message;
  if (name !== undefined) out.named.add(id);
  const ranks = pieces.map((piece) => ORDER.findIndex((key) => key in piece));
  if (ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0)))
    out.report({
      id,
      code: "order-changed",
      message: "expected content, then a refusal, then tool calls, found another order: sent in this one",
    });
  const refusals = pieces.flatMap(({ refusal }) => refusal ?? []);
  const calls = pieces.flatMap(({ call }) => call ?? []);
  return [
    {
      role: turn.role,
      ...(name !== undefined && { name }),
      content: toContent(pieces.flatMap(({ content }) => content ?? [])),
      ...(refusals.length > 0 && { refusal: refusals.join("\n") }),
      ...(calls.length > 0 && { tool_calls: calls }),
    },
  ];
}

const ORDER = ["content", "refusal", "call"];

function toContent(items: readonly (string | object)[]): unknown {
  const [first] = items;
  if (first === undefined) return null;
  if (items.length === 1 && typeof first === "string") return first;
  return items.map((item) => (typeof item === "string" ? { type: "text", text: item } : item));
}

const asText = (text: string): Piece => ({ content: text });

/** Media stand in the user's messages only. */
const MEDIA: Pick<MediaRuleOptions<Piece>, "in" | "asText"> = { in: ["user"], asText };

const RULES: PartRules<Piece> = {
  text: { in: ["system", "developer", "user", "assistant", "output"], write: ({ text }) => asText(text) },
  refusal: { in: ["assistant"], write: ({ text }) => ({ refusal: text }) },
  image: mediaRule({
    ...MEDIA,
    takes: "an image as base64 or a URL",
    write({ url, data, mediaType }) {
      const address = url ?? dataUrl(data, mediaType);
      return address === undefined ? undefined : { content: { type: "image_url", image_url: { url: address } } };
    },
  }),
  audio: mediaRule({
    ...MEDIA,
    takes: "WAV or MP3 as base64",
    write({ data, mediaType }) {
      const format = AUDIO.get(mediaType.toLowerCase());
      if (data === undefined || format === undefined) return undefined;
      return { content: { type: "input_audio", input_audio: { data, format } } };
    },
  }),
  file: mediaRule({
    ...MEDIA,
    takes: "a file as base64 or a file id",
    keepsName: true,
    write({ data, fileId, name, mediaType }) {
      if (data === undefined && fileId === undefined) return undefined;
      const source = data === undefined ? { file_id: fileId } : { file_data: dataUrl(data, mediaType) };
      return { content: { type: "file", file: { ...(name !== undefined && { filename: name }), ...source } } };
    },
  }),
  video: null,
  "tool-call": {
    in: ["assistant"],
    write: ({ id, name, input, inputText }, { links }) => ({
      call: {
        id: links.get(id)?.callId,
        type: "function",
        function: { name, arguments: inputText ?? jsonText(input) },
      },
    }),
  },
  "tool-result": {
    in: ["tool"],
    write(part, out) {
      const { id, name, output, isError } = part;
      const parts = outputBlocks(part);
      if (isError)
        out.report({
          id,
          code: "error-flag",
          message: "expected a result without a flag, found an error: sent as a result",
        });
      const content = parts && writeParts({ parts, place: "output", rules: RULES, out });
      return {
        result: {
          tool_call_id: out.links.get(id)?.callId,
          ...(name !== undefined && { name }),
          content: content?.length
            ? content.map((piece) => ({ type: "text", text: piece.content }))
            : outputContent(content ? "" : output),
        },
      };
    },
  },
  reasoning: null,
  citation: null,
  data: null,
  raw: null,
};

const AUDIO: ReadonlyMap<string, string> = new Map([
  ["audio/wav", "wav"],
  ["audio/x-wav", "wav"],
  ["audio/wave", "wav"],
  ["audio/mpeg", "mp3"],
  ["audio/mp3", "mp3"],
]);

const dataUrl = (data: string | undefined, mediaType: string): string | undefined =>
  data === undefined ? undefined : `data:${mediaType};base64,${data}`;
