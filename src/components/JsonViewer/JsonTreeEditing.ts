import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from "react";
import type { JsonPlaces, JsonRowData, JsonRows } from "./rows/JsonRows.js";

/** A row as an editor sees it. */
export interface JsonTreeRow {
  readonly row: number;
  readonly data: JsonRowData;
  readonly places: JsonPlaces;
}

/** How a row differs from what the viewer draws. */
export interface JsonRowDecor {
  readonly className?: string | undefined;
  /** Instead of the key, with its colon. */
  readonly key?: ReactNode;
  /** Instead of the value. */
  readonly value?: ReactNode;
  /** After everything else in the row. */
  readonly note?: ReactNode;
  /** The note says what is wrong: the viewer's remarks are left out. */
  readonly judged?: boolean | undefined;
}

/** What an editor asks of the tree. */
export interface JsonTreeControls {
  /** After the next render, scrolls to the active row; `focus` moves the focus there too. */
  goToActive(wanted: { focus?: boolean; reveal?: boolean }): void;
  /** The rows, and which of them is at a height in the window, as 2.5 for the middle of the third. */
  rowsAt(): { readonly rows: JsonRows; readonly rowAt: (clientY: number) => number };
}

/** What an editor adds to the tree. */
export interface JsonTreeEditing {
  /** The active row, held by the editor. */
  readonly active: JsonPlaces;
  readonly onActive: (places: JsonPlaces) => void;
  /** How rows differ; undefined for most. */
  readonly decorate: (rows: JsonRows) => (row: number, data: JsonRowData) => JsonRowDecor | undefined;
  /** Takes a key on a row before the tree does; true when it did. */
  readonly onKeyDown: (event: KeyboardEvent, row: JsonTreeRow) => boolean;
  readonly onDoubleClick: (event: MouseEvent, row: JsonTreeRow) => void;
  /** Stands over the end of the row that is acted on, instead of the viewer's tools. */
  readonly drawTools: (row: JsonTreeRow, top: number | undefined) => ReactNode;
  readonly controls: Ref<JsonTreeControls>;
}
