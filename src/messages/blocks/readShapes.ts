import type { BlockRow } from "./compileShapes.js";
import { isMedia } from "./isMedia.js";
import { ShapeReading, type BlockPlace, type BlockReader } from "./ShapeReading.js";

/**
 * Reads a block by the shapes of its row: adds its parts and names what no shape took. Gives the format of the shape that
 * matched first; undefined, and nothing done, when none did.
 */
export function readShapes(row: BlockRow, place: BlockPlace, reader: BlockReader): string | undefined {
  const reading = new ShapeReading(place, reader);
  let isWhole = false;
  let format: string | undefined;
  const done: string[] = [];
  for (const compiled of row.shapes) {
    const { kind, when, inner } = compiled.shape;
    const group = isMedia(kind) ? "file" : kind;
    if ((inner === undefined && done.includes(group)) || (when && !when(place.block))) continue;
    const parts = inner === undefined ? reading.parts(compiled) : reading.inner(compiled);
    if (parts.length === 0 && !compiled.shape.isSilent) continue;
    for (const part of parts) reader.parts.push(part);
    format ??= compiled.format;
    reader.role ??= compiled.shape.role;
    isWhole ||= compiled.shape.isWhole === true;
    done.push(group);
  }
  if (format !== undefined && !isWhole) reading.leaveOthers(place.block, row.known, place.at);
  return format;
}
