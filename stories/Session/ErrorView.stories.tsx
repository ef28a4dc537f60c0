import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { ErrorView } from "../../src/components/ErrorView/ErrorView.js";

const meta = {
  title: "Session/ErrorView",
  component: ErrorView,
  args: { value: "TimeoutError: issue_credit: upstream did not respond within 30 s (attempt 3 of 3)" },
} satisfies Meta<typeof ErrorView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const note = within(canvasElement).getByRole("note", { name: "TimeoutError" });
    await expect(within(note).getByRole("button", { name: "Copy error" })).toBeVisible();
  },
};

export const StackTrace: Story = {
  args: {
    value:
      "TypeError: Cannot read properties of undefined (reading 'id')\n    at invoiceOf (billing.ts:14:22)\n    at run (agent.ts:201:9)",
  },
};

export const PythonTraceback: Story = {
  args: {
    value:
      'Traceback (most recent call last):\n  File "agent.py", line 12, in run\n    raise ValueError("no invoice")\nValueError: no invoice',
  },
};

export const PlainWords: Story = { args: { value: "the customer hung up" } };

export const EmptyText: Story = { args: { value: "" } };

export const Huge: Story = {
  args: {
    value: Array.from({ length: 20_000 }, (_, line) => `frame ${line}: at step (agent.ts:${line}:1)`).join("\n"),
  },
};

export const Dark: Story = { globals: { theme: "dark" } };

export const Narrow: Story = {
  ...StackTrace,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};

export const RightToLeft: Story = { args: { value: "تعذر الوصول إلى الخادم" }, globals: { direction: "rtl" } };
