import { cutSegment } from "./cutSegment.js";
import { findDefinitions, hasDefinitions, usedDefinitions } from "./markdownDefinitions.js";
import type { MarkdownBlock } from "./MarkdownBlock.js";
import { scanMarkdown } from "./scanMarkdown.js";

/** A text and the blocks it falls into, in order. */
export interface SplitMarkdown {
  readonly text: string;
  readonly blocks: readonly MarkdownBlock[];
  /** The definitions that blocks refer to, when the text was cut all the same. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Up to here a text with definitions stays whole: links and footnotes then see each other as they are written. */
const WHOLE_CHARACTERS = 50_000;
const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/**
 * Cuts markdown into blocks that can be parsed one by one. Given what an earlier state of a growing text fell into, only
 * its end is read again, and the blocks before keep their identity.
 */
export function splitMarkdown(text: string, previous?: SplitMarkdown): SplitMarkdown {
  if (previous?.text === text) return previous;
  if (text === "") return { text, blocks: [], definitions: NO_DEFINITIONS };
  const isDefining = hasDefinitions(text);
  if (isDefining && text.length <= WHOLE_CHARACTERS)
    return { text, blocks: [blockOf(text, 0, text.length)], definitions: NO_DEFINITIONS };
  const definitions = isDefining ? findDefinitions(text) : NO_DEFINITIONS;
  const kept = previous && sameEntries(definitions, previous.definitions) ? reusable(text, previous) : [];
  const blocks = [...kept];
  for (const segment of scanMarkdown(text, kept.at(-1)?.end ?? 0))
    for (const block of cutSegment(text, segment)) blocks.push(withDefinitions(block, definitions));
  return { text, blocks, definitions };
}

/** `splitMarkdown` that remembers its last text. */
export function createSplitter(): (text: string) => SplitMarkdown {
  let last: SplitMarkdown | undefined;
  return (text) => (last = splitMarkdown(text, last));
}

function blockOf(text: string, from: number, to: number): MarkdownBlock {
  return {
    kind: "markdown",
    offset: from,
    end: to,
    text: text.slice(from, to),
    before: "",
    isContinued: false,
    goesOn: false,
    language: "",
    wholeCode: "",
  };
}

function withDefinitions(block: MarkdownBlock, definitions: ReadonlyMap<string, string>): MarkdownBlock {
  if (definitions.size === 0 || block.kind === "code") return block;
  return { ...block, before: usedDefinitions(block.text, definitions) + block.before };
}

/** All but the last two, which the next line may still change; and none that the next one goes on with. */
function reusable(text: string, { text: old, blocks }: SplitMarkdown): readonly MarkdownBlock[] {
  let count = blocks.length - 2;
  while (count > 0 && blocks[count]?.isContinued) count--;
  if (count <= 0 || text.length < old.length) return [];
  // The end is compared first: another text mostly differs there.
  const isGrown = text.slice(old.length - 64, old.length) === old.slice(-64) && text.startsWith(old);
  return isGrown ? blocks.slice(0, count) : [];
}

function sameEntries(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return some.size === others.size && [...some].every(([label, lines]) => others.get(label) === lines);
}
