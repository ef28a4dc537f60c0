import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Shapes } from "./Shape.js";

/**
 * An entry of `tool_calls`, in any spelling: OpenAI's nested one, the flat ones (Inspect draws the arguments once more, as
 * `view`), and calls that bring their result along.
 */
export const toolCallShapes: Shapes = [
  {
    kind: "tool-call",
    callId: "id|call_id|tool_call_id|toolCallId",
    name: "function.name|custom.name|name|toolName|tool_name|function_name|function",
    input: "function.arguments|custom.input|arguments|args|input|tool_args|parameters",
    idle: "type index extra_content state step argsText isError function.index view.title view.format view.content",
  },
  {
    kind: "tool-call",
    callId: "id",
    isNamedByType: true,
    when: (call) => call.type === "code_interpreter",
    input: "code_interpreter.input",
  },
  {
    kind: "tool-call",
    callId: "id",
    isNamedByType: true,
    when: (call) => call.type === "file_search",
    input: "file_search.ranking_options",
  },
  { kind: "tool-result", callId: "id|toolCallId", output: "code_interpreter.outputs|file_search.results|result" },
  // Null while nothing is there to give.
  { kind: "tool-result", when: hasOutput, callId: "id", output: "function.output", idle: "function.output" },
];

function hasOutput({ function: called }: JsonRecord): boolean {
  return isRecord(called) && called.output !== undefined && called.output !== null;
}
