import type { JsonPath } from "../../json/JsonPath.js";
import type { Message, Part } from "../Message.js";

/** Where in the item of a message a text stands, or would, and the JSON that belongs there. */
export interface TextPlace {
  readonly path: JsonPath;
  readonly json: string;
}

/** The place of the first text of a message, and of its repetitions. Locations begin with the index of the item. */
export function textPlaces({ parts, role }: Message, text: string): TextPlace[] {
  const said = parts.filter((part) => part.kind === "text");
  const [first] = said;
  const same = said.filter((part) => part.text === first?.text && isBeside(part, first));
  const places = [first, ...same].flatMap((part) => part?.fields?.text ?? []);
  if (places.length === 0 && role === "tool")
    places.push(
      ...parts.flatMap((part) => (part.kind === "tool-result" ? (part.fields?.output ?? []) : [])).slice(0, 1),
    );
  return places.flatMap(([path, inner]) => (inner ? [] : { path: path.slice(1), json: JSON.stringify(text) }));
}

/** One text in two keys of a message, not two blocks of a list. */
function isBeside({ at }: Part, first: Part | undefined): boolean {
  return first !== undefined && at[0][1] !== first.at[0][1];
}
