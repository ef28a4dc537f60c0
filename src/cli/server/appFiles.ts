import { readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** One file of the inspector's page. */
export interface AppFile {
  readonly path: string;
  readonly type: string;
  /** Its name holds a hash of its content. */
  readonly immutable: boolean;
}

/**
 * The files of the built inspector by their URL path (`/` is `index.html`). Requests are looked up in this table, so no
 * path in a request ever reaches the file system. Empty when nothing is built.
 */
export async function appFiles(folder: string): Promise<ReadonlyMap<string, AppFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const table = new Map(files.map((path) => [`/${relative(folder, path).split(sep).join("/")}`, toAppFile(path)]));
  const page = table.get("/index.html");
  return page ? table.set("/", page) : table;
}

function toAppFile(path: string): AppFile {
  const immutable = /[-.][\w-]{8,}\.\w+$/.test(path) && path.split(sep).includes("assets");
  return { path, type: TYPES[extname(path)] ?? "application/octet-stream", immutable };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".map": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
