import type { Session } from "../../src/schema/index.js";

/** HoneyHive's documented example under SDK names. */
export const seed: Session = {
  source: "playground",
  sessionName: "Playground Session",
  sessionId: "caf77ace-3417-4da4-944d-f4a0688f3c23",
  inputs: {
    context: "Hello world",
    question: "What is in the context?",
    chat_history: [
      { role: "system", content: "Answer the user's question only using provided context.\n\nContext: Hello world" },
      { role: "user", content: "What is in the context?" },
    ],
  },
  outputs: { role: "assistant", content: "Hello world" },
  error: null,
  metrics: {},
  feedback: {},
  metadata: {},
  userProperties: { user: "google-oauth2|111840237613341303366" },
};
