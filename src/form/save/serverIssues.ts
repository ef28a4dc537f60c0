import { findNode, nodeText, parseJson, type JsonPath } from "../../json/index.js";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { isHeldName, isRecordName } from "../history/heldNames.js";
import type { FieldIssue } from "../JsonFieldError.js";
import type { ServerProblem } from "./ServerProblem.js";

interface HeldIssue {
  readonly field: SessionField;
  readonly issue: FieldIssue;
  /** What stood at the path. */
  readonly lexeme: string | null | undefined;
}

/** What a server did not accept, for as long as it stands there. */
export interface ServerIssues {
  /** Takes problems over, those of before go; gives those that no field can show. */
  hold(problems: readonly ServerProblem[], texts: SessionTexts): readonly ServerProblem[];
  /** The fields that have some. */
  fields(): readonly SessionField[];
  /** The issues of a field whose value is still the one that was not accepted. */
  of(field: SessionField, texts: SessionTexts): readonly FieldIssue[];
  /** Holds them back while a save is judged, so that it can be tried again as often as somebody likes; returns the way to end that. */
  mute(): () => void;
}

export function createServerIssues(): ServerIssues {
  let held: readonly HeldIssue[] = [];
  let isQuiet = false;
  return {
    hold(problems, texts) {
      const found = problems.map((problem) => [problem, heldIssue(problem, texts)] as const);
      held = found.flatMap(([, issue]) => (issue ? [issue] : []));
      return found.flatMap(([problem, issue]) => (issue ? [] : [problem]));
    },
    fields: () => [...new Set(held.map(({ field }) => field))],
    of(field, texts) {
      if (isQuiet) return [];
      return held.flatMap((one) =>
        one.field === field && Object.is(lexemeOf(field, one.issue.path, texts), one.lexeme) ? [one.issue] : [],
      );
    },
    mute() {
      isQuiet = true;
      return () => {
        isQuiet = false;
      };
    },
  };
}

function heldIssue({ path: [field, ...path], message, code = "server" }: ServerProblem, texts: SessionTexts) {
  if (typeof field !== "string" || !isHeldName(field) || field === "drafts") return undefined;
  return { field, issue: { path, message, code }, lexeme: lexemeOf(field, path, texts) };
}

function lexemeOf(field: SessionField, path: JsonPath, texts: SessionTexts): string | null | undefined {
  const text = texts[field];
  if (typeof text !== "string" || path.length === 0 || !isRecordName(field)) return text;
  const doc = parseJson(text);
  const node = findNode(doc, path);
  return node < 0 ? undefined : nodeText(doc, node);
}
