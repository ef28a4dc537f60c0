/** English strings of the find of ChatHistory that JsonViewer's find has not. */
export const chatFindLabels = {
  chatFindField: "Find in the conversation",
};
