import { memoryStore, StoreError, type MemoryFile, type SessionStore } from "../../src/inspector/index.js";
import { sampleFiles } from "./sampleSessions.js";

const files: readonly MemoryFile[] = Object.entries(sampleFiles).map(([file, text]) => ({ file, text }));

const fail = () =>
  Promise.reject(
    new StoreError({
      code: "unreachable",
      message: "No answer from http://127.0.0.1:4310/. Is session-kit still running there?",
    }),
  );

/** Stores as a reader might meet them. Each call makes a new one: a story may save. */
export const inspectorStores = {
  samples: (): SessionStore => memoryStore(files, { title: "~/tickets" }),

  readOnly: (): SessionStore => memoryStore(files, { title: "~/export", readOnly: true }),

  empty: (): SessionStore => memoryStore([], { title: "~/empty-folder" }),

  /** Some of the batch could not be read. */
  withProblems: (): SessionStore => {
    const store = memoryStore(files, { title: "~/tickets" });
    return {
      ...store,
      list: async (options) => ({
        ...(await store.list(options)),
        problems: [
          {
            code: "empty",
            file: "notes.json",
            line: 1,
            column: 1,
            message: "Expected a session as JSON, found an empty file.",
          },
          { code: "binary", file: "screenshot.json", message: "Expected JSON text, found a PNG image." },
          {
            code: "unreadable",
            file: "secret.json",
            message: "Expected a file that can be read, found one without permission (EACCES).",
          },
        ],
      }),
    };
  },

  /** Sessions without ratings, and a JSON Schema that says what is rated. */
  toReview: (count: number): SessionStore => {
    const lines = Array.from({ length: count }, (_, index) =>
      JSON.stringify({
        session_name: `Run ${index + 1}`,
        inputs: { chat_history: [{ role: "user", content: `Question ${index + 1}` }] },
        outputs: { role: "assistant", content: `Answer ${index + 1}` },
      }),
    );
    const metrics = {
      type: "object",
      properties: { Helpful: { type: "boolean" }, Tone: { type: "integer", minimum: 1, maximum: 5 } },
      required: ["Helpful", "Tone"],
    };
    const feedback = { type: "object", properties: { comment: { type: "string" } } };
    return memoryStore([{ file: "runs.jsonl", text: lines.join("\n") }], {
      schema: { properties: { metrics, feedback } },
    });
  },

  /** Many sessions in one file. */
  many: (count: number): SessionStore => {
    const lines = Array.from({ length: count }, (_, index) =>
      JSON.stringify({
        session_name: `Run ${index + 1}`,
        source: index % 3 === 0 ? "evaluation" : "production",
        inputs: { chat_history: [{ role: "user", content: `Question ${index + 1}` }] },
        outputs: { role: "assistant", content: `Answer ${index + 1}` },
        metadata: { cost: index / 10_000 },
      }),
    );
    return memoryStore([{ file: "runs.jsonl", text: lines.join("\n") }]);
  },

  /** The server does not answer. */
  unreachable: (): SessionStore => ({ list: fail, read: fail, save: fail }),

  /** Somebody else rates the session just before the reader's first save arrives. */
  changingMeanwhile: (): SessionStore => {
    const store = memoryStore(files, { title: "~/tickets" });
    let changed = false;
    return {
      ...store,
      save: async (id, edit) => {
        if (!changed) {
          changed = true;
          const { text, version } = await store.read(id);
          const from = text.indexOf('"rating": 3') + '"rating": '.length;
          await store.save(id, { version, changes: [{ from, to: from + 1, insert: "5" }] });
        }
        return store.save(id, edit);
      },
    };
  },
};
