import type { JsonRows } from "../../JsonViewer/rows/JsonRows.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import { addressOf } from "./addressOf.js";
import type { DropTarget, PlannedRow } from "./planCommand.js";

/** Where a dragged row would go, and where to show that: the row, and which of its edges. */
export interface Drop {
  readonly target: DropTarget;
  readonly row: number;
  readonly edge: "before" | "after" | "inside";
}

/** The place between rows nearest to `at` (2.5 is the middle of the third row); undefined where the row cannot go. */
export function dropAt(
  source: FilledSource,
  rows: JsonRows,
  { dragged, at }: { dragged: PlannedRow; at: number },
): Drop | undefined {
  const row = Math.max(0, Math.min(Math.floor(at), rows.count - 1));
  const [data] = rows.slice(row, row + 1);
  const places = rows.placesAt(row);
  if (!data || places.length === 0) return undefined;
  const edge = at - row < 0.5 ? "before" : data.open ? "inside" : "after";
  const above = edge === "inside" ? places : places.slice(0, -1);
  const container = addressOf(source, above);
  const isSameText =
    container?.address.length === dragged.address.length &&
    dragged.address.slice(0, -1).every((node, depth) => node === container.address[depth]);
  if (!isSameText || !container) return undefined;
  const place = places.at(-1) ?? 0;
  const index = edge === "inside" ? 0 : edge === "before" ? place : place + 1;
  return { target: { container: container.node, places: above, at: index }, row, edge };
}
