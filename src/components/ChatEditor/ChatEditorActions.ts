/** What a host can ask of a ChatEditor, through `actionsRef`. */
export interface ChatEditorActions {
  /** Opens the message with the first draft and takes the focus there; false when there is no draft. */
  goToDraft(): boolean;
}
