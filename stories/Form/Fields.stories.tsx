import type { Meta, StoryObj } from "@storybook/react-vite";
import { useForm } from "@tanstack/react-form";
import { useState, type ReactNode } from "react";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import * as z from "zod";
import { FieldView, readFieldSpec, type FieldProps, type FieldWidget } from "../../src/form/fields/index.js";
import { zodChecker } from "../../src/schema/index.js";
import { Button, rootClass } from "../../src/ui/index.js";
import { settled } from "../fixtures/settled.js";

const models = [
  "gpt-4o",
  "gpt-4o-mini",
  "claude-sonnet-4",
  "gemini-2.5-pro",
  "llama-3.3-70b",
  "mistral-large",
] as const;

const review = z.looseObject({
  Tone: z
    .int()
    .min(1)
    .max(5)
    .optional()
    .meta({ description: "How well the answer keeps the voice of the company.", passing: { min: 3 } }),
  Helpful: z.boolean().optional().meta({ title: "Helpful?", passing: true }),
  Verdict: z
    .enum(["correct", "partially correct", "wrong"])
    .optional()
    .meta({ passing: ["correct"] }),
  "Context recall": z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({ widget: "slider", passing: { min: 0.5 } }),
  Comments: z.string().optional().meta({ widget: "notes" }),
});

const widgets = z.looseObject({
  enabled: z.boolean(),
  streaming: z.boolean().meta({ widget: "switch" }),
  level: z.enum(["low", "medium", "high"]),
  model: z.enum(models).nullable(),
  temperature: z.number().min(0).max(2).meta({ description: "0 repeats itself, 2 rambles." }),
  "max tokens": z.int().min(1).meta({ widget: "stepper", unit: "tokens" }),
  budget: z.number().meta({ unit: "USD" }),
  name: z.string().max(40),
  prompt: z.string().max(4000),
  started: z.iso.datetime(),
  page: z.url(),
  stop: z.array(z.string()),
  channels: z.array(z.enum(["web", "mail", "phone"])),
  retries: z.object({ most: z.int(), wait: z.number().meta({ unit: "s" }) }),
  steps: z.array(z.object({ tool: z.string(), timeout: z.number().optional() })),
  output: z.discriminatedUnion("type", [
    z.object({ type: z.literal("text"), "max length": z.int().optional() }),
    z.object({ type: z.literal("json"), schema: z.string() }),
  ]),
  weights: z.record(z.string(), z.number()),
  extra: z.unknown(),
});

const filled = `{
  "enabled": true,
  "streaming": false,
  "level": "medium",
  "model": "claude-sonnet-4",
  "temperature": 0.70,
  "max tokens": 1024,
  "budget": 12345678901234567890.10,
  "name": "Refunds, second try",
  "prompt": "Answer only from what the tools return.\\nSay so when they return nothing.",
  "started": "2026-11-25T22:40:00.123456+01:00",
  "page": "https://example.com/runs/2291",
  "stop": ["END", "\\u202eDNE"],
  "channels": ["mail", "fax"],
  "retries": { "most": 3, "wait": 0.5 },
  "steps": [{ "tool": "search", "timeout": 30 }, { "tool": "refund" }],
  "output": { "type": "json", "schema": "Invoice" },
  "weights": { "tone": 0.25, "a.b": 1.0 },
  "extra": { "nested": [1, 2.50, null] },
  "vendor": "kept"
}`;

const rated = `{
  "Tone": 2,
  "Tone_explanation": "Curt, and it does not say sorry.",
  "Helpful": true,
  "Verdict": "partially correct",
  "Context recall": 0.64,
  "Comments": "Figures are right. I would not have refused without offering account credit.",
  "Number of words": 18
}`;

/** A field over a zod schema as a host without a form library holds it. */
function Host({
  schema,
  initial,
  onValueChange,
  ...rest
}: { schema: z.ZodType; initial?: string; children?: ReactNode } & Omit<FieldProps, "spec" | "value">) {
  const checker = zodChecker(schema);
  const spec = readFieldSpec(checker.jsonSchema?.() ?? {});
  const [value, setValue] = useState(initial);
  return (
    <div style={{ padding: 20 }}>
      <FieldView
        {...rest}
        spec={spec}
        value={value}
        issues={value === undefined ? [] : checker.check(JSON.parse(value))}
        onValueChange={(next) => {
          setValue(next);
          onValueChange?.(next);
        }}
      />
    </div>
  );
}

const meta = {
  title: "Form/Fields",
  component: Host,
  afterEach: settled,
  args: { schema: widgets, initial: filled, label: "Config", onValueChange: fn() },
  parameters: {
    docs: {
      description: {
        component:
          "One field for each kind of value, chosen by the schema. Value in and out is JSON text, so that spelling stays. No form library.",
      },
    },
  },
} satisfies Meta<typeof Host>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Every kind of value with its usual widget; a key that the schema does not know is edited as what it is. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "temperature" }), "5");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(filled.replace("0.70", "0.705"));
    await userEvent.click(canvas.getByRole("checkbox", { name: "web" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(expect.stringContaining('["mail", "fax", "web"]'));
  },
};

/** As a reviewer rates: one key each. Every value says what passes and whether it does. */
export const Review: Story = {
  args: { schema: review, initial: rated, label: "Metrics" },
  play: async ({ canvas, args }) => {
    canvas.getByRole("radio", { name: "2 of 5" }).focus();
    await userEvent.keyboard("4");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(rated.replace('"Tone": 2', '"Tone": 4'));
    canvas.getByRole("radio", { name: "yes" }).focus();
    await userEvent.keyboard("n");
    canvas.getByRole("radio", { name: "partially correct" }).focus();
    await userEvent.keyboard("{ArrowUp}");
    await expect(canvas.getByRole("radio", { name: "correct" })).toBeChecked();
    await expect(args.onValueChange).toHaveBeenLastCalledWith(expect.stringContaining('"Helpful": false'));
  },
};

/** Nothing is there yet: absent says so, and each field can be set. */
export const Absent: Story = {
  args: { initial: "{}", isRequired: true, schema: widgets.partial() },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Add retries" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith('{"retries": {}}');
  },
};

/** What is half-typed stays, says what is expected, and is not told as the value. */
export const HalfTyped: Story = {
  args: {
    schema: z.object({ temperature: z.number().max(2), weight: z.number(), tags: z.array(z.string()) }),
    initial: '{"temperature": 3, "weight": 1, "tags": ["a"]}',
  },
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "weight" }), ".");
    await expect(canvas.getByRole("textbox", { name: "weight" })).toHaveAccessibleDescription(
      'Expected a number, found "1.".',
    );
    await userEvent.type(canvas.getByRole("textbox", { name: "New item of tags" }), "b");
    await expect(args.onValueChange).not.toHaveBeenCalled();
  },
};

/** Values of another kind than the schema's are shown whole, as JSON. */
export const OtherKinds: Story = {
  args: {
    initial:
      '{"enabled": "yes", "level": 3, "model": null, "temperature": {"low": 0}, "stop": "END", "retries": null, "steps": {}, "output": {"type": "xml", "indent": 2}}',
  },
};

/** Items move by their buttons, and the focus with them; what is half-typed stays in its item. */
export const Items: Story = {
  args: {
    schema: z.array(z.object({ tool: z.string(), timeout: z.number() })),
    initial: '[\n  { "tool": "search", "timeout": 1 },\n  { "tool": "refund", "timeout": 2.50 }\n]',
    label: "Steps",
  },
  play: async ({ canvas, args }) => {
    const first = within(canvas.getByRole("group", { name: "Steps 1" }));
    await userEvent.type(first.getByRole("textbox", { name: "timeout" }), "e");
    await userEvent.click(canvas.getByRole("button", { name: "Move Steps 1 down" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      '[\n  { "tool": "refund", "timeout": 2.50 },\n  { "tool": "search", "timeout": 1 }\n]',
    );
    const second = within(canvas.getByRole("group", { name: "Steps 2" }));
    await expect(second.getByRole("textbox", { name: "timeout" })).toHaveValue("1e");
    await waitFor(() => expect(canvas.getByRole("button", { name: "Move Steps 2 down" })).toHaveFocus());
    await userEvent.click(canvas.getByRole("button", { name: "Remove Steps 2" }));
    await waitFor(() => expect(canvas.getByRole("group", { name: "Steps 1" })).toContainElement(focused()));
  },
};

const focused = () => document.activeElement as HTMLElement;

export const ReadOnly: Story = { args: { readOnly: true } };

function Dial({ label, value = "0", spec, onValueChange }: FieldProps) {
  const max = spec.kind === "number" ? (spec.max ?? 1) : 1;
  return (
    <div className={rootClass("story-dial")}>
      <label>
        {label} <progress max={max} value={Number(value)} />
      </label>{" "}
      <Button size="sm" onClick={() => onValueChange?.(String(max))}>
        Full {label}
      </Button>
    </div>
  );
}

const dials: FieldWidget[] = [
  {
    name: "dial",
    rank: (spec) => (spec.kind === "number" && spec.min === 0 && spec.max !== undefined ? 50 : 0),
    Component: Dial,
  },
];

/** A widget of the host, for numbers from 0 to a limit. */
export const CustomWidget: Story = {
  args: {
    schema: z.object({ load: z.number().min(0).max(10), other: z.number() }),
    initial: '{"load": 4, "other": 1.0}',
  },
  render: ({ schema, initial, onValueChange, label }) => {
    const spec = readFieldSpec(zodChecker(schema).jsonSchema?.() ?? {});
    return (
      <div style={{ padding: 20 }}>
        <FieldView spec={spec} label={label} defaultValue={initial} onValueChange={onValueChange} widgets={dials} />
      </div>
    );
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Full load" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith('{"load": 10, "other": 1.0}');
  },
};

/** In a plain form: values are sent as JSON text, and what is half-typed holds the form back. */
export const PlainForm: Story = {
  render: ({ onValueChange }) => (
    <form
      className={rootClass("story-form")}
      style={{ padding: 20 }}
      onSubmit={(event) => {
        event.preventDefault();
        onValueChange?.(JSON.stringify(Object.fromEntries(new FormData(event.currentTarget))));
      }}
    >
      <FieldView
        spec={readFieldSpec(z.toJSONSchema(z.number()))}
        label="Temperature"
        name="temperature"
        defaultValue="0.70"
      />
      <FieldView spec={readFieldSpec(z.toJSONSchema(z.enum(["low", "high"])))} label="Level" name="level" />
      <Button type="submit" variant="primary">
        Send
      </Button>
    </form>
  ),
  play: async ({ canvas, args }) => {
    const number = canvas.getByRole("textbox", { name: "Temperature" });
    await userEvent.type(number, ".");
    await userEvent.click(canvas.getByRole("button", { name: "Send" }));
    await expect(args.onValueChange).not.toHaveBeenCalled();
    await userEvent.type(number, "{Backspace}5");
    await userEvent.click(canvas.getByRole("radio", { name: "high" }));
    await userEvent.click(canvas.getByRole("button", { name: "Send" }));
    await waitFor(() =>
      expect(args.onValueChange).toHaveBeenLastCalledWith('{"temperature":"0.705","level":"\\"high\\""}'),
    );
  },
};

const temperature = readFieldSpec(z.toJSONSchema(z.number().max(2)));
const level = readFieldSpec(z.toJSONSchema(z.enum(["low", "high"])));
const unset: { temperature: string | undefined; level: string | undefined } = { temperature: "0.70", level: undefined };

function TanStackHost({ onValueChange }: Pick<FieldProps, "onValueChange">) {
  const form = useForm({
    defaultValues: unset,
    onSubmit: ({ value }) => onValueChange?.(JSON.stringify(value)),
  });
  return (
    <form
      className={rootClass("story-form")}
      style={{ padding: 20 }}
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.Field name="temperature">
        {({ state, handleChange, handleBlur }) => (
          <FieldView
            spec={temperature}
            label="Temperature"
            value={state.value}
            onValueChange={handleChange}
            onBlur={handleBlur}
          />
        )}
      </form.Field>
      <form.Field name="level">
        {({ state, handleChange, handleBlur }) => (
          <FieldView spec={level} label="Level" value={state.value} onValueChange={handleChange} onBlur={handleBlur} />
        )}
      </form.Field>
      <Button type="submit" variant="primary">
        Send
      </Button>
    </form>
  );
}

/** In a form of TanStack Form: it holds the JSON texts, which keep their spelling. */
export const TanStackForm: Story = {
  render: ({ onValueChange }) => <TanStackHost onValueChange={onValueChange} />,
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Temperature" }), "0");
    await userEvent.click(canvas.getByRole("radio", { name: "high" }));
    await userEvent.click(canvas.getByRole("button", { name: "Send" }));
    await waitFor(() =>
      expect(args.onValueChange).toHaveBeenLastCalledWith('{"temperature":"0.700","level":"\\"high\\""}'),
    );
  },
};

export const Dark: Story = { globals: { theme: "dark" }, play: HalfTyped.play, args: HalfTyped.args };
export const DarkReview: Story = { globals: { theme: "dark" }, args: { ...Review.args } };

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};

export const NarrowReview: Story = { args: { ...Review.args }, decorators: Narrow.decorators };

export const RightToLeft: Story = { globals: { direction: "rtl" } };
export const RightToLeftReview: Story = { globals: { direction: "rtl" }, args: { ...Review.args } };
