import { checkResultName } from "./checkResultName.js";
import type { RefusalPart, TextPart } from "../Message.js";
import { hoistSystem } from "./hoistSystem.js";
import type { MediaFacts } from "./mediaFacts.js";
import { mediaRule } from "./mediaRule.js";
import { objectInput } from "./objectInput.js";
import type { Outgoing, Turn } from "./Outgoing.js";
import { outputBlocks } from "./outputBlocks.js";
import { outputContent } from "./outputContent.js";
import type { PartRules } from "./PartRules.js";
import { toolSchema } from "./toolSchema.js";
import { writeParts, writeTurn } from "./writeParts.js";
import { writtenText } from "./writtenText.js";

/**
 * The body of Anthropic's Messages: `{ system?, messages, tools? }`. Roles alternate: neighbours of one role are one message,
 * in which tool results come first, as the API demands.
 */
export function toAnthropic(out: Outgoing): unknown {
  const { system, rest } = hoistSystem(out);
  const instructions = system.flatMap((turn) => writeTurn(turn, RULES, out));
  const messages: OpenMessage[] = [];
  for (const turn of rest) addTurn(turn, messages, out);
  const tools = out.tools.map((tool) => ({
    name: tool.name,
    ...(tool.description !== undefined && { description: tool.description }),
    input_schema: toolSchema(tool, out) ?? { type: "object" },
  }));
  return {
    ...(instructions.length > 0 && { system: toContent(instructions) }),
    messages: messages.map(({ role, results, others }) => ({ role, content: toContent([...results, ...others]) })),
    ...(tools.length > 0 && { tools }),
  };
}

interface OpenMessage {
  readonly role: "user" | "assistant";
  readonly results: Block[];
  readonly others: Block[];
}
type Block = Readonly<Record<string, unknown>>;

function addTurn(turn: Turn, messages: OpenMessage[], out: Outgoing): void {
  const blocks = writeTurn(turn, RULES, out);
  if (blocks.length === 0) return;
  const role = turn.role === "assistant" ? "assistant" : "user";
  let open = messages.at(-1);
  if (open?.role !== role) {
    open = { role, results: [], others: [] };
    messages.push(open);
  }
  const isTool = turn.role === "tool";
  if (isTool && open.others.length > 0)
    out.report({
      id: turn.message.id,
      code: "order-changed",
      message: "expected tool results first in the user's turn, found them after other blocks: sent first",
    });
  for (const block of blocks) (isTool ? open.results : open.others).push(block);
}

/** A lone text is a string, as people write it. */
function toContent(blocks: readonly Block[]): unknown {
  const [first] = blocks;
  return blocks.length === 1 && first?.type === "text" ? first.text : blocks;
}

const asText = (text: string): Block => ({ type: "text", text });

function writeText(part: TextPart | RefusalPart, out: Outgoing): Block | undefined {
  const text = writtenText(part, out);
  return text === undefined ? undefined : asText(text);
}

const RULES: PartRules<Block> = {
  text: { in: ["system", "user", "assistant", "output"], write: writeText },
  refusal: { in: ["user", "assistant"], write: writeText },
  image: mediaRule({
    in: ["user", "output"],
    takes: "PNG, JPEG, GIF or WebP as base64, an image's URL or a file id",
    asText,
    write: (media) =>
      media.text === undefined && takes(media, /^image\/(?:png|jpeg|gif|webp)$/)
        ? { type: "image", source: toSource(media) }
        : undefined,
  }),
  file: mediaRule({
    in: ["user", "output"],
    takes: "PDF as base64, plain text, a document's URL or a file id",
    asText,
    keepsName: true,
    keepsType: ({ text, mediaType }) => text !== undefined && mediaType === "text/plain",
    write: (media) =>
      takes(media, /^application\/pdf$/)
        ? { type: "document", source: toSource(media), ...(media.name !== undefined && { title: media.name }) }
        : undefined,
  }),
  audio: null,
  video: null,
  "tool-call": {
    in: ["assistant"],
    write: (part, out) => ({
      type: "tool_use",
      id: out.links.get(part.id)?.callId,
      name: part.name,
      input: objectInput(part, out),
    }),
  },
  "tool-result": {
    in: ["tool"],
    write(part, out) {
      const { id, output, isError } = part;
      const parts = outputBlocks(part);
      const link = out.links.get(id);
      checkResultName(part, link?.name, out);
      const blocks = parts && writeParts({ parts, place: "output", rules: RULES, out });
      return {
        type: "tool_result",
        tool_use_id: link?.callId,
        ...(output !== undefined && { content: blocks ?? outputContent(output) }),
        ...(isError !== undefined && { is_error: isError }),
      };
    },
  },
  reasoning: null,
  citation: null,
  data: null,
  raw: null,
};

/** Only base64 has to be of a type that is known. */
const takes = ({ data, mediaType }: MediaFacts, types: RegExp): boolean => data === undefined || types.test(mediaType);

function toSource({ url, data, text, fileId, mediaType }: MediaFacts): Block {
  if (data !== undefined) return { type: "base64", media_type: mediaType, data };
  if (text !== undefined) return { type: "text", media_type: "text/plain", data: text };
  return url === undefined ? { type: "file", file_id: fileId } : { type: "url", url };
}
