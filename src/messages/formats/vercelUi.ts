import type { Shapes } from "./Shape.js";
import type { Format } from "./Format.js";

const name = "vercel.ui";
const idle =
  "state providerMetadata callProviderMetadata providerExecuted preliminary title rawInput approval step toolMetadata";

/** A tool's part holds the call, and the result once there is one. */
const tool = (named: { readonly name: string } | { readonly isNamedByType: true }, above = ""): Shapes => [
  {
    kind: "tool-call",
    ...named,
    callId: `${above}toolCallId`,
    input: `${above}input|${above}args`,
    idle: `${idle} ${above}state ${above}step`,
  },
  {
    kind: "tool-result",
    ...named,
    callId: `${above}toolCallId`,
    output: `${above}output|${above}result`,
    error: `${above}errorText`,
  },
];

/** The messages that the Vercel AI SDK gives to a page (`UIMessage`). */
export const vercelUi: Format = {
  name,
  blocks: {
    "dynamic-tool": tool({ name: "toolName" }),
    "tool-invocation": tool({ name: "toolInvocation.toolName" }, "toolInvocation."),
    text: [{ kind: "text", text: "text", idle }],
    reasoning: [{ kind: "reasoning", text: "text|reasoning", idle: `${idle} details id` }],
    "source-url": [{ kind: "citation", name: "title", url: "url", idle: "sourceId providerMetadata" }],
    "source-document": [
      { kind: "citation", name: "title|filename", idle: "sourceId mediaType filename providerMetadata" },
    ],
    source: [
      {
        kind: "citation",
        name: "source.title|title",
        url: "source.url|url",
        idle: "sourceType providerMetadata source.sourceType source.id",
      },
    ],
    file: [
      {
        kind: "file",
        url: "url",
        name: "filename",
        mediaType: "mediaType|mime_type|mimeType",
        idle: `${idle} source_type`,
      },
    ],
    "step-start": [{ kind: "raw", isSilent: true }],
  },
  patterns: [
    [/^tool-/, tool({ isNamedByType: true })],
    [/^data-/, [{ kind: "data", value: "data", idle: "transient" }]],
  ],
  streams: [
    {
      format: name,
      knows: ({ type }) =>
        typeof type === "string" &&
        /^(text|reasoning)-(start|delta)$|^tool-(input|output)-available$|^start-step$/.test(type),
      fold(assembly, event) {
        const type = event.text("type");
        const [, kind = ""] = /^(text|reasoning)-(?:start|delta|end)$/.exec(type) ?? [];
        const part = (key: string) => ["parts", assembly.numberOf(key)];
        assembly.mark(["role"], "assistant", event);
        if (kind !== "") {
          const path = part(`${kind} ${event.text("id")}`);
          assembly.mark([...path, "type"], kind, event);
          for (const key of ["delta", "textDelta"]) assembly.append([...path, "text"], event, key);
        } else if (/^tool-(input|output)-/.test(type)) {
          const path = part(`tool ${event.text("toolCallId")}`);
          assembly.mark([...path, "type"], "dynamic-tool", event);
          for (const key of ["toolCallId", "toolName"])
            if (event.text(key) !== "") assembly.repeat([...path, key], event, key);
          for (const key of ["input", "output", "errorText"]) assembly.set([...path, key], event, key);
        } else if (WHOLE.test(type)) assembly.push(["parts"], event);
        return (
          WHOLE.test(type) ||
          /^(start|finish|abort|message-metadata)|-(start|delta|end|step|available|error)$/.test(type)
        );
      },
    },
  ],
};

const WHOLE = /^(file|source-|data-)/;
