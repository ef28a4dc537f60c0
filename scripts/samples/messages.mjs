/** Ways in which chat histories are recorded. Each gives the messages of one scenario turn. */
export const styles = { plain, nested, flattened, parts };

function plain({ turn }) {
  return [
    { role: "user", content: turn.user },
    { role: "assistant", content: turn.assistant },
  ];
}

/** OpenAI's nested tool calls. */
function nested({ turn, callId }) {
  if (!turn.tool) return plain({ turn });
  const call = { name: turn.tool.name, arguments: JSON.stringify(turn.tool.input) };
  return [
    { role: "user", content: turn.user },
    { role: "assistant", content: null, tool_calls: [{ id: callId, type: "function", function: call }] },
    { role: "tool", tool_call_id: callId, content: resultText(turn) },
    { role: "assistant", content: turn.assistant },
  ];
}

/** Tool calls under dotted keys, without content, as HoneyHive exports them. */
function flattened({ turn, callId }) {
  if (!turn.tool) return plain({ turn });
  return [
    { role: "user", content: turn.user },
    {
      role: "assistant",
      "tool_calls.0.id": callId,
      "tool_calls.0.name": turn.tool.name,
      "tool_calls.0.arguments": JSON.stringify(turn.tool.input),
    },
    { role: "tool", tool_call_id: callId, content: resultText(turn) },
    { role: "assistant", content: turn.assistant },
  ];
}

/** Content as lists of parts. */
function parts({ turn, callId }) {
  return nested({ turn, callId }).map((message) =>
    typeof message.content === "string" && message.role !== "tool"
      ? { ...message, content: [{ type: "text", text: message.content }] }
      : message,
  );
}

function resultText(turn) {
  return typeof turn.result === "string" ? turn.result : JSON.stringify(turn.result);
}
