import type { Format } from "./Format.js";

/** Mistral speaks OpenAI's chat; these blocks are its own. */
export const mistral: Format = {
  name: "mistral",
  blocks: {
    thinking: [{ kind: "reasoning", inner: "thinking", idle: "closed" }],
    document_url: [{ kind: "file", url: "document_url", name: "document_name" }],
    reference: [{ kind: "data", value: "reference_ids" }],
  },
  bodyKeys: "safe_prompt random_seed prompt_mode",
};
