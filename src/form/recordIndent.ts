/**
 * The indentation that a record's text has only from standing inside another: that of its closing bracket, when every
 * line after the first begins with it; else "".
 */
export function recordIndent(text: string): string {
  const indent = /^\n([ \t]+)[}\]]$/.exec(text.slice(text.lastIndexOf("\n")))?.[1] ?? "";
  // an expression, since a loop over the lines of a megabyte takes ten times as long
  const isBroken = new RegExp(`\n(?!${indent})`).test(text);
  return isBroken ? "" : indent;
}

/** The text without the indentation on the lines after the first. */
export function outdent(text: string, indent: string): string {
  return indent === "" ? text : text.replaceAll(`\n${indent}`, "\n");
}

/** The text with the indentation on the lines after the first: what `outdent` was given. */
export function indented(text: string, indent: string): string {
  return indent === "" ? text : text.replaceAll("\n", `\n${indent}`);
}
