import type { BigIntStats } from "node:fs";

/** What changes when a file is written, replaced or touched; equal stamps mean the same bytes for all one can see without reading. */
export function fileStamp({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(":");
}
