"use client";
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from "react";
import { formatPath, type JsonPath } from "../../json/index.js";
import { copyText, cx, useFixedRows } from "../../ui/index.js";
import { useLabels } from "../labels.js";
import { openAbove, setOpen, type Expansion } from "./expansion.js";
import { isCutInRow } from "./isCutInRow.js";
import { JsonRowActions } from "./JsonRowActions.js";
import { JsonRow } from "./JsonRow.js";
import type { JsonNode } from "./JsonRowSource.js";
import { openSiblings } from "./openSiblings.js";
import { asksToRead, hasSelection, rowUnder } from "./rowTarget.js";
import { placesOfPath } from "./placesOfPath.js";
import { useSamePath } from "./useSamePath.js";
import { ReadingView } from "./ReadingView.js";
import { createRowIndex, type JsonPlaces, type JsonRowPlace } from "./rowIndex.js";
import { treeAction, type TreeAction } from "./treeAction.js";

export interface JsonTreeProps {
  root: JsonNode;
  label: string;
  /** Word on the row of the root; without it the root has no row. */
  name: string | undefined;
  expansion: Expansion;
  onExpansionChange: (next: Expansion) => void;
  reveal: JsonPath | undefined;
  maxHeight: number | string | undefined;
}

/** The tree itself: fixed rows, those near the view in the page, one Tab stop. */
export function JsonTree(props: JsonTreeProps): ReactElement {
  const { root, label, name, expansion, onExpansionChange, reveal, maxHeight } = props;
  const labels = useLabels();
  const id = useId();
  const showRoot = name !== undefined;
  const index = useMemo(() => createRowIndex(root, expansion, showRoot), [root, expansion, showRoot]);
  const { scroller, rows, first, end, placed, page, topOf, onScroll, reveal: scrollTo } = useFixedRows(index.count);
  const [activePlaces, setActivePlaces] = useState<JsonPlaces>([]);
  const [hovered, setHovered] = useState(-1);
  const [reading, setReading] = useState<{ root: JsonNode; name: string; text: string }>();
  const [announced, setAnnounced] = useState("");
  const path = useSamePath(reveal);
  const revealed = useMemo(() => path && placesOfPath(root, path), [root, path]);
  const revealDone = useRef<JsonPlaces | undefined>(undefined);
  const wanted = useRef<{ focus?: boolean; reveal?: boolean }>({});
  const activeRow = Math.min(Math.max(0, index.rowOf(activePlaces)), index.count - 1);
  const revealedRow = revealed === undefined ? -1 : index.rowOf(revealed);

  useEffect(() => {
    if (wanted.current.reveal) {
      wanted.current.reveal = false;
      scrollTo(activeRow);
    }
    const element = wanted.current.focus ? document.getElementById(`${id}-${activeRow}`) : null;
    if (!element) return;
    wanted.current.focus = false;
    element.focus({ preventScroll: true });
  });

  useEffect(() => {
    if (!path || !revealed || revealDone.current === revealed) return;
    revealDone.current = revealed;
    const opened = openAbove(expansion, path);
    if (opened !== expansion) onExpansionChange(opened);
    wanted.current.reveal = true;
    if (scroller.current?.contains(document.activeElement)) wanted.current.focus = true;
    setActivePlaces(revealed);
  }, [path, revealed, expansion, onExpansionChange, scroller]);

  const read = (place: JsonRowPlace) => {
    setActivePlaces(place.places);
    setReading({ root, name: place.path.length > 0 ? formatPath(place.path) : label, text: place.node.text() });
  };
  const closeReading = () => {
    wanted.current.focus = true;
    setReading(undefined);
  };
  const act = (action: TreeAction, place: JsonRowPlace) => {
    wanted.current.focus = true;
    setActivePlaces(place.places);
    switch (action.kind) {
      case "focus":
        setActivePlaces(index.rowAt(action.row)?.places ?? []);
        scrollTo(action.row);
        break;
      case "open":
        onExpansionChange(setOpen(expansion, place.path, action.open));
        break;
      case "open-siblings":
        onExpansionChange(openSiblings(root, place, expansion));
        break;
      case "read":
        if (place.node.kind === "string" || isCutInRow(place.node)) {
          wanted.current.focus = false;
          read(place);
        }
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rowUnder(event.target);
    const place = row === undefined ? undefined : index.rowAt(row);
    setHovered(-1);
    if (row === undefined || !place || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c" && !hasSelection()) {
      event.preventDefault();
      void copyText(place.node.text()).then((copied) =>
        setAnnounced(copied ? labels.jsonCopied : labels.jsonCopyFailed),
      );
    }
    const action =
      event.ctrlKey || event.metaKey ? undefined : treeAction(event.key, { index, row, place, page: page });
    if (!action) return;
    event.preventDefault();
    act(action, place);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const row = rowUnder(event.target);
    const place = row === undefined ? undefined : index.rowAt(row);
    if (!place || hasSelection()) return;
    if (asksToRead(event.target)) read(place);
    else if (place.open === undefined) setActivePlaces(place.places);
    else act({ kind: "open", open: !place.open }, place);
  };

  const actingRow = hovered >= 0 && hovered < index.count ? hovered : activeRow;
  const acting = index.rowAt(actingRow);
  const shown = Array.from({ length: end - first }, (_, step) => first + step);
  const parked = activeRow >= 0 && (activeRow < first || activeRow >= end) ? [activeRow] : [];
  return (
    <>
      <div className="sk-tree__box" onMouseLeave={() => setHovered(-1)}>
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
          onMouseOver={(event) => setHovered(rowUnder(event.target) ?? -1)}
          onFocus={(event) => {
            const row = rowUnder(event.target);
            const place = row === undefined ? undefined : index.rowAt(row);
            if (place && row !== activeRow) setActivePlaces(place.places);
          }}
        >
          <div role="presentation" className="sk-tree__track" style={placed && { blockSize: placed.track }}>
            <div
              ref={rows}
              role="presentation"
              className={cx("sk-tree__rows", placed && "sk-tree__rows--placed")}
              style={placed && { transform: `translateY(${placed.shift}px)` }}
            >
              {[...shown, ...parked].map((row) => {
                const place = index.rowAt(row);
                return place ? (
                  <JsonRow
                    key={place.places.join("/")}
                    id={`${id}-${row}`}
                    row={row}
                    place={place}
                    rootName={name}
                    showRoot={showRoot}
                    active={row === activeRow}
                    hovered={row === hovered}
                    revealed={row === revealedRow}
                    parked={parked.includes(row)}
                  />
                ) : null;
              })}
            </div>
          </div>
        </div>
        {acting ? (
          <JsonRowActions key={acting.places.join("/")} place={acting} top={topOf(actingRow)} onRead={read} />
        ) : null}
      </div>
      {reading?.root === root ? (
        <ReadingView key={reading.name} name={reading.name} text={reading.text} onClose={closeReading} />
      ) : null}
      <output className="sk-vh">{announced}</output>
    </>
  );
}
