import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const sourceRoot = resolve(import.meta.dirname, "../../src");

/** One import of a source file: of another source file (relative to src), or of a package. */
export interface SourceImport {
  readonly file?: string;
  readonly package?: string;
  /** `import type`, gone at run time. */
  readonly typeOnly: boolean;
  /** `import()`. */
  readonly dynamic: boolean;
}

/** Every source file, relative to src, that floors are made of. */
export function sourceFiles(folder = sourceRoot): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [relative(sourceRoot, path)] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|[^\w.]import\(\s*(?:\/\*[^*]*\*\/\s*)?"([^"]+)"\s*\)/g;

/** What a source file imports, read from its text (comments dropped). */
export function importsOf(file: string): SourceImport[] {
  const text = readFileSync(join(sourceRoot, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
  return [...text.matchAll(IMPORT)].map((match) => {
    const from = match[2] ?? match[3] ?? "";
    const flags = { typeOnly: match[1] !== undefined, dynamic: match[3] !== undefined };
    if (!from.startsWith(".")) return { package: packageName(from), ...flags };
    return { file: sourceFile(join(sourceRoot, dirname(file), from)), ...flags };
  });
}

/** Files and packages that a file brings in at run time, dynamic imports left out unless asked for. */
export function reachable(entry: string, { dynamic = false } = {}): { files: Set<string>; packages: Set<string> } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const one of importsOf(file)) {
      if (one.typeOnly || (one.dynamic && !dynamic)) continue;
      if (one.package) packages.add(one.package);
      if (one.file && /\.tsx?$/.test(one.file)) files.add(one.file);
    }
  }
  return { files, packages };
}

function packageName(from: string): string {
  if (from.startsWith("node:")) return "node";
  const parts = from.split("/");
  return from.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? from);
}

function sourceFile(path: string): string {
  const base = path.replace(/\.js$/, "");
  const found = [`${base}.ts`, `${base}.tsx`, path].find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`No source file for ${relative(sourceRoot, path)}`);
  return relative(sourceRoot, found);
}
