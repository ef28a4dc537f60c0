import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileStamp } from "./fileStamp.js";

const CHUNK = 1 << 20;

/**
 * Replaces the bytes `from`..`to` of a file, all or nothing: a temporary file beside it is written, flushed and renamed
 * over it, with its mode and, where permitted, its owner. A symbolic link stays, and its target is written. Gives the
 * file's new stamp, or undefined, with nothing written, when the file no longer has `stamp`.
 */
export async function replaceRange(
  path: string,
  edit: { from: number; to: number; insert: Uint8Array; stamp: string },
): Promise<string | undefined> {
  const target = await realpath(path);
  const temporary = join(dirname(target), `.session-kit-${randomBytes(8).toString("hex")}.tmp`);
  const unchanged = async () => fileStamp(await stat(target, { bigint: true })) === edit.stamp;
  if (!(await unchanged())) return undefined;
  try {
    await writeCopy({ target, temporary, ...edit });
    if (!(await unchanged())) return undefined;
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  await flushFolder(dirname(target));
  return fileStamp(await stat(target, { bigint: true }));
}

async function writeCopy(copy: { target: string; temporary: string; from: number; to: number; insert: Uint8Array }) {
  const source = await open(copy.target, "r");
  try {
    const { mode, uid, gid, size } = await source.stat();
    const output = await open(copy.temporary, "wx", 0o600);
    try {
      await copyBytes({ source, output, from: 0, to: copy.from });
      await output.writeFile(copy.insert);
      await copyBytes({ source, output, from: copy.to, to: size });
      await output.chown(uid, gid).catch(() => undefined);
      await output.chmod(mode & 0o7777);
      await output.sync();
    } finally {
      await output.close();
    }
  } finally {
    await source.close();
  }
}

async function copyBytes({
  source,
  output,
  from,
  to,
}: {
  source: FileHandle;
  output: FileHandle;
  from: number;
  to: number;
}) {
  const buffer = Buffer.alloc(Math.min(CHUNK, to - from));
  for (let position = from; position < to;) {
    const { bytesRead } = await source.read(buffer, 0, Math.min(buffer.length, to - position), position);
    if (bytesRead === 0) return;
    await output.writeFile(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}

/** Makes the rename itself durable where folders can be flushed (not on Windows); the file's content is flushed already. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
