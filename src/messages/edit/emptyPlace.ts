import type { Neighbour } from "./neighbours.js";
import { rolePath } from "./rolePath.js";
import { textBlock } from "./textBlock.js";
import type { TextPlace } from "./textPlaces.js";

interface NewText {
  readonly role: string;
  readonly text: string;
  /** The format that the list, or else the message, is in. */
  readonly format: string;
}

/** Where a message without a text would have one: its list of blocks, else the content beside its role. */
export function emptyPlace(neighbour: Neighbour, said: NewText): TextPlace | undefined {
  const { parts } = neighbour.message;
  const [path = []] = parts[0]?.at ?? [];
  const end = path.findIndex((key, index) => LISTS.has(key) && typeof path[index + 1] === "number");
  if (end > 0) return { path: path.slice(1, end + 1), json: JSON.stringify([textBlock(said.format, said)]) };
  const beside = rolePath(neighbour)?.slice(0, -1);
  return beside && { path: [...beside, "content"], json: JSON.stringify(said.text) };
}

const LISTS = new Set<string | number>(["content", "parts"]);
