import type { JsonColumns } from "./JsonColumns.js";
import type { JsonProblem } from "./JsonProblem.js";
import type { Closer } from "./OpenContainers.js";
import { RecoveryState } from "./RecoveryState.js";
import { recoverString } from "./recoverString.js";
import { scanWord, skipBlank } from "./recoverTokens.js";
import { isJsonNumber } from "./scanNumber.js";

/**
 * Reads a text that `indexJson` refused, from offset `from` to its end: every difference from RFC 8259 is a problem, and
 * what is meant is guessed. A missing value is an `invalid` node of length 0; an unquoted key is a key.
 */
export function recoverJson(text: string, from: number): { columns: JsonColumns; problems: JsonProblem[] } {
  const state = new RecoveryState(text, from);
  let step: Step | undefined = "value";
  while (step !== undefined) step = take(state, step);
  return { columns: state.columns, problems: state.log.problems() };
}

/** What the grammar expects next. `value`: the root, an item, or a member's value when a key is pending. */
type Step = "value" | "key" | "after";

function take(state: RecoveryState, step: Step): Step | undefined {
  state.at = skipBlank(state.text, state.at, state.log);
  const character = state.text.charAt(state.at);
  if (step === "after") return takeAfter(state, character);
  return step === "key" ? takeKey(state, character) : takeValue(state, character);
}

function takeValue(state: RecoveryState, character: string): Step | undefined {
  if (character === "]" || character === "}") {
    if (state.pendingKey >= 0) state.missingValue();
    else if (state.comma >= 0) state.trailingComma();
    return takeCloser(state, character, "value");
  }
  if (character === "," || character === "") {
    if (character === "," || state.pendingKey >= 0) state.missingValue();
    else if (state.open.innermost === undefined) state.expected("a value", "missing-value");
    return "after";
  }
  if (character === ":") return state.skip("a value", state.at + 1, "value");
  state.comma = -1;
  const node = state.columns.open(state.at, state.pendingKey);
  state.pendingKey = -1;
  if (character === "{" || character === "[") {
    state.open.push(node, character === "{" ? "}" : "]");
    state.at++;
    return character === "{" ? "key" : "value";
  }
  state.at = character === '"' ? recoverString(state.text, state.at, state.log) : takeWord(state);
  state.close(node);
  return "after";
}

function takeWord(state: RecoveryState): number {
  const end = scanWord(state.text, state.at);
  const word = state.text.slice(state.at, end);
  if (word === "true" || word === "false" || word === "null" || isJsonNumber(word)) return end;
  if (/^[-+.]?\d/.test(word)) state.expected("a JSON number", "invalid-number");
  else if (word.startsWith("'")) state.expected("double quotes", "single-quotes");
  else state.expected("a value", "invalid-value");
  return end;
}

function takeKey(state: RecoveryState, character: string): Step | undefined {
  if (character === "}" || character === "]") {
    if (state.comma >= 0) state.trailingComma();
    return takeCloser(state, character, "key");
  }
  if (character === "") return "after";
  if (character === ",") return state.skip("a property name in double quotes", state.at + 1, "key");
  state.comma = -1;
  state.pendingKey = state.at;
  if (character === '"') {
    state.at = recoverString(state.text, state.at, state.log);
    return takeColon(state, true);
  }
  state.expected("a property name in double quotes", "missing-key");
  if (character === "{" || character === "[") return "value";
  if (character !== ":") state.at = scanWord(state.text, state.at);
  return takeColon(state, false);
}

function takeColon(state: RecoveryState, report: boolean): Step {
  state.at = skipBlank(state.text, state.at, state.log);
  const character = state.text.charAt(state.at);
  if (character === ":") {
    state.at++;
    return "value";
  }
  if (report) state.expected(":", "missing-colon", `after ${state.keyAt(state.pendingKey)}`);
  if (character === "=") state.at += state.text.startsWith("=>", state.at) ? 2 : 1;
  else if (character === "" || ",}]".includes(character)) {
    state.addMissing();
    return "after";
  }
  return "value";
}

function takeAfter(state: RecoveryState, character: string): Step | undefined {
  const container = state.open.innermost;
  if (container === undefined) {
    if (character !== "") state.expected("end of text", "trailing-content");
    return undefined;
  }
  if (character === "") return state.closeAll();
  if (character === "]" || character === "}") return takeCloser(state, character, "after");
  const inObject = container.closer === "}";
  if (character === ",") {
    state.comma = state.at++;
    return inObject ? "key" : "value";
  }
  if (character === ":" && inObject && rereadAsKey(state)) return "value";
  const separator = `, or ${container.closer}`;
  if (character === ":") return state.skip(separator, state.at + 1, "after");
  const opens = character === "{" || character === "[";
  const isKey = inObject && (character === '"' || (!opens && colonFollowsWord(state)));
  if (inObject && !isKey && !opens) return state.skip(separator, scanWord(state.text, state.at), "after");
  state.expected(separator, "missing-comma", state.afterLast(container.node));
  if (isKey) return "key";
  if (inObject) state.pendingKey = state.at;
  return "value";
}

/** A closer that closes nothing is skipped; one that closes an outer container closes the inner ones with it. */
function takeCloser(state: RecoveryState, character: Closer, step: Step): Step {
  if (!state.open.has(character)) {
    const closer = state.open.innermost?.closer;
    return state.skip(closer === undefined ? "a value" : `, or ${closer}`, state.at + 1, step);
  }
  state.comma = -1;
  for (let container = state.open.pop(); container; container = state.open.pop()) {
    const fits = container.closer === character;
    if (fits) state.at++;
    else state.unclosed(container.node, container.closer);
    state.close(container.node);
    if (fits) break;
  }
  return "after";
}

/** `{"a": "b": 1}`: the string read as a's value is a key, and a's value is missing. */
function rereadAsKey(state: RecoveryState): boolean {
  const { start, end, key } = state.columns;
  const from = start[state.last] ?? 0;
  if (state.text.charAt(from) !== '"' || end[state.last] === from || (key[state.last] ?? -1) < 0) return false;
  state.log.add({ code: "missing-value", offset: from, expected: "a value", after: `for ${state.keyOf(state.last)}` });
  end[state.last] = from;
  state.pendingKey = from;
  state.at++;
  return true;
}

function colonFollowsWord(state: RecoveryState): boolean {
  return state.text.charAt(skipBlank(state.text, scanWord(state.text, state.at))) === ":";
}
