const UNITS = ["kB", "MB", "GB", "TB"];

/** A size in bytes for people: `0 bytes`, `1 byte`, `12.3 kB` (1 kB = 1000 bytes). */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  let size = bytes;
  let unit = -1;
  do {
    size /= 1000;
    unit += 1;
  } while (size >= 999.95 && unit < UNITS.length - 1);
  return `${size >= 99.95 ? Math.round(size) : Number(size.toFixed(1))} ${UNITS[unit]}`;
}
