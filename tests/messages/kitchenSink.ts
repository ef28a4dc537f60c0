/**
 * One conversation with the hazards of real ones: null, empty and missing content, blocks of every kind, a block nobody
 * knows, calls with and without ids, arguments that are JSON, are not JSON, are empty and are objects, integers beyond
 * 2^53 in text, falsy results, flattened calls, foreign and unknown messages, names of `Object.prototype` as keys.
 */
export const kitchenSink: readonly unknown[] = [
  { role: "system", content: "Be brief.", name: "policy" },
  { role: "human", content: "שלום, what is in the picture?" },
  {
    role: "user",
    content: [
      "a bare string",
      { type: "text", text: "and this?", cache_control: { type: "ephemeral" } },
      { type: "image_url", image_url: { url: "https://example.com/a.png", detail: "low" } },
      { type: "input_image", image_url: "data:image/png;base64,iVBORw0KGgo=" },
      { type: "input_audio", input_audio: { data: "UklGRg==", format: "wav" } },
      { type: "file", file: { filename: "a.pdf", file_id: "file-1" } },
      { type: "hologram", depth: 3 },
      { type: "text", text: { words: "not a string" } },
      null,
      0,
    ],
  },
  {
    role: "assistant",
    content: null,
    reasoning_content: "It needs two calls.",
    tool_calls: [
      { id: "call_1", type: "function", function: { name: "look", arguments: '{"id": 12345678901234567890}' } },
      { id: "call_2", type: "function", function: { name: "look", arguments: "{not json" } },
      { type: "function", function: { name: "now", arguments: "" } },
      { id: "call_4", name: "flat", args: { deep: [1, null] } },
      { id: "call_5", type: "custom", custom: { name: "maths", input: "4 + 4" } },
      { id: "call_6", type: "mystery" },
    ],
  },
  { role: "tool", tool_call_id: "call_2", content: "" },
  { role: "tool", tool_call_id: "call_1", content: [{ type: "text", text: "a cat" }] },
  { role: "function", name: "now", content: "0" },
  {
    role: "assistant",
    "tool_calls.0.id": "call_7",
    "tool_calls.0.name": "save",
    "tool_calls.0.arguments": '{"to": "a.txt"}',
    "tool_calls.1.id": "nameless",
  },
  { role: "assistant", content: "", function_call: { name: "old", arguments: "{}" } },
  { role: "CHATBOT", content: "Done.", refusal: "I will not.", constructor: "x", mood: "fine" },
  { role: "assistant" },
  { role: "model", parts: [{ text: "another provider" }] },
  { type: "function_call_output", call_id: "call_9", output: false },
  ["a list of", "scalars"],
  "not a message",
  42,
  null,
];
