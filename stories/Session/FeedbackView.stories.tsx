import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { FeedbackView } from "../../src/components/FeedbackView/FeedbackView.js";

const meta = {
  title: "Session/FeedbackView",
  component: FeedbackView,
  decorators: [
    (Story) => (
      <div className="sk-root" style={{ padding: 20, maxInlineSize: 360 }}>
        <Story />
      </div>
    ),
  ],
  args: {
    value: {
      rating: 4,
      helpful: true,
      tags: ["billing", "tone", "needs hand-over"],
      comment: "Figures are right. I would not have refused without offering account credit.",
      ground_truth: "Explain proration, offer credit to the account.",
    },
  },
} satisfies Meta<typeof FeedbackView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("4 of 5 stars")).toBeInTheDocument();
  },
};

export const Thumbs: Story = { args: { value: { rating: false, helpful: true } } };

export const RatingOnAnotherScale: Story = { args: { value: { rating: 87, "Rating 2": 0, satisfaction: 4 } } };

export const Empty: Story = { args: { value: {} } };

export const ValuesThatLookEmpty: Story = {
  args: { value: { zero: 0, no: false, nothing: null, text: "", list: [], object: {}, "": "no name" } },
};

export const Exact: Story = {
  args: {
    text: `{
  "rating": 4.0,
  "invoice": 12345678901234567890,
  "credit": 1.10,
  "comment": "Figures are right.",
  "comment": "Sent again after the correction.",
  "tags": ["billing", 2.50],
  "ids": [9007199254740993],
  "__proto__": true
}`,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("12345678901234567890")).toBeInTheDocument();
    await expect(canvas.getAllByText("duplicate key")).toHaveLength(2);
  },
};

export const ExactDark: Story = { ...Exact, globals: { theme: "dark" } };

export const InvalidText: Story = { args: { text: '{"rating": 4.0, "comment": "cut o' } };

export const NestedAndLong: Story = {
  args: {
    value: {
      ground_truth: { answer: "Credit of $12.20", sources: ["inv_2291"] },
      corrections: [{ line: 2, text: "Starter plan" }],
      comment: "First line.\n\nA second paragraph. ".concat("It goes on and on. ".repeat(400)),
      suspicious: "invoice_\u202Efdp.exe",
    },
  },
};

export const RightToLeft: Story = {
  args: { value: { rating: 4, تعليق: "الأرقام صحيحة. كنت سأعرض رصيداً.", tags: ["فوترة", "billing"] } },
  globals: { direction: "rtl" },
};

export const Dark: Story = { globals: { theme: "dark" } };

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
