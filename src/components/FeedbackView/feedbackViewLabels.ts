/** English strings of FeedbackView. */
export const feedbackViewLabels = {
  feedback: "Feedback",
  feedbackEmptyTitle: "No feedback",
  feedbackEmpty: "The session's feedback is an empty object.",
  feedbackStars: (rating: number, of: number) => `${rating} of ${of} stars`,
  feedbackEmptyText: "empty text",
  feedbackEmptyList: "empty list",
};
