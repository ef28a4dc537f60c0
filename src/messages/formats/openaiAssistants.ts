import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord } from "../isRecord.js";
import { mergeDelta } from "../assembly/mergeDelta.js";
import type { Format } from "./Format.js";

const name = "openai.assistants";

/** OpenAI's Assistants: threads of messages, runs, and the steps of runs. */
export const openaiAssistants: Format = {
  name,
  blocks: {
    text: [{ kind: "text", text: "text.value", citations: "text.annotations" }],
    image_file: [{ kind: "image", fileId: "image_file.file_id", idle: "image_file.detail" }],
  },
  sections: {
    instructions: {
      rank: 0,
      role: "system",
      format: name,
      accepts: (value, body) =>
        typeof value === "string" && ["assistant_id", "thread_id"].some((key) => Object.hasOwn(body, key)),
    },
    "data additional_messages": {
      rank: 1,
      accepts: (value) =>
        Array.isArray(value) &&
        value.some((one) => isRecord(one) && (typeof one.role === "string" || isRecord(one.step_details))),
    },
    step_details: {
      rank: 3,
      isOutput: true,
      format: name,
      accepts: (value) => isRecord(value) && Array.isArray(value.tool_calls),
    },
    tool_outputs: { rank: 2, role: "tool", format: name, accepts: Array.isArray },
  },
  streams: [
    {
      format: name,
      knows: ({ object }) => typeof object === "string" && /^thread\.(run|message\.delta)/.test(object),
      fold,
    },
  ],
};

function fold(assembly: Assembly, event: Source): boolean {
  const object = event.text("object");
  if (!object.startsWith("thread")) return false;
  const path = ["messages", assembly.numberOf(event.text("id"))];
  if (object === "thread.run") {
    assembly.begin(["system"], event, "instructions");
    assembly.begin(["tools"], event, "tools");
    assembly.keep(["model", "usage"], event);
    return true;
  }
  if (object === "thread.message" && event.items("content").length > 0) {
    assembly.set(path, event);
    return true;
  }
  assembly.begin([...path, "role"], event, "role");
  assembly.mark([...path, "role"], "assistant", event);
  const delta = event.in("delta");
  const growing = delta?.in("step_details") ?? delta;
  if (growing) for (const key of ["content", "tool_calls"]) mergeDelta(assembly, [...path, key], growing, key);
  const steps = event.in("step_details");
  if (steps && steps.items("tool_calls").length > 0) assembly.set([...path, "tool_calls"], steps, "tool_calls");
  return true;
}
