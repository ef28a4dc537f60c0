import { createLowlight } from "lowlight";
import { languages } from "./languages.js";
import { kindOf, type CodeKind } from "./codeKinds.js";
import type { CodeLanguage } from "./knownLanguage.js";

/** A stretch of code of one kind. */
export interface CodePiece {
  readonly kind: CodeKind | undefined;
  readonly text: string;
}

type Node = ReturnType<typeof lowlight.highlight>["children"][number];

const lowlight = createLowlight(languages);

/** Code as pieces to colour. Joined, they give the code back. */
export function highlightCode(code: string, language: CodeLanguage): CodePiece[] {
  const pieces: CodePiece[] = [];
  const { children } = lowlight.highlight(language, code);
  collect(children, undefined, pieces);
  return pieces;
}

function collect(nodes: readonly Node[], kind: CodeKind | undefined, pieces: CodePiece[]): void {
  for (const node of nodes) {
    if (node.type === "text") add(pieces, kind, node.value);
    else if (node.type === "element")
      collect(node.children as Node[], kindOf(node.properties.className) ?? kind, pieces);
  }
}

function add(pieces: CodePiece[], kind: CodeKind | undefined, text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind && last) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}
