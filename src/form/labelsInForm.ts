"use client";
import { createLabels } from "../ui/createLabels.js";
import type { SessionFormLabels } from "./sessionFormLabels.js";

const { Provider, useLabels } = createLabels<SessionFormLabels>();

/** Overrides strings of the form's parts inside. */
export { Provider as SessionFormLabelsProvider };

/** A table of the form or its fields with the strings in force here. Apart from the tables, so that a field alone brings in only its own. */
export { useLabels as useLabelsInForm };
