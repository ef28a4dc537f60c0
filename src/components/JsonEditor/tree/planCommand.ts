import type { NodeAddress, NodeEdit } from "../../../json/changeNodes.js";
import { membersNamed } from "../../../json/findNode.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeKey, nodeKind, nodeNext, nodeText } from "../../../json/nodes.js";
import type { JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import type { AddressedNode } from "./addressOf.js";
import { convertKind } from "./convertKind.js";
import type { TreeCommand, TreeInsertion } from "./TreeCommand.js";

/** Edits, and where the reader is after them. */
export interface TreePlan {
  readonly edits: readonly NodeEdit[];
  readonly active: JsonPlaces;
  /** Which cell of the active row is typed in next. */
  readonly cell?: "key" | "value" | undefined;
}

/** A row and the node it shows. */
export interface PlannedRow extends AddressedNode {
  readonly places: JsonPlaces;
}

/** What a command comes to; undefined when the row has no use for it. */
export function planCommand(row: PlannedRow, command: TreeCommand): TreePlan | undefined {
  if (!hasUse(row, command)) return undefined;
  const { doc, node, address, places } = row;
  switch (command.kind) {
    case "insert":
      return planInsert(row, command);
    case "duplicate":
      return { edits: [{ at: address, edit: { duplicate: true } }], active: beside(places, 1) };
    case "remove":
    case "cut":
      return planRemove(row);
    case "move":
      return {
        edits: [{ at: address, edit: { move: (places.at(-1) ?? 0) + command.by } }],
        active: beside(places, command.by),
      };
    case "convert":
      return { edits: [{ at: address, edit: { set: convertKind(doc, node, command.to) } }], active: places };
    case "toggle":
      return {
        edits: [{ at: address, edit: { set: nodeText(doc, node) === "true" ? "false" : "true" } }],
        active: places,
      };
    default:
      return undefined;
  }
}

/** Whether a row has a use for a command, without working it out. */
export function hasUse({ doc, node, parent, siblings, places }: PlannedRow, command: TreeCommand): boolean {
  switch (command.kind) {
    case "insert":
      return command.where === "inside" ? isContainer(doc, node) : parent >= 0;
    case "duplicate":
    case "remove":
    case "cut":
      return parent >= 0;
    case "move": {
      const to = (places.at(-1) ?? 0) + command.by;
      return parent >= 0 && to >= 0 && to < siblings;
    }
    case "toggle":
      return nodeKind(doc, node) === "boolean";
    default:
      return true;
  }
}

function planRemove({ address, places, siblings }: PlannedRow): TreePlan {
  const above = places.slice(0, -1);
  return {
    edits: [{ at: address, edit: { remove: true } }],
    active: siblings === 1 ? above : [...above, Math.min(places.at(-1) ?? 0, siblings - 2)],
  };
}

function planInsert(row: PlannedRow, { where, json, key }: TreeInsertion): TreePlan {
  const { doc, node, address, places, parent, size } = row;
  const container = where === "inside" ? node : parent;
  const isObject = nodeKind(doc, container) === "object";
  const place = places.at(-1) ?? 0;
  const at = where === "inside" ? size : where === "before" ? place : place + 1;
  const above = where === "inside" ? places : places.slice(0, -1);
  const insert = json ?? '""';
  const edit = isObject ? { insert, at, key: freeName(doc, container, key ?? "") } : { insert, at };
  const cell = isObject && key === undefined ? "key" : json === undefined ? "value" : undefined;
  return { edits: [{ at: inTextOf(address, container), edit }], active: [...above, at], cell };
}

function isContainer(doc: JsonDocument, node: number): boolean {
  const kind = nodeKind(doc, node);
  return kind === "object" || kind === "array";
}

/** Where a dragged row is let go: at an index of a container. */
export interface DropTarget {
  readonly container: number;
  readonly places: JsonPlaces;
  readonly at: number;
}

/** Moves a row to a place in the same text; undefined when that is where it is, or inside itself. */
export function planDrop(row: PlannedRow, { container, places, at }: DropTarget): TreePlan | undefined {
  const { doc, node, address, parent } = row;
  if (parent < 0 || (container >= node && container < nodeNext(doc, node))) return undefined;
  const place = row.places.at(-1) ?? 0;
  if (parent === container) {
    const to = at > place ? at - 1 : at;
    return to === place ? undefined : { edits: [{ at: address, edit: { move: to } }], active: [...places, to] };
  }
  const insert = nodeText(doc, node);
  const edit =
    nodeKind(doc, container) === "object"
      ? { insert, at, key: freeName(doc, container, nodeKey(doc, node) ?? "item") }
      : { insert, at };
  return {
    edits: [
      { at: inTextOf(address, container), edit },
      { at: address, edit: { remove: true } },
    ],
    active: [...afterRemoval(places, row.places), at],
  };
}

/** The places of something else once the row at `removed` is gone. */
function afterRemoval(places: JsonPlaces, removed: JsonPlaces): JsonPlaces {
  const depth = removed.length - 1;
  const isBeside = places.length > depth && removed.slice(0, depth).every((place, step) => place === places[step]);
  if (!isBeside || (places[depth] ?? 0) <= (removed[depth] ?? 0)) return places;
  return places.map((place, step) => (step === depth ? place - 1 : place));
}

/** A node of the innermost text that an address leads into. */
function inTextOf([first, ...rest]: NodeAddress, node: number): NodeAddress {
  return rest.length === 0 ? [node] : [first, ...rest.slice(0, -1), node];
}

function beside(places: JsonPlaces, by: -1 | 1): JsonPlaces {
  return [...places.slice(0, -1), (places.at(-1) ?? 0) + by];
}

/** The name, or the first of `name 2`, `name 3`, … that the object does not have. */
function freeName(doc: JsonDocument, object: number, name: string): string {
  const stem = name === "" ? "key" : name;
  let free = name;
  for (let count = 2; membersNamed(doc, object, free).length > 0; count++) free = `${stem} ${count}`;
  return free;
}
