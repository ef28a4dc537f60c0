import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { MetricsView } from "../../src/components/MetricsView/MetricsView.js";

const meta = {
  title: "Session/MetricsView",
  component: MetricsView,
  decorators: [
    (Story) => (
      <div className="sk-root" style={{ padding: 20, maxInlineSize: 360 }}>
        <Story />
      </div>
    ),
  ],
  args: {
    value: {
      "Answer Faithfulness": 5,
      "Answer Faithfulness_explanation": "Every figure is in the invoice that get_invoice returned.",
      "Number of words": 218,
      "PII leaked": false,
      "retrieval.hit_ratio": 0,
    },
  },
} satisfies Meta<typeof MetricsView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const list = within(canvasElement).getByRole("list", { name: "Metrics" });
    await expect(within(list).getAllByRole("listitem")).toHaveLength(4);
  },
};

export const WithThresholds: Story = {
  args: {
    value: {
      "Answer faithfulness": 4.2,
      "Answer faithfulness_explanation": "Every figure is in the invoice that get_invoice returned.",
      Tone: 2,
      Tone_explanation: "The refusal is curt and offers no other way. A human hand-over comes only after the error.",
      "Context recall": 0.64,
      "Answer relevance": 0.91,
      "PII leaked": false,
      "Number of words": 218,
      "retrieval.hit_ratio": 0,
      language: "en",
    },
    thresholds: {
      Tone: { max: 5, passing: { min: 3 } },
      "Context recall": { max: 1, passing: { min: 0.7 } },
      "Answer faithfulness": { max: 5, passing: { min: 4 } },
      "Answer relevance": { max: 1, passing: { min: 0.8 } },
      "PII leaked": { passing: (value) => value === false },
      language: { passing: { min: 1 } },
    },
  },
};

export const Empty: Story = { args: { value: {} } };

export const ValuesThatLookEmpty: Story = {
  args: { value: { zero: 0, no: false, nothing: null, text: "", list: [], object: {}, "": "no name", minus_zero: -0 } },
};

export const Exact: Story = {
  args: {
    text: `{
  "tokens.total": 12345678901234567890,
  "Answer Faithfulness": 4.20,
  "Answer Faithfulness_explanation": "Every figure is in the invoice.",
  "cost": 1.10,
  "cost_explanation": "List price.",
  "cost": 0.1000000000000000055511151231257827,
  "cost_explanation": "After the credit.",
  "judge": { "score": 1.0, "seed": 9007199254740993 }
}`,
    thresholds: { "Answer Faithfulness": { max: 5, passing: { min: 4 } } },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("12345678901234567890")).toBeInTheDocument();
    await expect(canvas.getAllByRole("listitem", { name: "cost" })).toHaveLength(2);
  },
};

export const ExactDark: Story = { ...Exact, globals: { theme: "dark" } };

export const InvalidText: Story = { args: { text: '{"Tone": 2.0, "cost": 1.10' } };

const spread = (center: number, width: number) =>
  Array.from({ length: 240 }, (_, index) => {
    const step = ((index * 7919) % 240) / 240 - 0.5;
    return Number((center + width * step * Math.abs(step) * 2).toFixed(3));
  });

/** How the session stands among others, where the host has their values. */
export const AmongOtherSessions: Story = {
  args: {
    ...WithThresholds.args,
    value: {
      Tone: 2,
      "Context recall": 0.64,
      "Number of words": 218,
      judge: { score: 0.4, passed: false, reason: "It refuses without naming another way." },
    },
    thresholds: {
      ...WithThresholds.args?.thresholds,
      "Number of words": { unit: "words", description: "In all answers of the assistant." },
    },
    others: {
      Tone: Array.from({ length: 240 }, (_, index) => 1 + ((index * index) % 5)),
      "Context recall": spread(0.6, 0.8),
      "Number of words": spread(160, 240),
      judge: spread(0.7, 0.6),
    },
  },
  play: async ({ canvasElement }) => {
    const words = within(canvasElement).getByRole("listitem", { name: "Number of words" });
    await expect(words).toHaveTextContent(/higher than \d+ % of 240 others/);
  },
};

export const AmongOtherSessionsDark: Story = { ...AmongOtherSessions, globals: { theme: "dark" } };

export const LongTextAndNestedValues: Story = {
  args: {
    value: {
      judge: { score: 0.4, passed: false, model: "gpt-4o", reasons: ["tone", "length"] },
      summary:
        "The assistant answered the question in the language of the customer.\nIt then refused to issue a refund without naming an alternative.",
      orphan_explanation: "An explanation without its metric is an entry like any other.",
      transcript: "word ".repeat(3000),
    },
  },
};

export const RightToLeft: Story = {
  args: { value: { "دقة الإجابة": 4, "دقة الإجابة_explanation": "كل الأرقام موجودة في الفاتورة.", tone: 2 } },
  globals: { direction: "rtl" },
};

export const Dark: Story = { ...WithThresholds, globals: { theme: "dark" } };

export const Narrow: Story = {
  ...WithThresholds,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
