/** Of the tests that are put beside the app. */
export default {
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.tsx"],
    setupFiles: ["tests/support/dom.ts"],
    testTimeout: 30_000,
  },
};
