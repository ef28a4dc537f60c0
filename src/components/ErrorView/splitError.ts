/** An error text in two: its type, when the text begins with one, and the rest as it stands. */
export interface ErrorParts {
  readonly type: string | undefined;
  readonly message: string;
}

const TYPE =
  /^([\p{L}_$][\p{L}\p{N}_$.]*?(?:Error|Exception|Failure|Fault|Timeout|Interrupt|Exit|Warning|Panic))(?::[^\S\n]*|[^\S\n]*(?=\r?\n|$))/u;

/** Reads `TypeError: x is not a function`, and the last line of a Python traceback, which keeps its text whole. */
export function splitError(text: string): ErrorParts {
  const first = TYPE.exec(text);
  if (first) return { type: first[1], message: text.slice(first[0].length).replace(/^\r?\n/, "") };
  if (!text.startsWith("Traceback (most recent call last)")) return { type: undefined, message: text };
  const lastLine = text.trimEnd().split("\n").at(-1) ?? "";
  return { type: TYPE.exec(lastLine)?.[1], message: text };
}
