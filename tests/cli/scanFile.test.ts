import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanFile } from "../../src/cli/files/scanFile.js";
import { splitBytes } from "../../src/cli/files/splitBytes.js";
import { folder } from "./support/folder.js";

async function scan(path: string, maxSize = 100_000_000) {
  const findings = [];
  for await (const finding of scanFile({ path, file: path }, maxSize)) findings.push(finding);
  return findings;
}

const partsOf = (findings: Awaited<ReturnType<typeof scan>>) =>
  findings.flatMap((finding) =>
    "part" in finding ? [{ ...finding.part, bytes: Buffer.from(finding.part.bytes).toString("latin1") }] : [],
  );

describe("scanFile", () => {
  it("finds in lines read piece by piece what it finds in the whole", async () => {
    const line = fc.oneof(
      fc.constantFrom("", " ", "\t\r", "{}", '{"a":', '{"é😀":"\\u0000"}'),
      fc.nat(40_000).map((length) => `{"k":"${"é".repeat(length)}"}`),
    );
    const { write } = folder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\uFEFF"),
        async (lines, end, bom) => {
          const bytes = Buffer.from(`${bom}{"first":1}${end}${lines.join(end)}`);
          const path = write("a.jsonl", bytes);
          expect(partsOf(await scan(path))).toEqual(partsOf(splitBytes(bytes, path)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("opens lines of any number, though the file is larger than one text may be", async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `{"source":"${index}","k":"${"x".repeat(index)}"}`);
    const { write } = folder();
    for (const name of ["a.jsonl", "a.json"]) {
      const parts = partsOf(await scan(write(name, lines.join("\n")), 4000));
      expect(parts.map(({ text }) => text)).toEqual(lines);
      expect(parts.at(-1)).toMatchObject({ place: 3000, line: 3000, column: 1, layout: "lines" });
    }
  });

  it("passes over one line that is too long, and goes on behind it", async () => {
    const { write } = folder();
    const path = write("a.jsonl", `{"a":1}\n{"b":"${"x".repeat(3_000_000)}"}\n{"c":3}`);
    const findings = await scan(path, 1000);
    expect(partsOf(findings).map(({ text, line, place }) => [text, line, place])).toEqual([
      ['{"a":1}', 1, 1],
      ['{"c":3}', 3, 2],
    ]);
    expect(findings.flatMap((finding) => ("problem" in finding ? [finding.problem] : []))).toMatchObject([
      { code: "too-large", line: 2 },
    ]);
  });

  it("gives a session that is alone in its file no place", async () => {
    const { write } = folder();
    for (const text of ["{}\n", "\n{}\n", "[{}]"]) {
      expect(partsOf(await scan(write("a.jsonl", text))).map(({ place }) => place)).toEqual([undefined]);
    }
  });
});
