"use client";
import { createLabels } from "../ui/createLabels.js";
import { inspectorLabels, type InspectorLabels } from "./inspectorLabels.js";

const { Provider, useLabels } = createLabels<InspectorLabels>();

export { Provider as InspectorLabelsProvider };

/** The strings in force here. */
export const useInspectorLabels = (): InspectorLabels => useLabels(inspectorLabels);
