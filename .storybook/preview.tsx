import { withThemeByDataAttribute } from "@storybook/addon-themes";
import type { Preview } from "@storybook/react-vite";
import "../src/styles.css";
import "./preview.css";

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    a11y: { test: "error" },
    controls: { expanded: true },
    layout: "fullscreen",
    options: { storySort: { order: ["Introduction", "Session", "Chat", "JSON", "Form", "Inspector", "UI"] } },
  },
  globalTypes: {
    direction: {
      description: "Text direction",
      toolbar: {
        title: "Direction",
        icon: "transfer",
        items: [
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
        dynamicTitle: true,
      },
    },
  },
  // unsaved edits of one visit would come back in the next
  beforeEach: () => localStorage.clear(),
  initialGlobals: { direction: "ltr" },
  decorators: [
    (Story, context) => (
      <div className="story" dir={context.globals["direction"]}>
        <Story />
      </div>
    ),
    withThemeByDataAttribute({
      themes: { light: "light", dark: "dark" },
      defaultTheme: "light",
      attributeName: "data-sk-theme",
    }),
  ],
};

export default preview;
