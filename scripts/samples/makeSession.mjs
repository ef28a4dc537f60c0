import { scenarios } from "./scenarios.mjs";
import { styles } from "./messages.mjs";

const SOURCES = ["production", "production", "playground", "evaluation", "staging", "dev", "langchain"];

const MODELS = [
  { provider: "openai", model: "gpt-4o-mini", cost: 0.0000004 },
  { provider: "openai", model: "gpt-4o-2024-08-06", cost: 0.000006 },
  { provider: "anthropic", model: "claude-3-5-sonnet-20241022", cost: 0.000008 },
  { provider: "google", model: "gemini-1.5-flash-002", cost: 0.0000002 },
];

const ERRORS = [
  "APITimeoutError: Request timed out after 60.0 s",
  "BadRequestError: 400 This model's maximum context length is 128000 tokens, however you requested 131204 tokens.",
  "ToolExecutionError: search_trains returned 503 (Service Unavailable)\n  attempt 3 of 3",
  "",
];

/** One session of the batch under SDK names; `index` (from 0) decides what is special about it. */
export function makeSession({ index, random }) {
  const scenario = scenarios[index % scenarios.length];
  const model = random.pick(MODELS);
  const style = styles[Object.keys(styles)[(index * 7) % 4]];
  const turns = scenario.turns.slice(0, random.integer(1, scenario.turns.length));
  const messages = turns.flatMap((turn) => style({ turn, callId: `call_${random.hex(10)}` }));
  const answer = messages.pop();
  const error = index % 9 === 4 ? ERRORS[Math.floor(index / 9) % ERRORS.length] : undefined;
  const tokens = { prompt: 40 + JSON.stringify(messages).length / 4 | 0, completion: error === undefined ? JSON.stringify(answer).length / 4 | 0 : 0 };
  return {
    sessionName: `${scenario.name} ${String(index + 1).padStart(2, "0")}`,
    source: random.pick(SOURCES),
    sessionId: random.uuid(),
    config: { provider: model.provider, model: model.model, hyperparameters: { temperature: random.pick([0, 0.2, 0.7, 1]), max_tokens: 1024 } },
    inputs: { question: turns.at(-1).user, chat_history: [{ role: "system", content: scenario.system }, ...messages] },
    outputs: error === undefined ? { ...answer, finish_reason: "stop" } : {},
    ...(error === undefined ? (index % 3 === 0 ? { error: null } : {}) : { error }),
    userProperties: userOf({ index, random }),
    metrics: metricsOf({ index, random, failed: error !== undefined }),
    feedback: feedbackOf({ index, random }),
    metadata: {
      prompt_tokens: tokens.prompt,
      completion_tokens: tokens.completion,
      total_tokens: tokens.prompt + tokens.completion,
      cost: Number(((tokens.prompt + 3 * tokens.completion) * model.cost).toPrecision(3)),
      ...(index % 5 === 2 ? { run_id: "2b9d3b52-9a0e-4c57-8c0b-6f2a0b5d7e11", datapoint_id: random.hex(24) } : {}),
      ...(index % 11 === 6 ? { branch: "main", commit_hash: random.hex(40), uncommitted_changes: random.chance(0.5) } : {}),
    },
  };
}

function userOf({ index, random }) {
  if (index % 6 === 5) return {};
  return { user_id: `user_${random.integer(1000, 9999)}`, plan: random.pick(["free", "premium", "enterprise"]), is_beta: random.chance(0.2) };
}

function metricsOf({ index, random, failed }) {
  if (index % 4 === 3) return {};
  const score = failed ? 0 : random.integer(2, 5);
  return {
    "Answer Faithfulness": score,
    "Answer Faithfulness_explanation": EXPLANATIONS[score],
    "Number of words": failed ? 0 : random.integer(12, 140),
    ...(index % 3 === 1 ? { "Format OK": !failed, similarity: Number(random.next().toFixed(4)) } : {}),
    ...(index % 8 === 2 ? { Rating: random.integer(1, 5), Comments: "Checked in the weekly review\n" } : {}),
  };
}

const EXPLANATIONS = {
  0: "There is no answer to judge.",
  2: "Half of the answer has no support in what the tools returned.",
  3: "The main statement is supported; one figure is not.",
  4: "Supported throughout, with one detail that is only implied.",
  5: "Every statement can be found in the conversation or in a tool result.",
};

function feedbackOf({ index, random }) {
  switch (index % 7) {
    case 0:
      return { rating: random.chance(0.7), comment: random.pick(["Helpful!", "Not what I asked.", "👍", ""]) };
    case 3:
      return { rating: random.integer(1, 5), ground_truth: "See the handbook, edition 7." };
    case 5:
      return { helpful: false, satisfaction: "low" };
    default:
      return {};
  }
}
