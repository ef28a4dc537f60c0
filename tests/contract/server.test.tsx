// @vitest-environment node
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { publicComponents } from "./publicComponents.js";

/** What a reader sees before any script runs. */
const CONTENT: Record<string, string> = {
  ChatEditor: "What is in the context?",
  ChatHistory: "What is in the context?",
  CheckboxesField: "calm",
  CheckboxField: "Tone",
  DateTimeField: "2026-11-25T22:40:00Z",
  ErrorView: "no answer within 30 s",
  FeedbackView: "rating",
  FieldView: 'value="4"',
  JsonEditor: "&quot;a&quot;: 1.0",
  JsonField: "[4]",
  JsonViewer: "a",
  ListField: "calm",
  MetricsView: "score",
  NotesField: "calm",
  NumberField: 'value="4"',
  ObjectField: "points",
  RadioField: "calm",
  RatingField: "4 of 5",
  RecordField: 'value="4"',
  SelectField: "calm",
  SessionFieldView: 'value="4"',
  SessionForm: "Playground Session",
  SessionFormScope: 'value="4"',
  SessionInspector: "sk-root",
  SessionReview: 'value="4"',
  SessionViewer: "What is in the context?",
  SliderField: 'value="4"',
  StepperField: "Increase Tone",
  SwitchField: "Tone",
  TagsField: "calm",
  TextAreaField: "calm",
  TextField: "calm",
  ThumbsField: "yes",
  UnionField: "score",
  UrlField: "https://example.com",
};

describe.each(Object.entries(publicComponents))("%s on a server", (name, Component) => {
  it("renders its content without a window", () => {
    expect(typeof window).toBe("undefined");
    expect(renderToString(<Component />)).toContain(CONTENT[name]);
  });
});
