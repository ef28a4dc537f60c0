"use client";
import { createLabels } from "../ui/createLabels.js";
import { inspectorLabels } from "./inspectorLabels.js";

const { Provider, useLabels } = createLabels(inspectorLabels);

export { Provider as InspectorLabelsProvider, useLabels as useInspectorLabels };
