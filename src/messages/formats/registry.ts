import { anthropic } from "./anthropic.js";
import { bedrockConverse } from "./bedrockConverse.js";
import { cohere } from "./cohere.js";
import { completions } from "./completions.js";
import type { Format } from "./Format.js";
import { gemini } from "./gemini.js";
import { honeyhive } from "./honeyhive.js";
import { langchain } from "./langchain.js";
import { mistral } from "./mistral.js";
import { ollama } from "./ollama.js";
import { openaiAssistants } from "./openaiAssistants.js";
import { openaiChat } from "./openaiChat.js";
import { openaiRealtime } from "./openaiRealtime.js";
import { openaiResponses } from "./openaiResponses.js";
import { openinference } from "./openinference.js";
import { otelGenai } from "./otelGenai.js";
import { pydantic } from "./pydantic.js";
import { vercelModel } from "./vercelModel.js";
import { vercelUi } from "./vercelUi.js";

/** Every format there is. Where shapes of several fit one block, the first in this list takes it. */
export const formats: readonly Format[] = [
  openaiChat,
  openaiResponses,
  openaiAssistants,
  openaiRealtime,
  mistral,
  anthropic,
  gemini,
  bedrockConverse,
  cohere,
  ollama,
  vercelModel,
  vercelUi,
  langchain,
  otelGenai,
  openinference,
  pydantic,
  completions,
  honeyhive,
];
