// @vitest-environment node
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { publicComponents } from "./publicComponents.js";

/** What a reader sees before any script runs. */
const CONTENT: Record<string, string> = {
  ChatEditor: "What is in the context?",
  ChatHistory: "What is in the context?",
  ErrorView: "no answer within 30 s",
  FeedbackView: "rating",
  JsonEditor: "&quot;a&quot;: 1.0",
  JsonViewer: "a",
  MetricsView: "score",
  SessionForm: "Playground Session",
  SessionInspector: "sk-root",
  SessionViewer: "What is in the context?",
};

describe.each(Object.entries(publicComponents))("%s on a server", (name, Component) => {
  it("renders its content without a window", () => {
    expect(typeof window).toBe("undefined");
    expect(renderToString(<Component />)).toContain(CONTENT[name]);
  });
});
