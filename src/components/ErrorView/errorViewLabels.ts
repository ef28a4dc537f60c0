/** English strings of ErrorView. */
export const errorViewLabels = {
  errorView: "Error",
  errorCopy: "Copy error",
  errorEmpty: "The error was recorded as an empty text.",
};
