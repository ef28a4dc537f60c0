import { describe, expect, it } from "vitest";
import { summarise } from "../../src/store/index.js";

const summaryOf = (value: unknown) => summarise({ id: "1", file: "a.json", text: JSON.stringify(value) });
const problemOf = (text: string, at: { line?: number; column?: number } = {}) =>
  summarise({ id: "1", file: "a.json", text, ...at }).problem;

describe("summarise", () => {
  it("reads an exported event", () => {
    const event = {
      event_type: "session",
      event_name: "Support",
      event_id: "caf77ace-3417-4da4-944d-f4a0688f3c23",
      session_id: "caf77ace-3417-4da4-944d-f4a0688f3c23",
      source: "production",
      start_time: 1_712_010_000_123,
      duration: 824.5,
      inputs: { chat_history: [{ role: "user", content: "Hi" }] },
      outputs: { role: "assistant", content: "Hello" },
      error: null,
      metadata: { total_tokens: 120, cost: 8e-5 },
    };
    expect(summaryOf(event)).toMatchObject({
      id: "1",
      file: "a.json",
      name: "Support",
      source: "production",
      sessionId: "caf77ace-3417-4da4-944d-f4a0688f3c23",
      startTime: "2024-04-01T22:20:00.123Z",
      duration: 824.5,
      messageCount: 2,
      failed: false,
      totalTokens: 120,
      cost: 8e-5,
    });
  });

  it("has nothing that the session does not record", () => {
    const { name, source, sessionId, startTime, duration, totalTokens, cost, problem } = summaryOf({});
    expect([name, source, sessionId, startTime, duration, totalTokens, cost, problem]).toEqual(
      Array(8).fill(undefined),
    );
  });

  it("shows zeros and empty texts, which are data", () => {
    expect(
      summaryOf({ sessionName: "", source: "", duration: 0, metadata: { total_tokens: 0, cost: 0 }, error: "" }),
    ).toMatchObject({ name: "", source: "", duration: 0, totalTokens: 0, cost: 0, failed: true });
  });

  it("adds up prompt and completion tokens when there is no total", () => {
    expect(summaryOf({ metadata: { prompt_tokens: 3, completion_tokens: 4 } }).totalTokens).toBe(7);
  });

  it("counts only what is a number", () => {
    const { totalTokens, cost, duration } = summaryOf({ duration: "1 s", metadata: { total_tokens: "12", cost: -1 } });
    expect([totalTokens, cost, duration]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ["2024-04-01 22:38:19", "2024-04-01T22:38:19.000Z"],
    ["2024-04-01T22:38:19", "2024-04-01T22:38:19.000Z"],
    ["2024-04-01T22:38:19+02:00", "2024-04-01T20:38:19.000Z"],
    [0, "1970-01-01T00:00:00.000Z"],
    ["soon", undefined],
    [1e300, undefined],
    [null, undefined],
  ])("reads the start time %j as %s", (start_time, expected) => {
    expect(summaryOf({ start_time }).startTime).toBe(expected);
  });

  it("measures the text in bytes", () => {
    expect(summarise({ id: "1", file: "", text: '{"source":"é"}' }).size).toBe(15);
  });

  it.each([
    ["a scalar", "42", { found: "a number" }],
    ["an empty list", "[]", { found: "an empty list" }],
    [
      "a record where a string belongs",
      '{"source":{"a":1}}',
      { code: "wrong-kind", expected: "a string", line: 1, column: 11 },
    ],
    [
      "a history that is no list",
      '{"inputs":\n {"chat_history":{}}}',
      { code: "chat-history-not-a-list", line: 2, column: 18 },
    ],
    ["truncated JSON", '{"source":', { line: 1, column: 11 }],
  ])("says what is wrong with %s, and where", (_name, text, expected) => {
    expect(problemOf(text)).toMatchObject({ file: "a.json", ...expected });
  });

  it("finds a history that is no list inside a session that is JSON text", () => {
    expect(problemOf(JSON.stringify({ session: '{"inputs":{"chat_history":7}}' }))).toMatchObject({
      code: "chat-history-not-a-list",
      line: 1,
    });
  });

  it("says where in the file a problem is, not where in the session", () => {
    expect(problemOf('{"source":1}', { line: 7, column: 3 })).toMatchObject({ line: 7, column: 13 });
    expect(problemOf('{\n"source":1}', { line: 7, column: 3 })).toMatchObject({ line: 8, column: 10 });
  });

  it("survives keys that objects have of their own", () => {
    const { cost, name } = summarise({
      id: "1",
      file: "",
      text: '{"__proto__":{"cost":1},"metadata":{"__proto__":{"cost":1}}}',
    });
    expect([cost, name]).toEqual([undefined, undefined]);
  });
});
