import { stat } from "node:fs/promises";
import type { StoreProblem } from "../../store/SessionStore.js";
import { summarise } from "../../store/summarise.js";
import type { FileIndex, IndexEntry } from "./FileIndex.js";
import type { FilePart } from "./FilePart.js";
import { fileProblems } from "./fileProblems.js";
import { fileStamp } from "./fileStamp.js";
import { hashBytes } from "./hashBytes.js";
import { keepIds } from "./keepIds.js";
import { scanFile } from "./scanFile.js";
import type { SourceFile } from "./SourceFile.js";

const ATTEMPTS = 5;

/**
 * Reads what a file holds now. Sessions keep the ids they have in `known`; new ones take theirs from `newId`. What the
 * file system refuses is a problem of the index; a file that is written while it is read is read again.
 */
export async function indexFile(
  source: SourceFile,
  options: { maxSize: number; known: readonly IndexEntry[]; newId: () => string },
): Promise<FileIndex> {
  const { path, file } = source;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stamp = await stampOf(path);
      const entries: IndexEntry[] = [];
      const problems: StoreProblem[] = [];
      for await (const finding of scanFile(source, options.maxSize)) {
        if ("part" in finding) entries.push(toEntry(finding.part, file));
        else problems.push(finding.problem);
      }
      if ((await stampOf(path)) === stamp) {
        return { stamp, problems, entries: keepIds(entries, options) };
      }
    }
    return { stamp: "", entries: [], problems: [fileProblems.changing(file)] };
  } catch (error) {
    return { stamp: "", entries: [], problems: [fileProblems.unreadable(file, error)] };
  }
}

async function stampOf(path: string): Promise<string> {
  return fileStamp(await stat(path, { bigint: true }));
}

function toEntry({ from, to, layout, line, column, ...part }: FilePart, file: string): IndexEntry {
  const summary = summarise({ id: "", file, text: part.text, place: part.place, line, column, size: to - from });
  return { from, to, hash: hashBytes(part.bytes), layout, line, column, summary };
}
