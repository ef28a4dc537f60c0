import { readFileSync } from "node:fs";
import { createRandom } from "./random.mjs";

/**
 * A session for each provider, one a line: the request as the provider takes it, the answer as the provider gives it.
 * The transcripts are those of the stories.
 */
export function makeProviders() {
  const random = createRandom(20250612);
  return SESSIONS.map((make) => `${JSON.stringify(toSession(make(), random))}\n`).join("");
}

function toSession({ name, provider, model, inputs = {}, outputs }, random) {
  return {
    session_name: name,
    source: "production",
    session_id: random.uuid(),
    config: { provider, model },
    inputs,
    outputs,
    error: null,
    user_properties: {},
    metrics: {},
    feedback: {},
    metadata: {},
  };
}

const SESSIONS = [
  () => exchange("openaiChat", { name: "Bikes for Saturday", provider: "openai" }),
  () => exchange("openaiResponses", { name: "Poster with web search", provider: "openai" }),
  () => exchange("anthropic", { name: "Two seats together", provider: "anthropic" }),
  () => ({
    name: "Ferry to Holm, as streamed",
    provider: "anthropic",
    model: "claude-3-7-sonnet-20250219",
    inputs: { chat_history: [{ role: "user", content: "When does the last ferry to Holm leave on Sunday?" }] },
    outputs: { chunks: read("anthropicStream") },
  }),
  () => exchange("gemini", { name: "Median of the visitors", provider: "google" }),
  () => exchange("bedrockConverse", { name: "Deposit of flat 4B", provider: "aws" }),
  () => exchange("cohere", { name: "Bees on plot 31", provider: "cohere" }),
  () => exchange("mistral", { name: "Wet rye loaf", provider: "mistral" }),
  () => lastOf(read("vercelUi").messages, { name: "Trip to Tromsø", provider: "openai", model: "gpt-4.1" }),
  () => lastOf(read("langchain"), { name: "Belt of a turntable", provider: "openai", model: "gpt-4o-mini" }),
  () => lastOf(read("pydantic"), { name: "Spelling, sheet 117", provider: "openai", model: "gpt-4o" }),
  () => ({ name: "Room for twelve (span)", provider: "azure", model: "gpt-4.1-mini", outputs: read("otelGenai") }),
  () => ({ name: "Meter 55310 (span)", provider: "openai", model: "gpt-4o-mini", outputs: read("openinference") }),
];

/** A request and its response. */
function exchange(file, { name, provider }) {
  const { request, response } = read(file);
  return { name, provider, model: request.model ?? request.modelId ?? response.modelVersion, inputs: request, outputs: response };
}

/** A list of messages of which the last is the answer. */
function lastOf(messages, { name, provider, model }) {
  return { name, provider, model, inputs: { chat_history: messages.slice(0, -1) }, outputs: messages.at(-1) };
}

function read(name) {
  return JSON.parse(readFileSync(new URL(`../../stories/fixtures/providers/${name}.json`, import.meta.url), "utf8"));
}
