import type { Format } from "./Format.js";

/** LangChain's content blocks; its message classes are recognised in `message/openMessage.ts`. LangGraph's state holds its messages. */
export const langchain: Format = {
  name: "langchain",
  blocks: {
    "tool_call server_tool_call": [
      {
        kind: "tool-call",
        when: ({ args }) => args !== undefined,
        callId: "id",
        name: "name",
        input: "args",
        idle: "extras",
      },
    ],
    server_tool_result: [{ kind: "tool-result", callId: "tool_call_id", output: "output" }],
    "image audio video": [
      {
        kind: "file",
        data: "data|base64",
        url: "url",
        fileId: "id|file_id",
        mediaType: "mime_type|mimeType",
        idle: "source_type extras",
      },
    ],
    file: [
      {
        kind: "file",
        data: "data|base64",
        url: "url",
        fileId: "id|file_id",
        mediaType: "mime_type|mimeType|modality",
        name: "filename|name",
        idle: "source_type extras modality",
      },
    ],
    "text-plain": [{ kind: "file", text: "text", mediaType: "mime_type", name: "title" }],
    reasoning: [{ kind: "reasoning", text: "reasoning", idle: "extras" }],
    non_standard: [{ kind: "data", value: "value" }],
  },
};
