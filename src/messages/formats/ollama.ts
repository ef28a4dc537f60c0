import { isRecord } from "../isRecord.js";
import { mergeDelta } from "../assembly/mergeDelta.js";
import type { Format } from "./Format.js";

const name = "ollama";

/** Ollama's chat and generate: OpenAI's messages with pictures beside the text, and streams of whole bodies. */
export const ollama: Format = {
  name,
  bodyKeys: "keep_alive eval_count prompt_eval_count",
  streams: [
    {
      format: name,
      knows: (event) =>
        typeof event.done === "boolean" && (isRecord(event.message) || typeof event.response === "string"),
      fold(assembly, event) {
        if (typeof event.value.done !== "boolean") return false;
        for (const key of Object.keys(event.value)) {
          if (GROWING.has(key)) mergeDelta(assembly, [key], event, key);
          else assembly.set([key], event, key);
        }
        return true;
      },
    },
  ],
};

const GROWING = new Set(["message", "response", "thinking"]);
