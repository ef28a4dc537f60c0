import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { StoreProblem } from "../../store/SessionStore.js";
import { fileProblems } from "./fileProblems.js";
import type { SourceFile } from "./SourceFile.js";

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  readonly problems: readonly StoreProblem[];
}

/**
 * The files that paths name: a file as it is, a folder with all its `.json`, `.jsonl` and `.ndjson` files. Within
 * folders, `node_modules`, names that begin with a dot and links to folders are passed over. A file named twice is one.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Map<string, SourceFile>();
  const problems: StoreProblem[] = [];
  for (const named of paths) {
    const path = resolve(cwd, named);
    try {
      const stats = await stat(path);
      const files = stats.isDirectory() ? await filesIn({ path, file: named }, problems) : [{ path, file: named }];
      if (stats.isDirectory() && files.length === 0) problems.push(fileProblems.noSessions(named));
      if (!stats.isDirectory() && !stats.isFile()) problems.push(fileProblems.noFile(named, "a device or a pipe"));
      else for (const file of files) await addOnce(found, file);
    } catch (error) {
      problems.push(fileProblems.unreadable(named, error));
    }
  }
  return { files: [...found.values()], problems };
}

/** Links that lead nowhere are kept under their own path, so that opening them says what is wrong. */
async function addOnce(found: Map<string, SourceFile>, source: SourceFile): Promise<void> {
  const real = await realpath(source.path).catch(() => source.path);
  if (!found.has(real)) found.set(real, source);
}

async function filesIn(folder: SourceFile, problems: StoreProblem[]): Promise<SourceFile[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder.path, { withFileTypes: true });
  } catch (error) {
    problems.push(fileProblems.unreadable(folder.file, error));
    return [];
  }
  const files: SourceFile[] = [];
  for (const entry of entries.toSorted((a, b) => collator.compare(a.name, b.name))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const source = { path: join(folder.path, entry.name), file: join(folder.file, entry.name) };
    if (entry.isDirectory()) files.push(...(await filesIn(source, problems)));
    else if (/\.(json|jsonl|ndjson)$/i.test(entry.name) && (await isFileOrLost(source.path))) files.push(source);
  }
  return files;
}

async function isFileOrLost(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => true,
  );
}

const collator = new Intl.Collator("en", { numeric: true });
