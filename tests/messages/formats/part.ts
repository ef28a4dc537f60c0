interface More {
  readonly callId?: string;
  readonly name?: string;
  readonly isError?: true;
  readonly parts?: readonly unknown[];
}

/** Parts as `said` gives them. */
export const part = {
  text: (text: string) => ({ kind: "text", text }),
  reasoning: (text: string, state = "text") => ({ kind: "reasoning", text, state }),
  refusal: (text: string) => ({ kind: "refusal", text }),
  /** A call whose input is recorded as a value. */
  call: (name: string, input?: unknown, more: More = {}) => ({ kind: "tool-call", name, input, ...more }),
  /** A call whose input is recorded as text. */
  textCall: (name: string, inputText: string, more: More = {}) => ({
    kind: "tool-call",
    name,
    input: parsed(inputText),
    inputText,
    ...more,
  }),
  result: (output: unknown, more: More = {}) => ({ kind: "tool-result", output, ...more }),
  citation: (cited: object) => ({ kind: "citation", ...cited }),
  data: (value: unknown) => ({ kind: "data", value }),
  raw: (value: unknown) => ({ kind: "raw", value }),
  /** Media at a URL, under a name of the file store, or as base64. */
  media: (kind: "image" | "audio" | "video" | "file", source: object, more: object = {}) => ({
    kind,
    source,
    ...("mediaType" in source && source.mediaType !== "" && { mediaType: source.mediaType }),
    ...more,
  }),
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
