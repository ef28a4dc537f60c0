import type { SessionField } from "./sessionFields.js";

/** Title and description of each field, for JSON Schema and help texts. */
export const sessionFieldDocs: Readonly<
  Record<SessionField, { readonly title: string; readonly description: string }>
> = {
  sessionName: { title: "Name", description: "What the session is called in lists." },
  source: {
    title: "Source",
    description: "Where the session was recorded, such as playground, production or evaluation.",
  },
  sessionId: {
    title: "Session id",
    description: "A UUID. When it is absent or no UUID, the server makes one of its own.",
  },
  config: {
    title: "Config",
    description: "How the run was set up: model, provider, prompt template, hyperparameters.",
  },
  inputs: { title: "Inputs", description: "What the run was given: template variables and `chat_history`." },
  outputs: { title: "Outputs", description: "What the run gave: usually `role` and `content`." },
  error: { title: "Error", description: "Why the run failed; absent or null when it did not." },
  userProperties: { title: "User properties", description: "Facts about the user of the application." },
  metrics: { title: "Metrics", description: "Scores by name; a text under `<name>_explanation` explains one." },
  feedback: { title: "Feedback", description: "What a person said of the run: rating, comment, ground truth." },
  metadata: {
    title: "Metadata",
    description: "Anything else worth keeping; token counts and cost are written by the server.",
  },
};
