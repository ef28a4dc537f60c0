"use client";
import {
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import type { JsonLocation } from "../../json/JsonPath.js";
import { cx } from "../../ui/cx.js";
import { lazyPart } from "../../ui/lazyPart.js";
import { useFixedRows } from "../../ui/useFixedRows.js";
import { changeAt, INTO_TEXT, openAbove, openChildren, trailOf, type Expansion, type Trail } from "./rows/expansion.js";
import { isCutInRow } from "./isCutInRow.js";
import { toLocation, toPlace, type JsonPlace } from "./JsonExpansion.js";
import type { JsonMatch, TextMatcher } from "./JsonMatch.js";
import { JsonRow } from "./JsonRow.js";
import type { JsonTreeEditing, JsonTreeRow } from "./JsonTreeEditing.js";
import type { JsonRowContext } from "./JsonRowContext.js";
import type { JsonPlaces, JsonRowData } from "./rows/JsonRows.js";
import type { FilledSource, JsonNode } from "./rows/JsonRowSource.js";
import { locationOf, nodeAt, placesOf, trailTo } from "./rows/places.js";
import type { RowToolsControls } from "./tools/RowTools.js";
import { rowByKey } from "./rows/rowByKey.js";
import { asksToRead, hasSelection, rowUnder } from "./rowTarget.js";
import { treeAction, type TreeAction } from "./treeAction.js";
import { useGoTo } from "./useGoTo.js";
import { useSamePlace } from "./useSamePlace.js";
import { useTyped } from "./useTyped.js";

const rowNotes = lazyPart(() => import("./tools/JsonPreviewNote.js"));
const rowTools = lazyPart(() => import("./tools/RowTools.js"));
const readingView = lazyPart(() => import("./tools/ReadingView.js"));

export interface JsonTreeProps {
  source: FilledSource;
  label: string;
  /** Word on the row of the root; without it the root has no row. */
  name: string | undefined;
  expansion: Expansion;
  onExpansionChange: (next: Expansion) => void;
  reveal: JsonPlace | undefined;
  maxHeight: number | string | undefined;
  /** Marks what a search finds. */
  matcher: TextMatcher | undefined;
  /** The match that is shown. */
  match: JsonMatch | undefined;
  /** Hears which row is the active one. */
  onActive: (places: JsonPlaces) => void;
  renderValue: ((row: JsonRowContext) => ReactNode) | undefined;
  rowNote?: ((row: JsonRowContext) => ReactNode) | undefined;
  rowActions: ((row: JsonRowContext) => ReactNode) | undefined;
  editing?: JsonTreeEditing | undefined;
}

/** Children that are opened one by one; of more, the parent opens two levels. */
const MOST_SIBLINGS = 10_000;

/** The tree itself: fixed rows, those near the view in the page, one Tab stop. */
export function JsonTree(props: JsonTreeProps): ReactElement {
  const { source, label, name, expansion, onExpansionChange, maxHeight, matcher, match, renderValue, rowActions } =
    props;
  const { editing, rowNote } = props;
  const { root } = source;
  const id = useId();
  const rows = useMemo(() => source.rows(expansion, name !== undefined), [source, expansion, name]);
  const {
    scroller,
    rows: body,
    first,
    end,
    placed,
    page,
    topOf,
    onScroll,
    reveal: scrollTo,
  } = useFixedRows(rows.count);
  const [ownActive, setActivePlaces] = useState<JsonPlaces>([]);
  const activePlaces = editing?.active ?? ownActive;
  const [hovered, setHovered] = useState(-1);
  const [awake, setAwake] = useState(false);
  const [reading, setReading] = useState<{ source: FilledSource; place: JsonPlace; text: string; at: number }>();
  const tools = useRef<RowToolsControls>(null);
  const { JsonPreviewNote } = rowNotes.usePart(true) ?? {};
  const { RowTools } = rowTools.usePart(awake && !editing) ?? {};
  const { ReadingView } = readingView.usePart(reading !== undefined) ?? {};
  const typed = useTyped();
  const place = useSamePlace(props.reveal);
  const revealed = useMemo(() => place && revealedPlaces(root, toLocation(place)), [root, place]);
  const targets = useMemo(() => [revealed, match?.places], [revealed, match]);
  const activeRow = Math.min(rows.rowOf(activePlaces).row, rows.count - 1);
  const rowId = (row: number) => `${id}-${row}`;

  const activate = (places: JsonPlaces) => {
    setActivePlaces(places);
    editing?.onActive(places);
    props.onActive(places);
  };
  const goTo = useGoTo({
    targets,
    open(target) {
      const opened = openAbove(expansion, trailTo(root, target));
      if (opened !== expansion) onExpansionChange(opened);
      setActivePlaces(target);
      editing?.onActive(target);
    },
    activeRow,
    rowId,
    scrollTo,
    scroller,
  });

  const decorate = editing?.decorate;
  const decorOf = useMemo(() => decorate?.(rows), [decorate, rows]);
  const rowAt = (clientY: number) => {
    const { top = 0, bottom = 0 } = scroller.current?.getBoundingClientRect() ?? {};
    const height = (topOf(1) ?? 1) - (topOf(0) ?? 0);
    return (Math.max(top, Math.min(clientY, bottom - 1)) - top - (topOf(0) ?? 0)) / height;
  };
  useImperativeHandle(editing?.controls, () => ({ goToActive: goTo.want, rowsAt: () => ({ rows, rowAt }) }));

  const contextOf = (row: number, { node }: JsonRowData): JsonRowContext => ({
    at: toPlace(locationOf(trailTo(root, rows.placesAt(row)))),
    kind: node.kind,
    text: () => node.text(),
    value: () => node.value(),
  });
  const read = (row: number, data: JsonRowData) => {
    const places = rows.placesAt(row);
    activate(places);
    const at = match && match.in === "value" && rows.rowOf(match.places).row === row ? match.from : 0;
    setReading({ source, place: toPlace(locationOf(trailTo(root, places))), text: data.node.text(), at });
  };
  const act = (action: TreeAction, row: number, data: JsonRowData) => {
    goTo.want({ focus: true });
    activate(rows.placesAt(action.kind === "focus" ? action.row : row));
    switch (action.kind) {
      case "focus":
        scrollTo(action.row);
        break;
      case "open":
        onExpansionChange(changeAt(expansion, openTrail(row, data), { open: action.open }));
        break;
      case "open-all":
        onExpansionChange(changeAt(expansion, openTrail(row, data), { levels: action.open ? Infinity : 0 }));
        break;
      case "open-siblings":
        onExpansionChange(openSiblings(row));
        break;
      case "read":
        if (data.node.kind === "string" || isCutInRow(data.node)) {
          goTo.want({ focus: false });
          read(row, data);
        }
    }
  };
  /** The trail to what opens below a row: the node, or the JSON text in the string. */
  const openTrail = (row: number, { node }: JsonRowData): Trail => {
    const trail = trailTo(root, rows.placesAt(row));
    return node.kind === "string" ? [...trail, INTO_TEXT] : trail;
  };
  const openSiblings = (row: number): Expansion => {
    const above = rows.placesAt(row).slice(0, -1);
    const parent = nodeAt(root, above);
    const trail = trailTo(root, above);
    if (!parent || rows.placesAt(row).length === 0) return changeAt(expansion, [], { open: true });
    if (parent.size > MOST_SIBLINGS) return changeAt(expansion, trail, { levels: 2 });
    const siblings = Array.from({ length: parent.size }, (_, at) => at).filter((at) => parent.child(at).size > 0);
    return openChildren(
      expansion,
      trail,
      siblings.map((at) => parent.keyAt(at)),
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rowUnder(event.target);
    const data = row === undefined ? undefined : rows.slice(row, row + 1)[0];
    setHovered(-1);
    if (row === undefined || !data) return;
    if (editing?.onKeyDown(event, { row, data, places: rows.placesAt(row) })) {
      event.preventDefault();
      return;
    }
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (editing || event.key.toLowerCase() !== "c" || hasSelection()) return;
      event.preventDefault();
      tools.current?.copy(data.node.text());
      return;
    }
    let action = treeAction(event.key, { rows, row, data, page, shift: event.shiftKey });
    if (!action && event.key.length === 1) {
      const prefix = typed(event.key, event.timeStamp);
      const hit = rowByKey(rows, prefix.length > 1 ? row : (row + 1) % rows.count, prefix);
      action = hit < 0 ? undefined : { kind: "focus", row: hit };
    }
    if (!action) return;
    event.preventDefault();
    act(action, row, data);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const row = rowUnder(event.target);
    const data = row === undefined ? undefined : rows.slice(row, row + 1)[0];
    if (row === undefined || !data || hasSelection()) return;
    if (asksToRead(event.target)) read(row, data);
    else if (data.open === undefined) activate(rows.placesAt(row));
    else act({ kind: event.altKey ? "open-all" : "open", open: !data.open }, row, data);
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const row = rowUnder(event.target);
    const data = row === undefined ? undefined : rows.slice(row, row + 1)[0];
    if (row !== undefined && data) editing?.onDoubleClick(event, { row, data, places: rows.placesAt(row) });
  };

  /** While something has the focus in the tools of a row, a menu perhaps, they stay with that row. */
  const hover = (row: number) => {
    if (!scroller.current?.parentElement?.querySelector(".sk-tree__acts:focus-within")) setHovered(row);
  };

  const actingRow = hovered >= 0 && hovered < rows.count ? hovered : activeRow;
  const shown = rows.slice(first, end).map((data, step) => ({ data, row: first + step }));
  // In one list with the others: a row that comes into view while it has the focus must stay the same element.
  if (activeRow < first || activeRow >= end) {
    for (const data of rows.slice(activeRow, activeRow + 1)) shown.push({ data, row: activeRow });
  }
  const acting = awake ? shown.find(({ row }) => row === actingRow)?.data : undefined;
  const actedOn: JsonTreeRow | undefined = acting && {
    row: actingRow,
    data: acting,
    places: rows.placesAt(actingRow),
  };
  const revealedRow = revealed ? rows.rowOf(revealed).row : -1;
  const matchRow = match ? rows.rowOf(match.places) : undefined;
  const draw = ({ data, row }: { data: JsonRowData; row: number }) => (
    <JsonRow
      key={data.id}
      id={rowId(row)}
      row={row}
      data={data}
      rootName={name}
      active={row === activeRow}
      hovered={row === hovered}
      revealed={row === revealedRow}
      parked={row < first || row >= end}
      matcher={matcher}
      match={matchRow?.exact && matchRow.row === row ? match : undefined}
      Preview={JsonPreviewNote}
      drawn={renderValue?.(contextOf(row, data))}
      note={rowNote?.(contextOf(row, data))}
      decor={decorOf?.(row, data)}
    />
  );
  return (
    <>
      <div
        className="sk-tree__box"
        onMouseEnter={() => setAwake(true)}
        onFocus={() => setAwake(true)}
        onMouseLeave={() => hover(-1)}
      >
        <div
          ref={scroller}
          role="tree"
          aria-label={label}
          tabIndex={-1}
          className="sk-tree"
          style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
          onScroll={onScroll}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={editing && onDoubleClick}
          onMouseOver={(event) => hover(rowUnder(event.target) ?? -1)}
          onFocus={(event) => {
            const row = rowUnder(event.target);
            if (row !== undefined && row !== activeRow) activate(rows.placesAt(row));
          }}
        >
          <div role="presentation" className="sk-tree__track" style={placed && { blockSize: placed.track }}>
            <div
              ref={body}
              role="presentation"
              className={cx("sk-tree__rows", placed && "sk-tree__rows--placed")}
              style={placed && { transform: `translateY(${placed.shift}px)` }}
            >
              {shown.map(draw)}
            </div>
          </div>
        </div>
        {actedOn && editing ? editing.drawTools(actedOn, topOf(actingRow)) : null}
        {acting && RowTools && !editing ? (
          <RowTools
            row={contextOf(actingRow, acting)}
            data={acting}
            top={topOf(actingRow)}
            onRead={() => read(actingRow, acting)}
            controls={tools}
            actions={rowActions}
          />
        ) : null}
      </div>
      {reading?.source === source && ReadingView ? (
        <ReadingView
          key={`${JSON.stringify(reading.place)} ${reading.at}`}
          place={reading.place}
          label={label}
          text={reading.text}
          at={reading.at}
          matcher={matcher}
          onClose={() => {
            goTo.want({ focus: true });
            setReading(undefined);
          }}
        />
      ) : null}
    </>
  );
}

/** Where a location leads; when the string on its way holds no JSON, that string. */
function revealedPlaces(root: JsonNode, location: JsonLocation): JsonPlaces | undefined {
  return placesOf(root, trailOf(location)) ?? (location.length > 1 ? placesOf(root, location[0]) : undefined);
}
