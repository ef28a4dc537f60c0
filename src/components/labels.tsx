"use client";
import { createLabels } from "../ui/createLabels.js";
import { chatEditorLabels } from "./ChatEditor/chatEditorLabels.js";
import { chatHistoryLabels } from "./ChatHistory/chatHistoryLabels.js";
import { errorViewLabels } from "./ErrorView/errorViewLabels.js";
import { feedbackViewLabels } from "./FeedbackView/feedbackViewLabels.js";
import { jsonEditorLabels } from "./JsonEditor/jsonEditorLabels.js";
import { jsonViewerLabels } from "./JsonViewer/jsonViewerLabels.js";
import { metricsViewLabels } from "./MetricsView/metricsViewLabels.js";
import { sessionViewerLabels } from "./SessionViewer/sessionViewerLabels.js";

/** Every string the components say, in English. Strings that need values are functions. */
export const componentLabels = {
  ...jsonViewerLabels,
  ...jsonEditorLabels,
  ...chatHistoryLabels,
  ...chatEditorLabels,
  ...metricsViewLabels,
  ...feedbackViewLabels,
  ...errorViewLabels,
  ...sessionViewerLabels,
};

/** The table of strings: hand a part of it to any component as `labels`, or to LabelsProvider for all inside. */
export type Labels = typeof componentLabels;

const table = createLabels(componentLabels);

/** Overrides strings of every component inside. */
export const LabelsProvider = table.Provider;

/** The strings in force here. */
export const useLabels = table.useLabels;
