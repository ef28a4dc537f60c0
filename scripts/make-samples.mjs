/**
 * Writes samples/support-batch.jsonl and samples/providers.jsonl anew, the same on every run (`--batch FILE`, `--providers
 * FILE`: one of them to another file). `--long FILE [COUNT]` writes a session with COUNT messages (default 2000), which is
 * not kept in the repository. The other samples are written by hand.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { makeBatch } from "./samples/makeBatch.mjs";
import { makeLong } from "./samples/makeLong.mjs";
import { makeProviders } from "./samples/makeProviders.mjs";

const [option, file, count] = process.argv.slice(2);
const samples = path.join(import.meta.dirname, "../samples");

if (option === undefined) {
  await write(path.join(samples, "support-batch.jsonl"), makeBatch());
  await write(path.join(samples, "providers.jsonl"), makeProviders());
} else if (option === "--batch" && file !== undefined) {
  await write(file, makeBatch());
} else if (option === "--providers" && file !== undefined) {
  await write(file, makeProviders());
} else if (
  option === "--long" &&
  file !== undefined &&
  !(Number(count ?? 1) < 1) &&
  Number.isInteger(Number(count ?? 1))
) {
  await write(file, `${JSON.stringify(makeLong(count === undefined ? undefined : Number(count)), null, 2)}\n`);
} else {
  console.error("Usage: node scripts/make-samples.mjs [--batch FILE | --providers FILE | --long FILE [COUNT]]");
  process.exitCode = 1;
}

async function write(target, text) {
  await writeFile(target, text);
  console.log(`${path.relative(process.cwd(), target)}: ${text.length} characters`);
}
