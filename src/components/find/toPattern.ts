import type { JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";

/** What a query looks for: the text, or its expression, with Unicode where the pattern allows it (`\-` and others are mistakes then). An Error says why it is none. */
export function toPattern({ text, regex, matchCase }: JsonFindQuery): string | RegExp | Error {
  if (!regex) return text;
  const flags = matchCase ? "" : "i";
  let problem = new Error(text);
  for (const mode of ["u", ""]) {
    try {
      return new RegExp(text, flags + mode);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problem = error;
    }
  }
  return problem;
}
