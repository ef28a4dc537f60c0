import type { ChatDraft } from "./ChatDraft.js";

/** What every control of a field is given. */
export interface FieldControlProps {
  id: string;
  /** What it edits, for assistive technology. */
  name: string;
  readOnly: boolean;
  /** What was typed and is not in the record. */
  held: ChatDraft | undefined;
  onTextChange: (text: string) => void;
}
