"use client";
import { useLabelsInForm } from "../labelsInForm.js";
import { fieldLabels, type FieldLabels } from "./fieldLabels.js";

/** The strings of fields in force here. */
export function useFieldLabels(): FieldLabels {
  return useLabelsInForm(fieldLabels);
}
