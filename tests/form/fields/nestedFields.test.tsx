import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { FieldView, readFieldSpec } from "../../../src/form/fields/index.js";
import { zodChecker } from "../../../src/schema/index.js";

/** Shows the field for a schema, with what the schema says of the value, and gives the value. */
function show(schema: z.ZodType, initial?: string) {
  const checker = zodChecker(schema);
  const spec = readFieldSpec(checker.jsonSchema?.() ?? {});
  const changed = vi.fn<(value: string | undefined) => void>();
  function Host() {
    const [value, setValue] = useState(initial);
    const issues = value === undefined ? [] : checker.check(JSON.parse(value));
    return (
      <FieldView
        spec={spec}
        value={value}
        onValueChange={(next) => {
          changed(next);
          setValue(next);
        }}
        issues={issues}
      />
    );
  }
  render(<Host />);
  return { value: () => (changed.mock.lastCall ? changed.mock.lastCall[0] : initial) };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

const focused = () => document.activeElement as HTMLElement;
const second = () => within(screen.getByRole("group", { name: "Steps 2" }));
const kind = () => screen.getByRole("combobox", { name: "Kind of Judgement" });

describe("an object", () => {
  const schema = z.looseObject({
    temperature: z.number().max(2),
    model: z.string().optional(),
    limits: z.object({ tokens: z.int() }).optional(),
  });
  const named = schema.meta({ title: "Config" });

  it("changes one value and no byte beside it", async () => {
    const { value } = show(named, '{ "temperature" : 1.0,\n  "vendor": 12345678901234567890 }');
    await userEvent.type(box("temperature"), "5");
    expect(value()).toBe('{ "temperature" : 1.05,\n  "vendor": 12345678901234567890 }');
    await userEvent.type(box("model"), "m");
    expect(JSON.parse(value() ?? "")).toMatchObject({ model: "m" });
  });

  it("shows issues where they are, relative to nothing but their field", () => {
    show(named, '{"temperature": 3}');
    expect(box("temperature")).toBeInvalid();
    expect(box("model")).toBeValid();
    expect(screen.getAllByText(/Too big/)).toHaveLength(1);
  });

  it("shows keys that the schema does not know, and edits, renames and removes them", async () => {
    const { value } = show(named, '{"temperature": 1, "b.c": "x", "flag": false, "deep": {"a": []}}');
    await userEvent.type(box("b.c"), "y");
    await userEvent.click(screen.getByRole("checkbox", { name: "flag" }));
    expect(value()).toBe('{"temperature": 1, "b.c": "xy", "flag": true, "deep": {"a": []}}');
    expect(screen.getByRole("group", { name: "deep" })).toHaveTextContent('{"a": []}');
    await press("Rename b.c");
    await userEvent.clear(box("Rename b.c"));
    await userEvent.type(box("Rename b.c"), "__proto__{Enter}");
    await press("Remove flag");
    expect(value()).toBe('{"temperature": 1, "__proto__": "xy", "deep": {"a": []}}');
    await waitFor(() => expect(screen.getByRole("group", { name: "deep" })).toContainElement(focused()));
  });

  it("takes no name that is taken, and none after Escape", async () => {
    const { value } = show(named, '{"temperature": 1, "a": 1, "b": 2}');
    await press("Rename a");
    await userEvent.clear(box("Rename a"));
    await userEvent.type(box("Rename a"), "b{Enter}");
    expect(box("Rename a")).toHaveAccessibleDescription('There is a key "b" already.');
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "Rename a" })).toHaveFocus();
    expect(value()).toBe('{"temperature": 1, "a": 1, "b": 2}');
  });

  it("adds a key with a value of the kind that is chosen", async () => {
    const { value } = show(named, '{"temperature": 1}');
    await press("Add to Config");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Kind of the new value in Config" }), "number");
    await userEvent.type(box("New key in Config"), "seed{Enter}");
    expect(value()).toBe('{"temperature": 1, "seed": 0}');
    expect(box("seed")).toHaveValue("0");
  });

  it("makes a nested object, and takes it away", async () => {
    const { value } = show(named, '{"temperature": 1}');
    await press("Add limits");
    expect(value()).toBe('{"temperature": 1, "limits": {}}');
    await waitFor(() => expect(box("tokens")).toHaveFocus());
    await userEvent.type(box("tokens"), "5");
    expect(value()).toBe('{"temperature": 1, "limits": {"tokens": 5}}');
    await press("More for limits");
    await userEvent.click(screen.getByRole("menuitem", { name: "Remove" }));
    expect(value()).toBe('{"temperature": 1}');
    await waitFor(() => expect(screen.getByRole("button", { name: "Add limits" })).toHaveFocus());
  });

  it("offers no other keys where there must be none, and shows those there are", () => {
    show(z.strictObject({ a: z.string() }).meta({ title: "Config" }), '{"a": "x", "b": 1}');
    expect(box("b")).toHaveValue("1");
    expect(screen.queryByRole("button", { name: "Add to Config" })).not.toBeInTheDocument();
  });

  it("shows the last of equal keys, and says so", async () => {
    const { value } = show(named, '{"temperature": 1, "temperature": 2}');
    expect(box("temperature")).toHaveValue("2");
    expect(screen.getByText(/more than once/)).toBeInTheDocument();
    await userEvent.type(box("temperature"), "{Backspace}1");
    expect(value()).toBe('{"temperature": 1, "temperature": 1}');
  });

  it("keeps a page short, and shows more keys on demand, to the last", async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`key ${index}`, index]));
    const { value } = show(z.looseObject({}).meta({ title: "Config" }), JSON.stringify(many));
    expect(screen.queryByRole("textbox", { name: "key 149" })).not.toBeInTheDocument();
    await press("Show 50 more");
    await userEvent.type(box("key 149"), "0");
    expect(value()).toContain('"key 149":1490');
    expect(screen.queryByRole("button", { name: /^Show/ })).not.toBeInTheDocument();
  });

  it("draws a value and its explanation as one", async () => {
    const { value } = show(
      z.looseObject({ tone: z.number() }).meta({ title: "Metrics" }),
      '{"tone": 1, "tone_explanation": "calm", "other": 1, "other_explanation": "so"}',
    );
    await userEvent.type(box("Explanation of tone"), "!");
    await userEvent.type(box("Explanation of other"), "!");
    expect(value()).toBe('{"tone": 1, "tone_explanation": "calm!", "other": 1, "other_explanation": "so!"}');
  });
});

describe("an explanation", () => {
  const judged = z.looseObject({ tone: z.number().meta({ passing: { min: 3 } }), other: z.number() });

  it("can be given to what passes or fails", async () => {
    const { value } = show(judged.meta({ title: "Metrics" }), '{"tone": 1, "other": 1}');
    expect(screen.queryByRole("button", { name: "Explain other" })).not.toBeInTheDocument();
    await press("Explain tone");
    await waitFor(() => expect(box("Explanation of tone")).toHaveFocus());
    await userEvent.keyboard("curt");
    expect(value()).toBe('{"tone": 1, "other": 1, "tone_explanation": "curt"}');
    expect(screen.queryByRole("button", { name: "Explain tone" })).not.toBeInTheDocument();
  });

  it("is not offered where no other keys may stand, and for what is absent", () => {
    show(z.strictObject(judged.shape), '{"tone": 1}');
    show(judged.partial(), "{}");
    expect(screen.queryByRole("button", { name: /^Explain/ })).not.toBeInTheDocument();
  });
});

describe("a list", () => {
  const item = z.object({ name: z.string(), weight: z.number().optional() });
  const schema = z.array(item).meta({ title: "Steps" });

  it("adds, moves and removes items, each where it was written", async () => {
    const { value } = show(schema, '[\n  {"name": "a"},\n  {"name": "b", "weight": 1.0}\n]');
    await press("Move Steps 2 up");
    expect(value()).toBe('[\n  {"name": "b", "weight": 1.0},\n  {"name": "a"}\n]');
    expect(screen.getByText("Steps 2 is now number 1")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "Move Steps 1 up" })).toHaveFocus());
    await press("Move Steps 1 down");
    await waitFor(() => expect(screen.getByRole("button", { name: "Move Steps 2 down" })).toHaveFocus());
    await press("Move Steps 2 up");
    await press("Add to Steps");
    expect(JSON.parse(value() ?? "")).toHaveLength(3);
    await press("Remove Steps 2");
    expect(value()).toBe('[\n  {"name": "b", "weight": 1.0},\n  {}\n]');
    await waitFor(() => expect(screen.getByRole("group", { name: "Steps 2" })).toContainElement(focused()));
  });

  it("keeps what is half-typed with its item", async () => {
    show(schema, '[{"name": "a"}, {"name": "b", "weight": 1}, {"name": "c"}]');
    await userEvent.type(second().getByRole("textbox", { name: "weight" }), ".");
    await press("Move Steps 2 up");
    const first = within(screen.getByRole("group", { name: "Steps 1" }));
    expect(first.getByRole("textbox", { name: "weight" })).toHaveValue("1.");
    expect(second().getByRole("textbox", { name: "weight" })).toHaveValue("");
    await press("Remove Steps 2");
    expect(within(screen.getByRole("group", { name: "Steps 1" })).getByRole("textbox", { name: "weight" })).toHaveValue(
      "1.",
    );
  });

  it("tells absent and empty apart", async () => {
    const { value } = show(schema);
    await press("Add Steps");
    expect(value()).toBe("[]");
    expect(screen.getByText("empty list")).toBeInTheDocument();
  });
});

describe("a union", () => {
  const schema = z
    .discriminatedUnion("type", [
      z.object({ type: z.literal("score"), points: z.number() }).meta({ title: "Score" }),
      z.object({ type: z.literal(["label", "tag"]), text: z.string() }),
    ])
    .meta({ title: "Judgement" });
  it("shows the fields of its kind, and sets aside what another does not know until it is chosen again", async () => {
    const { value } = show(schema, '{"type": "score", "points": 1.0, "vendor": 1}');
    expect(kind()).toHaveDisplayValue("Score");
    await userEvent.type(box("points"), "0");
    await userEvent.selectOptions(kind(), "label");
    expect(value()).toBe('{"type": "label", "vendor": 1}');
    expect(screen.getByText("Set aside until their kind is chosen again: points.")).toBeInTheDocument();
    await userEvent.type(box("text"), "x");
    await userEvent.selectOptions(kind(), "tag");
    expect(value()).toBe('{"type": "tag", "vendor": 1, "text": "x"}');
    await userEvent.selectOptions(kind(), "Score");
    expect(value()).toBe('{"type": "score", "vendor": 1, "points": 1.00}');
    expect(screen.getByText("Set aside until their kind is chosen again: text.")).toBeInTheDocument();
  });

  it.each(['{"points": 1}', '{"type": "odd", "points": 1}'])(
    "shows all of an object whose kind is unknown: %s",
    async (text) => {
      const { value } = show(schema, text);
      expect(box("points")).toHaveValue("1");
      await userEvent.selectOptions(kind(), "Score");
      expect(JSON.parse(value() ?? "")).toEqual({ type: "score", points: 1 });
    },
  );
});

describe("a record", () => {
  const schema = z.record(z.string(), z.number()).meta({ title: "Weights" });

  it("adds, renames and removes keys of the data", async () => {
    const { value } = show(schema, '{"a": 1.0}');
    await userEvent.type(box("a"), "5");
    await press("Add to Weights");
    await userEvent.type(box("New key in Weights"), "a");
    expect(box("New key in Weights")).toHaveAccessibleDescription('There is a key "a" already.');
    await userEvent.type(box("New key in Weights"), ".b{Enter}");
    expect(value()).toBe('{"a": 1.05, "a.b": 0}');
    await press("Remove a");
    expect(value()).toBe('{"a.b": 0}');
  });
});
