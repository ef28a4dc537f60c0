const UNITS = ["bytes", "kB", "MB", "GB"];

/** Bytes in words: `0 bytes`, `1.5 kB`, `200 MB` (powers of 1,000). */
export function formatSize(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return `${Number((bytes / 1000 ** step).toFixed(1))} ${UNITS[step] ?? ""}`;
}
