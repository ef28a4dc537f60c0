import type { ReactNode } from "react";
import { splitInvisible } from "../../../ui/splitInvisible.js";

/** A text in which each character can be seen: itself when all can, else with the others as a marked `U+202E`. */
export function visibleCharacters(text: string): ReactNode {
  const pieces = splitInvisible(text);
  if (pieces.every(({ kind }) => kind === "text")) return text;
  return pieces.map((piece, index) =>
    piece.kind === "text" ? (
      piece.text
    ) : (
      <span key={index} className="sk-char">
        {piece.text}
      </span>
    ),
  );
}
