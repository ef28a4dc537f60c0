import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, reachable, sourceFiles, sourceRoot } from "./sourceGraph.js";

/** Floors a floor may import, beside itself, and the packages pinned to it. */
const FLOORS: Record<string, { below: string[]; packages: RegExp }> = {
  json: { below: [], packages: /^$/ },
  schema: { below: ["json"], packages: /^(zod|@cfworker\/json-schema)$/ },
  messages: { below: ["json", "schema"], packages: /^$/ },
  store: { below: ["json", "schema", "messages"], packages: /^$/ },
  ui: { below: [], packages: /^(react|react-dom|@base-ui\/react|virtua)$/ },
  components: {
    below: ["json", "schema", "messages", "store", "ui"],
    packages: /^(react|react-dom|marked|lowlight|highlight\.js|@codemirror\/\w+(-\w+)?)$/,
  },
  form: { below: ["json", "schema", "messages", "store", "ui", "components"], packages: /^(react|react-hook-form)$/ },
  inspector: {
    below: ["json", "schema", "messages", "store", "ui", "components", "form"],
    packages: /^(react)$/,
  },
  cli: { below: ["json", "schema", "messages", "store"], packages: /^node$/ },
};

const floorOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");
const isApp = (file: string) => file.startsWith("inspector/app/");
const files = sourceFiles();

describe("floors", () => {
  it("are all known", () => {
    expect([...new Set(files.map(floorOf))].filter(Boolean).toSorted()).toEqual(Object.keys(FLOORS).toSorted());
  });

  it.each(files.filter((file) => floorOf(file) && !isApp(file)))(
    "%s imports its own floor and those below, and pinned packages",
    (file) => {
      const floor = floorOf(file);
      const rules = FLOORS[floor];
      for (const one of importsOf(file)) {
        if (one.file)
          expect([floor, ...(rules?.below ?? [])], `${file} imports ${one.file}`).toContain(floorOf(one.file));
        if (one.package && !one.typeOnly)
          expect(one.package, `${file} imports ${one.package}`).toMatch(rules?.packages ?? /^$/);
      }
    },
  );
});

describe("entry points", () => {
  it("session-kit brings in no form library, no zod, and CodeMirror only when it is asked for", () => {
    const { packages } = reachable("index.ts");
    expect([...packages].filter((name) => /^(zod|react-hook-form|@codemirror|@lezer)/.test(name))).toEqual([]);
    expect([...reachable("index.ts", { dynamic: true }).packages]).toContain("@codemirror/state");
  });

  it.each(["json/index.ts", "messages/index.ts"])("%s runs without any package", (entry) => {
    expect([...reachable(entry).packages]).toEqual([]);
  });

  it("session-kit/json depends on no other floor", () => {
    expect([...reachable("json/index.ts").files].filter((file) => !file.startsWith("json/"))).toEqual([]);
  });

  it("session-kit/schema needs zod and the JSON Schema validator, and nothing else", () => {
    expect([...reachable("schema/index.ts").packages].toSorted()).toEqual(["@cfworker/json-schema", "zod"]);
  });

  it("session-kit/fields needs no form library and no zod", () => {
    const { packages } = reachable("form/fields/index.ts", { dynamic: true });
    expect([...packages].filter((name) => /^(zod|react-hook-form)/.test(name))).toEqual([]);
  });

  it("session-kit/form is the only entry that needs react-hook-form", () => {
    expect([...reachable("form/index.ts").packages]).toContain("react-hook-form");
  });
});

describe("zod", () => {
  it("is imported as a namespace: its `z` export does not tree-shake (91 kB)", () => {
    const named = files.filter((file) => /import\s*\{[^}]*\}\s*from\s*"zod"/.test(read(file)));
    expect(named).toEqual([]);
  });

  it("stays out of the files that read and change sessions", () => {
    const readers = ["schema/readSession.ts", "schema/readSessionText.ts", "schema/changeSessionText.ts"];
    expect(readers.flatMap((entry) => [...reachable(entry).packages])).toEqual([]);
  });
});

describe("what a bundle holds", () => {
  it.each([
    ["components/JsonViewer/JsonViewer.tsx", ["components/JsonViewer/jsonViewerLabels.ts"]],
    ["components/JsonEditor/JsonEditor.tsx", ["components/JsonEditor/jsonEditorLabels.ts"]],
    [
      "form/fields/NumberField.tsx",
      ["components/MetricsView/metricsViewLabels.ts", "form/fields/fieldLabels.ts", "form/fields/useFieldLabels.ts"],
    ],
  ])("%s brings in the words of no other component", (entry, words) => {
    expect([...reachable(entry).files].filter((file) => file.endsWith("Labels.ts")).toSorted()).toEqual(words);
  });

  it("a form is shown before its editors, all formats of messages and what a save needs are loaded", () => {
    const { files: first } = reachable("form/SessionForm.tsx");
    const late = [
      /^messages\//,
      /^components\/JsonEditor\/JsonEditor\.tsx$/,
      /^components\/ChatEditor\/ChatEditor\.tsx$/,
      /^form\/(?:changes\/)?(RecordFields|ChangeList|readResult)\.tsx?$/,
    ];
    expect([...first].filter((file) => late.some((one) => one.test(file)))).toEqual([]);
    const { files: all } = reachable("form/SessionForm.tsx", { dynamic: true });
    expect(late.filter((one) => ![...all].some((file) => one.test(file)))).toEqual([]);
  });

  it("icons are data without a call, which bundlers would keep for icons that nobody draws", () => {
    expect(importsOf("ui/icons.ts").filter(({ typeOnly }) => !typeOnly)).toEqual([]);
    expect(read("ui/icons.ts")).not.toMatch(/[(<`]/);
  });
});

describe("client files", () => {
  const needsClient = files.filter(
    (file) => !isApp(file) && /\buse[A-Z]\w*\(|createContext|forwardRef|\son[A-Z]\w+=\{/.test(read(file)),
  );

  it.each(needsClient)("%s says that it runs on the client", (file) => {
    expect(read(file).split("\n", 1)[0]).toBe('"use client";');
  });
});

function read(file: string): string {
  return readFileSync(join(sourceRoot, file), "utf8");
}
