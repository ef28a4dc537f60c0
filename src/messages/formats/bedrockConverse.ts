import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord } from "../isRecord.js";
import type { Format } from "./Format.js";
import type { Shapes } from "./Shape.js";

const name = "bedrock.converse";

const media = (kind: "image" | "video" | "audio" | "file", key: string): Shapes => [
  {
    kind,
    data: `${key}.source.bytes`,
    url: `${key}.source.s3Location.uri`,
    text: `${key}.source.text`,
    mediaType: `${key}.format`,
    name: `${key}.name`,
    idle: `${key}.citations ${key}.source.s3Location.bucketOwner`,
  },
];

/** AWS Bedrock's Converse, and Nova's own messages. */
export const bedrockConverse: Format = {
  name,
  keyed: {
    toolUse: [
      {
        kind: "tool-call",
        callId: "toolUse.toolUseId",
        name: "toolUse.name",
        input: "toolUse.input",
        idle: "toolUse.type",
      },
    ],
    toolResult: [
      {
        kind: "tool-result",
        callId: "toolResult.toolUseId",
        output: "toolResult.content",
        error: "toolResult.status",
        idle: "toolResult.status toolResult.type",
      },
    ],
    reasoningContent: [
      {
        kind: "reasoning",
        text: "reasoningContent.reasoningText.text",
        signature: "reasoningContent.reasoningText.signature",
        sealed: "reasoningContent.redactedContent",
      },
    ],
    image: media("image", "image"),
    video: media("video", "video"),
    audio: media("audio", "audio"),
    document: media("file", "document"),
    citationsContent: [
      { kind: "text", inner: "citationsContent.content", citations: "citationsContent.citations" },
      {
        kind: "raw",
        isSilent: true,
        when: ({ citationsContent: cited }) => isRecord(cited) && !cited.content,
        citations: "citationsContent.citations",
      },
    ],
    guardContent: [
      { kind: "text", text: "guardContent.text.text", idle: "guardContent.text.qualifiers" },
      ...media("image", "guardContent.image"),
    ],
    cachePoint: [{ kind: "raw", isSilent: true, idle: "cachePoint" }],
    json: [{ kind: "data", value: "json" }],
  },
  sections: {
    system: { rank: 0, role: "system", isWeak: true, format: name, accepts: Array.isArray },
    toolConfig: { rank: 0, holds: "tools", isWeak: true, format: name },
    output: { rank: 3, isOutput: true, format: name, accepts: (value) => isRecord(value) && isRecord(value.message) },
  },
  bodyKeys: "inferenceConfig additionalModelRequestFields stopReason schemaVersion guardrailConfig",
  streams: [{ format: name, knows: (event) => EVENTS.some((key) => key !== "metadata" && isRecord(event[key])), fold }],
};

const EVENTS = [
  "messageStart",
  "contentBlockStart",
  "contentBlockDelta",
  "contentBlockStop",
  "messageStop",
  "metadata",
];

function fold(assembly: Assembly, event: Source): boolean {
  const body = EVENTS.map((key) => event.in(key)).find((one) => one !== undefined);
  if (!body) return false;
  assembly.keep(["stopReason", "usage"], body);
  const message = ["output", "message"];
  assembly.begin([...message, "role"], body, "role");
  assembly.mark([...message, "role"], "assistant", event);
  const content = [...message, "content"];
  const [start, delta] = [body.in("start"), body.in("delta")];
  if (!start && !delta) return true;
  const block = [...content, assembly.numberOf(`block ${body.number("contentBlockIndex")}`)];
  if (start) for (const key of Object.keys(start.value)) assembly.set([...block, key], start, key);
  if (delta) addDelta(assembly, { content, block, delta });
  return true;
}

interface BlockDelta {
  readonly content: readonly (string | number)[];
  readonly block: readonly (string | number)[];
  readonly delta: Source;
}

/** Nova gives every few words a block of their own: texts that follow each other are one. */
function addDelta(assembly: Assembly, { content, block, delta }: BlockDelta): void {
  const grown = assembly.get(content);
  const last: unknown = Array.isArray(grown) ? grown.at(-1) : undefined;
  const isMore =
    Array.isArray(grown) && assembly.get(block) === undefined && isRecord(last) && typeof last.text === "string";
  assembly.append([...(isMore ? [...content, grown.length - 1] : block), "text"], delta, "text");
  const [tool, thought] = [delta.in("toolUse"), delta.in("reasoningContent")];
  if (tool) assembly.append([...block, "toolUse", "input"], tool, "input");
  if (thought) {
    for (const key of ["text", "signature"])
      assembly.append([...block, "reasoningContent", "reasoningText", key], thought, key);
    assembly.append([...block, "reasoningContent", "redactedContent"], thought, "redactedContent");
  }
  if (delta.in("citation"))
    assembly.push([...(isMore ? [...content, grown.length - 1] : block), "citations"], delta, "citation");
}
