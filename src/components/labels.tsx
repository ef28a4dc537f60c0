"use client";
import { createLabels } from "../ui/createLabels.js";
import type { chatEditorLabels } from "./ChatEditor/chatEditorLabels.js";
import type { chatFindLabels } from "./ChatHistory/find/chatFindLabels.js";
import type { chatToolLabels } from "./ChatHistory/tools/chatToolLabels.js";
import type { chatHistoryLabels } from "./ChatHistory/chatHistoryLabels.js";
import type { errorViewLabels } from "./ErrorView/errorViewLabels.js";
import type { feedbackViewLabels } from "./FeedbackView/feedbackViewLabels.js";
import type { jsonDiffLabels } from "./JsonDiff/jsonDiffLabels.js";
import type { conflictLabels } from "./JsonEditor/conflict/conflictLabels.js";
import type { jsonEditorLabels } from "./JsonEditor/jsonEditorLabels.js";
import type { shortcutLabels } from "./JsonEditor/shortcutLabels.js";
import type { treeEditLabels } from "./JsonEditor/tree/treeEditLabels.js";
import type { jsonToolLabels } from "./JsonViewer/jsonToolLabels.js";
import type { jsonViewerLabels } from "./JsonViewer/jsonViewerLabels.js";
import type { metricsViewLabels } from "./MetricsView/metricsViewLabels.js";
import type { sessionViewerLabels } from "./SessionViewer/sessionViewerLabels.js";

/**
 * Every string the components say; those that need values are functions. Hand a part of it to any component as
 * `labels`, or to LabelsProvider for all inside.
 */
export type Labels = typeof jsonViewerLabels &
  typeof jsonToolLabels &
  typeof jsonEditorLabels &
  typeof treeEditLabels &
  typeof shortcutLabels &
  typeof conflictLabels &
  typeof jsonDiffLabels &
  typeof chatHistoryLabels &
  typeof chatFindLabels &
  typeof chatToolLabels &
  typeof chatEditorLabels &
  typeof metricsViewLabels &
  typeof feedbackViewLabels &
  typeof errorViewLabels &
  typeof sessionViewerLabels;

const { Provider, useLabels } = createLabels<Labels>();

/** Overrides strings of every component inside. */
export { Provider as LabelsProvider };

/** A component's own table with the strings in force here: `useLabels(jsonViewerLabels)`. */
export { useLabels };
