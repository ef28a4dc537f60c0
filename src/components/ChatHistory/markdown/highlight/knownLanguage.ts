/** A language that code can be coloured in. */
export type CodeLanguage = keyof typeof NAMES;

/** Names and file endings that the info strings of code blocks give, by language. */
const NAMES = {
  bash: "bash sh shell zsh console",
  c: "c h",
  cpp: "cpp c++ cc hpp hxx cxx",
  csharp: "csharp cs c#",
  css: "css",
  diff: "diff patch",
  go: "go golang",
  java: "java",
  javascript: "javascript js jsx mjs cjs",
  json: "json jsonc json5 jsonl ndjson",
  kotlin: "kotlin kt",
  php: "php",
  python: "python py python3 ipython",
  ruby: "ruby rb",
  rust: "rust rs",
  sql: "sql postgresql postgres mysql sqlite",
  swift: "swift",
  typescript: "typescript ts tsx mts cts",
  xml: "xml html svg xhtml vue",
  yaml: "yaml yml",
} as const;

const BY_NAME: ReadonlyMap<string, CodeLanguage> = new Map(
  (Object.keys(NAMES) as CodeLanguage[]).flatMap((language) =>
    NAMES[language].split(" ").map((name) => [name, language] as const),
  ),
);

/** The language that an info string names; undefined when it is none of ours. */
export function knownLanguage(name: string): CodeLanguage | undefined {
  return BY_NAME.get(name.toLowerCase());
}
