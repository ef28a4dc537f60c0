import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readConversation } from "../../src/messages/index.js";
import { readSession, readSessionText, sessionSchema } from "../../src/schema/index.js";
import { seed } from "./seed.js";

const folder = new URL("../../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.startsWith("long-"));
const lines = read("support-batch.jsonl").split("\n");

describe("samples", () => {
  test.each(files)("%s is a session without problems", (name) => {
    const { session, problems, warnings } = readSessionText(read(name));
    expect(problems).toEqual([]);
    expect(warnings.filter(({ level }) => level === "warning")).toEqual([]);
    expect(sessionSchema.safeParse(session).success).toBe(true);
    expect(session.sessionName).not.toBe("");
  });

  test("both spellings of the playground session read as the documented example", () => {
    expect(readSessionText(read("playground-session.json"))).toMatchObject({ session: seed, format: "sdk" });
    expect(readSessionText(read("playground-session.wire.json"))).toMatchObject({ session: seed, format: "wire" });
  });

  test("the tool agent keeps its hazards: CRLF, tabs, no final newline, big integers, a repeated key", () => {
    const text = read("agent-with-tools.json");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/\r\n\t/);
    expect(text.endsWith("}")).toBe(true);
    expect(text).toContain('"customer": 12345678901234567890');
    expect(text.match(/"region":/g)).toHaveLength(2);
  });

  test("the batch has fifty sessions in every shape, one a line, some of them failed", () => {
    expect(lines.pop()).toBe("");
    expect(lines).toHaveLength(50);
    const readings = lines.map((line) => readSession(JSON.parse(line)));
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(readings.map(({ format }) => format))).toEqual(
      new Set(["sdk", "wire", "event", "session-start", "batch"]),
    );
    expect(readings.filter(({ session }) => typeof session.error === "string").length).toBeGreaterThan(3);
    expect(new Set(readings.map(({ session }) => session.sessionId)).size).toBe(50);
    expect(lines.some((line) => line.includes('"tool_calls.0.name"'))).toBe(true);
    expect(lines.some((line) => line.includes('"EventType.session"'))).toBe(true);
  });

  test("the providers' sessions are one a line, and each has a conversation of its own format", () => {
    const sessions = read("providers.jsonl").trimEnd().split("\n");
    const readings = sessions.map((line) => readSession(JSON.parse(line)));
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    const formats = readings.map(({ session }) => readConversation(session).format);
    expect(new Set(formats).size).toBeGreaterThanOrEqual(10);
    expect(formats).not.toContain("raw");
    expect(formats).not.toContain("empty");
  });

  test("the script writes the batch and the providers' sessions that are kept, and a long session with as many messages as asked for", () => {
    expect(made("--batch")).toBe(read("support-batch.jsonl"));
    expect(made("--providers")).toBe(read("providers.jsonl"));
    const long = readSessionText(made("--long", "2000"));
    expect(long.problems).toEqual([]);
    expect(long.session.inputs?.["chat_history"]).toHaveLength(2000);
  });
});

/** What scripts/make-samples.mjs writes to a file of its own. */
function made(option: string, ...rest: string[]): string {
  const directory = mkdtempSync(path.join(tmpdir(), "session-kit-samples-"));
  const file = path.join(directory, "sample");
  try {
    execFileSync(process.execPath, [
      fileURLToPath(new URL("../scripts/make-samples.mjs", folder)),
      option,
      file,
      ...rest,
    ]);
    return readFileSync(file, "utf8");
  } finally {
    rmSync(directory, { recursive: true });
  }
}
