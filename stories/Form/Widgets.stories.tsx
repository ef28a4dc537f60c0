import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, within } from "storybook/test";
import * as z from "zod";
import { FieldView, readFieldSpec, type FieldProps, type FieldWidget } from "../../src/form/fields/index.js";
import { zodChecker } from "../../src/schema/index.js";
import { rootClass } from "../../src/ui/index.js";
import { settled } from "../fixtures/settled.js";

interface WidgetProps {
  /** What the value may be. */
  schema: z.ZodType;
  /** JSON text of a usual value. */
  value: string;
  /** JSON text that breaks the schema. */
  wrong: string;
  /** JSON text of the emptiest value. */
  empty?: string;
  widgets?: readonly FieldWidget[];
}

type StateProps = Pick<WidgetProps, "schema" | "widgets"> &
  Pick<FieldProps, "label" | "readOnly"> & { initial?: string };

/** A field as a host holds it. */
function State({ schema, initial, ...rest }: StateProps) {
  const checker = zodChecker(schema);
  const [value, setValue] = useState(initial);
  return (
    <FieldView
      {...rest}
      spec={readFieldSpec(checker.jsonSchema?.() ?? {})}
      value={value}
      issues={value === undefined ? [] : checker.check(JSON.parse(value))}
      onValueChange={setValue}
    />
  );
}

/** The states of one widget, each named by what it is. */
function States({ schema, value, wrong, empty, widgets }: WidgetProps) {
  const shared = { schema, widgets };
  return (
    <>
      <State {...shared} label="usual" initial={value} />
      <State {...shared} label="wrong" initial={wrong} />
      <State {...shared} label="read only" initial={value} readOnly />
      <State {...shared} label="absent" />
      <State {...shared} label="null" initial="null" />
      {empty === undefined ? null : <State {...shared} label="empty" initial={empty} />}
    </>
  );
}

/** All states, then some of them narrow, dark and from right to left. */
function Widget(props: WidgetProps) {
  const some = (
    <>
      <State {...props} label="usual" initial={props.value} />
      <State {...props} label="wrong" initial={props.wrong} />
      <State {...props} label="read only" initial={props.value} readOnly />
    </>
  );
  const shade = { padding: 12, background: "var(--sk-bg)" };
  return (
    <div className={rootClass("story-widget")} style={{ display: "grid", gap: 16, padding: 16 }}>
      <section aria-label="All">
        <States {...props} />
      </section>
      <section aria-label="Narrow" style={{ inlineSize: 288 }}>
        {some}
      </section>
      <section aria-label="Dark" className={rootClass("")} data-sk-theme="dark" style={shade}>
        {some}
      </section>
      <section aria-label="Right to left" dir="rtl">
        {some}
      </section>
    </div>
  );
}

const meta = {
  title: "Form/Widgets",
  component: Widget,
  afterEach: settled,
  args: { schema: z.unknown(), value: "1", wrong: "1" },
  parameters: { docs: { description: { component: "Each widget of the typed fields in its states." } } },
} satisfies Meta<typeof Widget>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Whatever the widget is: read only it offers no way to change its value. */
const staysReadOnly: Story["play"] = async ({ canvas }) => {
  const all = within(canvas.getByRole("region", { name: "All" }));
  const readOnly = all
    .getByText("read only", { selector: ".sk-field__label *" })
    .closest<HTMLElement>(".sk-typedfield");
  await expect(readOnly).not.toBeNull();
  const buttons = within(readOnly ?? document.body).queryAllByRole("button", {
    name: /add|remove|rename|move|more for|set to/i,
  });
  await expect(buttons).toEqual([]);
};

const story = (args: WidgetProps): Story => ({ args, play: staysReadOnly });

const level = z.enum(["low", "medium", "high"]);
const models = z.enum(["gpt-4o", "gpt-4o-mini", "claude-sonnet-4", "gemini-2.5-pro", "llama-3.3-70b", "mistral-large"]);
const said = { description: "How well the answer keeps the voice of the company." };
const rated = z.int().min(1).max(5).nullable();
const passing = { ...said, passing: { min: 3 } };

export const Checkbox = story({ schema: z.boolean().nullable(), value: "true", wrong: '"yes"' });
export const Switch = story({
  schema: z.literal(true).or(z.literal(false)).nullable().meta({ widget: "switch" }),
  value: "true",
  wrong: '"on"',
});
export const Thumbs = story({ schema: z.boolean().nullable().meta({ passing: true }), value: "false", wrong: "1" });
export const Radio = story({ schema: level.nullable(), value: '"medium"', wrong: '"urgent"' });
export const Select = story({ schema: models.nullable(), value: '"claude-sonnet-4"', wrong: '"gpt-2"' });
export const NumberText = story({
  schema: z
    .number()
    .max(2)
    .nullable()
    .meta({ unit: "USD", ...said }),
  value: "0.70",
  wrong: "3",
  empty: "0",
});
export const Stepper = story({
  schema: z.int().min(1).max(4096).nullable().meta({ widget: "stepper", unit: "tokens" }),
  value: "1024",
  wrong: "0",
});
export const Slider = story({
  schema: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ widget: "slider", passing: { min: 0.5 } }),
  value: "0.64",
  wrong: "1.5",
  empty: "0",
});
export const Stars = story({ schema: rated.meta({ widget: "stars", ...passing }), value: "4", wrong: "6" });
export const Scale = story({
  schema: z.int().min(0).max(10).nullable().meta({ widget: "scale" }),
  value: "7",
  wrong: "11",
  empty: "0",
});
export const Text = story({
  schema: z.string().max(20).nullable(),
  value: '"Refunds, second try"',
  wrong: '"A name that is longer than that"',
  empty: '""',
});
export const TextArea = story({
  schema: z.string().max(400).nullable(),
  value: '"Answer only from what the tools return.\\nSay so when they return nothing."',
  wrong: "4",
  empty: '""',
});
export const Notes = story({
  schema: z
    .string()
    .min(3)
    .nullable()
    .meta({ widget: "notes", ...said }),
  value: '"Figures are right."',
  wrong: '"ok"',
  empty: '""',
});
export const DateTime = story({
  schema: z.iso.datetime({ offset: true }).nullable(),
  value: '"2026-11-25T22:40:00.123456+01:00"',
  wrong: '"yesterday"',
  empty: '""',
});
export const Url = story({
  schema: z.url().nullable(),
  value: '"https://example.com/runs/2291"',
  wrong: '"example"',
  empty: '""',
});
export const Tags = story({
  schema: z.array(z.string()).max(3).nullable(),
  value: '["END", "\\u202eDNE"]',
  wrong: '["a", "b", "c", "d"]',
  empty: "[]",
});
export const Checkboxes = story({
  schema: z.array(z.enum(["web", "mail", "phone"])).nullable(),
  value: '["mail"]',
  wrong: '["mail", "fax"]',
  empty: "[]",
});
export const List = story({
  schema: z.array(z.object({ tool: z.string(), timeout: z.number().optional() })).nullable(),
  value: '[{ "tool": "search", "timeout": 30 }]',
  wrong: '[{ "tool": 1 }]',
  empty: "[]",
});
export const ObjectOfFields = story({
  schema: z.looseObject({ most: z.int(), wait: z.number().optional().meta({ unit: "s" }) }).nullable(),
  value: '{ "most": 3, "vendor": "kept" }',
  wrong: '{ "most": 0.5 }',
  empty: "{}",
});
export const RecordOfFields = story({
  schema: z.record(z.string(), z.number()).nullable(),
  value: '{ "tone": 0.25, "a.b": 1.0, "": 2 }',
  wrong: '{ "tone": "high" }',
  empty: "{}",
});
export const Union = story({
  schema: z
    .discriminatedUnion("type", [
      z.object({ type: z.literal("text"), "max length": z.int().optional() }),
      z.object({ type: z.literal("json"), schema: z.string() }),
    ])
    .nullable(),
  value: '{ "type": "json", "schema": "Invoice" }',
  wrong: '{ "type": "xml", "indent": 2 }',
  empty: "{}",
});
export const Json = story({
  schema: z.tuple([z.string(), z.number()]).nullable().meta({ widget: "json" }),
  value: '["END", 1.0]',
  wrong: '["END"]',
  empty: "[]",
});

function Dial({ label, value, spec, readOnly = false, onValueChange, issues = [] }: FieldProps) {
  const max = spec.kind === "number" ? (spec.max ?? 1) : 1;
  return (
    <div className={rootClass("story-dial sk-typedfield")}>
      <label className="sk-field__label">
        <span>{label}</span>{" "}
        <input
          type="range"
          max={max}
          value={Number(value) || 0}
          aria-readonly={readOnly || undefined}
          onChange={(event) => {
            if (!readOnly) onValueChange?.(event.currentTarget.value);
          }}
        />
      </label>
      <output>{issues.map(({ message }) => message).join()}</output>
    </div>
  );
}

const dials: readonly FieldWidget[] = [
  { name: "dial", rank: ({ kind }) => (kind === "number" ? 50 : 0), Component: Dial },
];

/** A host's own widget: it is given what those of the kit are given. */
export const Custom = story({ schema: z.number().min(0).max(10).nullable(), value: "4", wrong: "11", widgets: dials });
