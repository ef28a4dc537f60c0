/** A `{{variable}}` in a text, and where it stands. */
export interface TemplateVariable {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The variables of a prompt template, in the order in which they come up. */
export function templateVariables(text: string): readonly TemplateVariable[] {
  if (!text.includes("{{")) return [];
  return Array.from(text.matchAll(VARIABLE), ({ 0: whole, 1: name = "", index }) => ({
    name,
    from: index,
    to: index + whole.length,
  }));
}

/** As prompt templates write them; keys may hold dots and dashes. */
const VARIABLE = /\{\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}\}/gu;

/** The next variable behind an offset, around the end of the text if need be; of one name only, when it is given. */
export function nextVariable(
  variables: readonly TemplateVariable[],
  offset: number,
  name?: string,
): TemplateVariable | undefined {
  const wanted = name === undefined ? variables : variables.filter((one) => one.name === name);
  return wanted.find(({ to }) => to > offset) ?? wanted[0];
}
