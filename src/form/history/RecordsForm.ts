import type { UseFormGetValues, UseFormSetValue } from "react-hook-form";
import type { SessionTexts } from "../../schema/index.js";

/** What is needed of a react-hook-form form to edit the session it holds. */
export interface RecordsForm {
  control: object;
  getValues: UseFormGetValues<SessionTexts>;
  setValue: UseFormSetValue<SessionTexts>;
}
