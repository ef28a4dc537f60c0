"use client";
import { createLabels } from "../../ui/createLabels.js";
import { reviewLabels, type ReviewLabels } from "./reviewLabels.js";

const { Provider, useLabels } = createLabels<ReviewLabels>();

/** Overrides strings of the review inside. */
export { Provider as ReviewLabelsProvider };

/** The strings in force here. */
export const useReviewLabels = (): ReviewLabels => useLabels(reviewLabels);
