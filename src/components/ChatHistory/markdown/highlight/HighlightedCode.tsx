"use client";
import { useMemo, type ReactElement, type RefObject } from "react";
import { lazyPart } from "../../../../ui/lazyPart.js";
import { visibleCharacters } from "../visibleCharacters.js";
import { knownLanguage } from "./knownLanguage.js";
import { useInSight } from "./useInSight.js";

export interface HighlightedCodeProps {
  code: string;
  /** As the source names it. */
  language: string;
  /** The element that must come near the reader before colours are loaded. */
  place: RefObject<Element | null>;
}

/** Longer code stays plain: colours take 1 ms for 2,000 characters. */
const MOST_CHARACTERS = 20_000;

const highlighter = lazyPart(() => import("./highlightCode.js").then(({ highlightCode }) => highlightCode));

/** Code in the colours of its language, as soon as they are loaded. The characters and their places stay the same. */
export function HighlightedCode({ code, language, place }: HighlightedCodeProps): ReactElement {
  const known = code.length <= MOST_CHARACTERS ? knownLanguage(language) : undefined;
  const inSight = useInSight(place, known !== undefined);
  const highlight = highlighter.usePart(inSight);
  const pieces = useMemo(
    () => (inSight && highlight && known ? highlight(code, known) : undefined),
    [highlight, inSight, code, known],
  );
  if (!pieces) return <>{visibleCharacters(code)}</>;
  return (
    <>
      {pieces.map(({ kind, text }, index) =>
        kind === undefined ? (
          visibleCharacters(text)
        ) : (
          <span key={index} className={`sk-code-${kind}`}>
            {visibleCharacters(text)}
          </span>
        ),
      )}
    </>
  );
}
