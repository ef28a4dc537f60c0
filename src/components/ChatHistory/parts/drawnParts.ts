import type { CitationPart, Located, Message, Part, RawPart, TextPart } from "../../../messages/Message.js";
import type { CitationMark } from "../markdown/citationMarks.js";
import { citedSources } from "./citedSources.js";
import { groupRawKeys } from "./rawKeys.js";

/** What is drawn as one: a part, the sources of what stands above, or keys that were not understood. */
export type Drawn =
  | { readonly kind: "part"; readonly part: Part }
  | { readonly kind: "cited-text"; readonly part: TextPart; readonly marks: readonly CitationMark[] }
  | { readonly kind: "citations"; readonly parts: readonly CitationPart[] }
  | { readonly kind: "raw-keys"; readonly parts: readonly RawPart[] };

/** The id of what is drawn: that of its first part. */
export function drawnId(drawn: Drawn): string {
  return "part" in drawn ? drawn.part.id : (drawn.parts[0]?.id ?? "");
}

/** Whether a text is all of a message: a place in it is the message itself. */
export function isOnlyText(drawn: readonly Drawn[]): boolean {
  const [first] = drawn;
  return drawn.length === 1 && first?.kind === "part" && first.part.kind === "text";
}

/**
 * The parts of a message as they are drawn. Citations that follow each other are one list. A text whose pieces cite from
 * within is put together again, the list of all its sources below it.
 */
export function drawnParts(parts: readonly Part[], message: Message): Drawn[] {
  const drawn: Drawn[] = [];
  let run: (TextPart | CitationPart)[] = [];
  const close = () => {
    drawn.push(...drawnRun(run));
    run = [];
  };
  for (const one of groupRawKeys(parts, message)) {
    if (!isGroup(one) && (one.kind === "text" || one.kind === "citation")) {
      run.push(one);
      continue;
    }
    close();
    drawn.push(isGroup(one) ? { kind: "raw-keys", parts: one } : { kind: "part", part: one });
  }
  close();
  return drawn;
}

function drawnRun(run: readonly (TextPart | CitationPart)[]): Drawn[] {
  const texts = run.filter((part) => part.kind === "text");
  const citations = run.filter((part) => part.kind === "citation");
  const [first] = texts;
  if (first && citations.some((citation) => texts.some((text) => isInside(citation, text)))) {
    const said: Drawn = texts.length === 1 ? { kind: "part", part: first } : joined(run, first);
    return [said, { kind: "citations", parts: citations }];
  }
  return run.flatMap((part, index): Drawn[] => {
    if (part.kind === "text") return [{ kind: "part", part }];
    if (run[index - 1]?.kind === "citation") return [];
    const end = run.findIndex((other, at) => at > index && other.kind === "text");
    return [{ kind: "citations", parts: run.slice(index, end === -1 ? undefined : end).filter(isCitation) }];
  });
}

/** The pieces as one text, each mark at the end of the piece that its sources follow. */
function joined(run: readonly (TextPart | CitationPart)[], first: TextPart): Drawn {
  const sources = citedSources(run.filter(isCitation));
  const marks = new Map<number, Set<number>>();
  let text = "";
  for (const part of run) {
    if (part.kind === "text") text += part.text;
    else {
      const number = sources.findIndex(({ citations }) => citations.includes(part)) + 1;
      marks.set(text.length, (marks.get(text.length) ?? new Set()).add(number));
    }
  }
  return {
    kind: "cited-text",
    part: { ...first, text },
    marks: [...marks].map(([end, numbers]) => ({ end, sources: [...numbers] })),
  };
}

const isCitation = (part: Part): part is CitationPart => part.kind === "citation";
const isGroup = (one: Part | readonly RawPart[]): one is readonly RawPart[] => Array.isArray(one);

/** Whether the source holds one part inside the block of the other. */
function isInside(inner: Located, outer: Located): boolean {
  const [inside, around] = [inner.at.at(-1) ?? [], outer.at.at(-1) ?? []];
  return (
    inner.at.length === outer.at.length &&
    inside.length > around.length &&
    typeof around.at(-1) === "number" &&
    around.every((step, index) => inside[index] === step)
  );
}
