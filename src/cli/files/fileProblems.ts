import type { StoreProblem } from "../../store/SessionStore.js";
import { formatSize } from "../formatSize.js";
import { describeError } from "./describeError.js";

const JSON_TEXT = "JSON text";

/** Why a file or a line of it cannot be opened, in one wording for `list` and `validate`. */
export const fileProblems = {
  unreadable(file: string, error: unknown): StoreProblem {
    const { code, found } = describeError(error);
    return problem({
      code: code === "ENOENT" ? "missing" : "unreadable",
      expected: "a file or folder that can be read",
      found,
      file,
    });
  },
  noFile(file: string, found: string): StoreProblem {
    return problem({ code: "unreadable", expected: "a file or a folder", found, file });
  },
  noSessions(file: string): StoreProblem {
    return problem({
      code: "no-sessions",
      expected: ".json, .jsonl or .ndjson files",
      found: "none in this folder",
      file,
    });
  },
  nothing(file: string): StoreProblem {
    return { ...problem({ code: "empty", expected: "a session as JSON", found: "nothing", file }), line: 1, column: 1 };
  },
  binary(file: string, found: string): StoreProblem {
    return { ...problem({ code: "binary", expected: JSON_TEXT, found, file }), line: 1, column: 1 };
  },
  tooLarge(file: string, sizes: { size: number; maxSize: number; line?: number }): StoreProblem {
    const { size, maxSize, line = 1 } = sizes;
    const found = formatSize(size);
    const expected = `at most ${formatSize(maxSize)} for one JSON text`;
    const message = `Expected ${expected}, found ${found}. To open it all the same, raise --max-size.`;
    return { code: "too-large", message, expected, found, file, line, column: 1 };
  },
  notWritable(file: string): StoreProblem {
    return { code: "read-only", message: `You have no permission to write ${file}.`, file };
  },
  gone(file: string): StoreProblem {
    return { code: "missing", message: `${file} is no longer there. Put it back and save again.`, file };
  },
  notWritten(file: string, error: unknown): StoreProblem {
    const { found } = describeError(error);
    return {
      code: "not-written",
      message: `${file} could not be written: found ${found}. The file is as it was.`,
      file,
    };
  },
  changing(file: string): StoreProblem {
    return problem({
      code: "unreadable",
      expected: "a file at rest",
      found: "one that changes while it is read",
      file,
    });
  },
};

function problem(parts: { code: string; expected: string; found: string; file: string }): StoreProblem {
  return { ...parts, message: `Expected ${parts.expected}, found ${parts.found}.` };
}
