import type { Part, ToolResultPart } from "../Message.js";

/**
 * The blocks of a result that has media among them: it goes out block by block. Undefined for any other: its output goes out
 * whole and as recorded, since blocks may say less.
 */
export function outputBlocks({ parts }: ToolResultPart): readonly Part[] | undefined {
  return parts?.some((part) => "source" in part) ? parts : undefined;
}
