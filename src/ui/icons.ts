import type { IconShape } from "./IconShape.js";

// The icons: strokes on a 16 by 16 grid, in the colour of the text around them.
export const alertIcon: IconShape = [
  ["path", { d: "M8 2.5 14.2 13.2H1.8Z" }],
  ["path", { d: "M8 6.7v3M8 11.5v.01" }],
];
export const arrowDownIcon: IconShape = [["path", { d: "M8 3v10M4 9l4 4 4-4" }]];
export const arrowUpIcon: IconShape = [["path", { d: "M8 13V3M4 7l4-4 4 4" }]];
export const assistantIcon: IconShape = [
  ["path", { d: "M8 2.2 13.8 8 8 13.8 2.2 8Z" }],
  ["circle", { cx: "8", cy: "8", r: "1", fill: "currentColor", stroke: "none" }],
];
export const bracesIcon: IconShape = [
  [
    "path",
    {
      d: "M6 2.5H5A1.5 1.5 0 0 0 3.5 4v2.2L2 8l1.5 1.8V12A1.5 1.5 0 0 0 5 13.5h1M10 2.5h1A1.5 1.5 0 0 1 12.5 4v2.2L14 8l-1.5 1.8V12a1.5 1.5 0 0 1-1.5 1.5h-1",
    },
  ],
];
export const checkIcon: IconShape = [["path", { d: "m3 8.5 3.2 3.2L13 5" }]];
export const chevronIcon: IconShape = [["path", { d: "m6 4 4 4-4 4" }]];
export const chevronBackIcon: IconShape = [["path", { d: "m10 4-4 4 4 4" }]];
export const chevronDownIcon: IconShape = [["path", { d: "m4 6 4 4 4-4" }]];
export const clockIcon: IconShape = [
  ["circle", { cx: "8", cy: "8", r: "5.75" }],
  ["path", { d: "M8 5v3.2l2 1.3" }],
];
export const closeIcon: IconShape = [["path", { d: "m4 4 8 8m0-8-8 8" }]];
export const collapseIcon: IconShape = [["path", { d: "m5 2.5 3 3 3-3M5 13.5l3-3 3 3" }]];
export const columnsIcon: IconShape = [
  ["rect", { x: "2.5", y: "3", width: "11", height: "10", rx: "1.5" }],
  ["path", { d: "M8 3v10" }],
];
export const commentIcon: IconShape = [
  [
    "path",
    {
      d: "M3.5 3h9A1.5 1.5 0 0 1 14 4.5v5a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 2.8V11h-1A1.5 1.5 0 0 1 2 9.5v-5A1.5 1.5 0 0 1 3.5 3Z",
    },
  ],
];
export const copyIcon: IconShape = [
  ["rect", { x: "5.5", y: "5.5", width: "8", height: "8", rx: "1.5" }],
  ["path", { d: "M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" }],
];
export const developerIcon: IconShape = [["path", { d: "m5.5 4.5-3.5 3.5 3.5 3.5m5-7 3.5 3.5-3.5 3.5" }]];
export const errorIcon: IconShape = [
  ["circle", { cx: "8", cy: "8", r: "5.75" }],
  ["path", { d: "M8 5v3.5M8 10.9v.01" }],
];
export const externalIcon: IconShape = [["path", { d: "M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.2 2.8 7.5 8.5" }]];
export const eyeIcon: IconShape = [
  ["path", { d: "M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8Z" }],
  ["circle", { cx: "8", cy: "8", r: "1.8" }],
];
export const expandIcon: IconShape = [["path", { d: "m5 6 3-3 3 3M5 10l3 3 3-3" }]];
export const fileIcon: IconShape = [
  ["path", { d: "M9 2.5H4.5A1 1 0 0 0 3.5 3.5v9a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V6Zm0 0V6h3.5" }],
];
export const filterIcon: IconShape = [["path", { d: "M2.5 4h11M4.5 8h7M6.5 12h3" }]];
export const flagIcon: IconShape = [["path", { d: "M4 14V2.5M4 3h8l-1.5 3L12 9H4" }]];
export const gripIcon: IconShape = [
  ["path", { d: "M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01", strokeWidth: "2" }],
];
export const imageIcon: IconShape = [
  ["rect", { x: "2.5", y: "3", width: "11", height: "10", rx: "1.5" }],
  ["circle", { cx: "5.8", cy: "6.2", r: "1" }],
  ["path", { d: "m3 11.5 3-3 2.2 2.2L10.5 8.5l3 3" }],
];
export const infoIcon: IconShape = [
  ["circle", { cx: "8", cy: "8", r: "5.75" }],
  ["path", { d: "M8 7.5V11M8 5.1v.01" }],
];
export const linkIcon: IconShape = [
  ["path", { d: "M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a3 3 0 0 1 4.2 4.2L11.2 8.8M4.8 7.2 3.6 8.4a3 3 0 0 0 4.2 4.2L9 11.5" }],
];
export const lockIcon: IconShape = [
  ["rect", { x: "3.5", y: "7", width: "9", height: "6.5", rx: "1.5" }],
  ["path", { d: "M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" }],
];
export const menuIcon: IconShape = [["path", { d: "M3.5 8v.01M8 8v.01M12.5 8v.01", strokeWidth: "2" }]];
export const minusIcon: IconShape = [["path", { d: "M4 8h8" }]];
export const moonIcon: IconShape = [["path", { d: "M13.3 9.8A5.7 5.7 0 0 1 6.2 2.7a5.7 5.7 0 1 0 7.1 7.1Z" }]];
export const pencilIcon: IconShape = [["path", { d: "m3 13 .6-2.9L10.7 3l2.3 2.3-7.1 7.1Z" }]];
export const outlineIcon: IconShape = [["path", { d: "M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4h8M5.5 8h5M5.5 12h7" }]];
export const plusIcon: IconShape = [["path", { d: "M8 3v10M3 8h10" }]];
export const reasoningIcon: IconShape = [
  ["path", { d: "M2.5 8h.01M6.2 8h.01M9.9 8h.01M13.5 8h.01", strokeWidth: "2" }],
];
export const redoIcon: IconShape = [["path", { d: "m10.5 3 3 3-3 3m3-3h-7a3.75 3.75 0 0 0 0 7.5H10" }]];
export const searchIcon: IconShape = [
  ["circle", { cx: "7", cy: "7", r: "4.25" }],
  ["path", { d: "m10.2 10.2 3.3 3.3" }],
];
export const sortIcon: IconShape = [["path", { d: "M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5" }]];
export const starIcon: IconShape = [
  ["path", { d: "m8 2 1.85 3.9 4.15.55-3.05 2.95.8 4.25L8 11.55 4.25 13.65l.8-4.25L2 6.45l4.15-.55Z" }],
];
export const stopIcon: IconShape = [
  ["circle", { cx: "8", cy: "8", r: "5.75" }],
  ["path", { d: "m4 4 8 8" }],
];
export const sunIcon: IconShape = [
  ["circle", { cx: "8", cy: "8", r: "2.75" }],
  ["path", { d: "M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" }],
];
export const systemIcon: IconShape = [["path", { d: "M3 4h10M3 8h10M3 12h6" }]];
export const textIcon: IconShape = [["path", { d: "M3.5 5V3.5h9V5M8 3.5v9M6.2 12.5h3.6" }]];
export const thumbDownIcon: IconShape = [
  [
    "path",
    {
      d: "M11 8.5v-6h2a.5.5 0 0 1 .5.5v5a.5.5 0 0 1-.5.5h-2Zm0 0-2.6 5A1.5 1.5 0 0 1 7 11.7l.4-2.2H3.7a1.3 1.3 0 0 1-1.2-1.6l1-4.3A1.4 1.4 0 0 1 4.8 2.5H11",
    },
  ],
];
export const thumbUpIcon: IconShape = [
  [
    "path",
    {
      d: "M5 7.5v6H3a.5.5 0 0 1-.5-.5V8a.5.5 0 0 1 .5-.5h2Zm0 0 2.6-5a1.5 1.5 0 0 1 1.4 1.8L8.6 6.5h3.7a1.3 1.3 0 0 1 1.2 1.6l-1 4.3a1.4 1.4 0 0 1-1.3 1.1H5",
    },
  ],
];
export const toolIcon: IconShape = [
  [
    "path",
    {
      d: "M13.3 4.7 11 7 9 5l2.3-2.3a3.5 3.5 0 0 0-4.7 4.3L2.7 10.9a1.4 1.4 0 0 0 0 2.2 1.4 1.4 0 0 0 2.2 0L9 9.4a3.5 3.5 0 0 0 4.3-4.7Z",
    },
  ],
];
export const trashIcon: IconShape = [["path", { d: "M2.8 4.5h10.4M6 4.5V3h4v1.5M4.2 4.5l.6 9h6.4l.6-9" }]];
export const undoIcon: IconShape = [["path", { d: "M5.5 3 2.5 6l3 3M2.5 6h7a3.75 3.75 0 0 1 0 7.5H6" }]];
export const unknownIcon: IconShape = [
  ["path", { d: "M8 2.5 13.5 5.5v5L8 13.5l-5.5-3v-5Z" }],
  ["path", { d: "M6.7 6.6a1.4 1.4 0 1 1 1.9 1.3c-.4.2-.6.5-.6.9M8 10.8v.01" }],
];
export const userIcon: IconShape = [
  ["circle", { cx: "8", cy: "5.5", r: "2.5" }],
  ["path", { d: "M3 13.5c.6-2.6 2.5-4 5-4s4.4 1.4 5 4" }],
];
