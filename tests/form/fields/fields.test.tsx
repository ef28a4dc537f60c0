import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import {
  CheckboxesField,
  CheckboxField,
  DateTimeField,
  FieldView,
  JsonField,
  NotesField,
  NumberField,
  RadioField,
  RatingField,
  readFieldSpec,
  SelectField,
  SliderField,
  StepperField,
  SwitchField,
  TagsField,
  TextAreaField,
  TextField,
  ThumbsField,
  UrlField,
  type FieldProps,
  type FieldSpec,
  type FieldWidget,
} from "../../../src/form/fields/index.js";
import { zodChecker } from "../../../src/schema/index.js";

type Kind<K extends FieldSpec["kind"]> = Extract<FieldSpec, { kind: K }>;

function specOf<K extends FieldSpec["kind"]>(kind: K, schema: z.ZodType): Kind<K> {
  const spec = readFieldSpec(zodChecker(schema).jsonSchema?.() ?? {});
  if (spec.kind !== kind) throw new Error(`expected ${kind}, found ${spec.kind}`);
  return spec as Kind<K>;
}

/** Shows a field as a host that holds its value does, and gives the value. */
function show(field: (props: Pick<FieldProps, "value" | "onValueChange">) => ReactElement, initial?: string) {
  const changed = vi.fn<(value: string | undefined) => void>();
  function Host() {
    const [value, setValue] = useState(initial);
    return field({
      value,
      onValueChange: (next) => {
        changed(next);
        setValue(next);
      },
    });
  }
  const view = render(<Host />);
  return { ...view, value: () => (changed.mock.lastCall ? changed.mock.lastCall[0] : initial), changed };
}

async function choose(field: string, entry: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: `More for ${field}` }));
  await userEvent.click(screen.getByRole("menuitem", { name: entry }));
}

const box = (name: string) => screen.getByRole("textbox", { name });
const input = () => box("New item of Tags");
const tone = { title: "Tone", description: "How it sounds" };

describe("a boolean", () => {
  const spec = specOf("boolean", z.boolean().nullable().meta(tone));

  it.each([
    ["checkbox", CheckboxField],
    ["switch", SwitchField],
  ] as const)("is a %s: absent, null, true and false are told apart", async (role, Field) => {
    const { value } = show((props) => <Field spec={spec} {...props} />);
    const control = screen.getByRole(role, { name: "Tone" });
    expect(control).toHaveAccessibleDescription("How it sounds absent");
    await userEvent.click(control);
    expect(value()).toBe("true");
    expect(control).toBeChecked();
    await userEvent.click(control);
    expect(value()).toBe("false");
    expect(control).toHaveAccessibleDescription("How it sounds");
    await choose("Tone", "Set to null");
    expect(value()).toBe("null");
    expect(control).not.toBeChecked();
    expect(control).toHaveAccessibleDescription("How it sounds null");
    await choose("Tone", "Remove");
    expect(value()).toBeUndefined();
  });

  it("is a pair of thumbs: one key rates, arrows move", async () => {
    const { value } = show((props) => <ThumbsField spec={{ ...spec, passing: { texts: ["true"] } }} {...props} />);
    const group = screen.getByRole("radiogroup", { name: "Tone" });
    await userEvent.click(within(group).getByRole("radio", { name: "no" }));
    expect(value()).toBe("false");
    expect(screen.getByText("fail")).toBeInTheDocument();
    await userEvent.keyboard("y");
    expect(value()).toBe("true");
    expect(screen.getByText("pass")).toBeInTheDocument();
    expect(within(group).getByRole("radio", { name: "yes" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(value()).toBe("false");
  });

  it("takes no key that belongs to the browser or is held down", () => {
    const { value } = show((props) => <ThumbsField spec={spec} {...props} />);
    const yes = screen.getByRole("radio", { name: "yes" });
    fireEvent.keyDown(yes, { key: "y", ctrlKey: true });
    fireEvent.keyDown(yes, { key: "y", altKey: true });
    fireEvent.keyDown(yes, { key: "y", repeat: true });
    expect(value()).toBeUndefined();
  });
});

describe("a choice", () => {
  const spec = specOf("choice", z.enum(["good", "bad"]).meta(tone));

  it("is radio buttons: a digit chooses the option in that place", async () => {
    const { value } = show((props) => <RadioField spec={spec} {...props} />);
    await userEvent.click(screen.getByRole("radio", { name: "good" }));
    expect(value()).toBe('"good"');
    await userEvent.keyboard("2");
    expect(value()).toBe('"bad"');
    await userEvent.keyboard("3");
    expect(value()).toBe('"bad"');
  });

  it("is a select with a way to absent and to null", async () => {
    const nullable = specOf("choice", z.enum(["good", "bad"]).nullable().meta(tone));
    const { value } = show((props) => <SelectField spec={nullable} {...props} />, '"good"');
    const select = screen.getByRole("combobox", { name: "Tone" });
    expect(select).toHaveValue('"good"');
    await userEvent.selectOptions(select, "bad");
    expect(value()).toBe('"bad"');
    await userEvent.selectOptions(select, "null");
    expect(value()).toBe("null");
    await userEvent.selectOptions(select, "absent");
    expect(value()).toBeUndefined();
  });

  it.each(['"good"', '"\\u0067ood"'])("knows its option however it is spelled: %s", (text) => {
    show((props) => <RadioField spec={spec} {...props} />, text);
    expect(screen.getByRole("radio", { name: "good" })).toBeChecked();
  });

  it("shows a value that is no option, and keeps it until another is chosen", () => {
    const { unmount } = show((props) => <RadioField spec={spec} {...props} />, '"odd"');
    expect(screen.getByRole("radio", { name: '"odd" (not in the list)' })).toBeChecked();
    unmount();
    const { value } = show((props) => <SelectField spec={spec} {...props} />, '"odd"');
    expect(screen.getByRole("combobox")).toHaveDisplayValue('"odd" (not in the list)');
    expect(value()).toBe('"odd"');
  });

  it("does not offer absent for what is required", () => {
    show((props) => <SelectField spec={spec} isRequired {...props} />, '"good"');
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["good", "bad"]);
  });
});

describe("a number", () => {
  const spec = specOf(
    "number",
    z
      .number()
      .min(0)
      .max(2)
      .meta({ ...tone, unit: "points" }),
  );

  it.each(["1.10", "12345678901234567890", "-0.0", "1e400", "8E-05"])("keeps its spelling: %s", async (text) => {
    const { value, changed } = show((props) => <NumberField spec={spec} {...props} />, text);
    expect(box("Tone")).toHaveValue(text);
    await userEvent.type(box("Tone"), "0");
    expect(value()).toBe(`${text}0`);
    await userEvent.keyboard("{Backspace}");
    expect(value()).toBe(text);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["0.", "0."],
    ["07.5", "07.5"],
    ["-", "-"],
    ["1,5", "1,5"],
  ])("holds %s as a draft: shown, explained, and never told as the value", async (typed, found) => {
    const { value, changed } = show((props) => <NumberField spec={spec} {...props} />, "1");
    fireEvent.change(box("Tone"), { target: { value: typed } });
    expect(box("Tone")).toHaveValue(typed);
    expect(box("Tone")).toBeInvalid();
    expect(box("Tone")).toHaveAccessibleDescription(
      `Expected a number, found ${JSON.stringify(found)}. How it sounds points`,
    );
    expect(changed).not.toHaveBeenCalled();
    expect(value()).toBe("1");
  });

  it("holds an emptied number as a draft, and nothing typed over an absent one as absent", async () => {
    const { value } = show((props) => <NumberField spec={spec} {...props} />, "1");
    await userEvent.clear(box("Tone"));
    expect(box("Tone")).toHaveAccessibleDescription(/Expected a number, found nothing/);
    expect(value()).toBe("1");
    await choose("Tone", "Remove");
    expect(value()).toBeUndefined();
    expect(box("Tone")).toBeValid();
    await waitFor(() => expect(box("Tone")).toHaveFocus());
    await userEvent.type(box("Tone"), "-{Backspace}");
    expect(box("Tone")).toBeValid();
    expect(value()).toBeUndefined();
  });

  it("gives a draft up with Escape, from the menu, and when another value comes", async () => {
    const { rerender } = render(<NumberField spec={spec} value="1" />);
    await userEvent.type(box("Tone"), ".");
    await userEvent.keyboard("{Escape}");
    expect(box("Tone")).toHaveValue("1");
    await userEvent.type(box("Tone"), ".");
    await choose("Tone", "Take back what is half-typed");
    expect(box("Tone")).toHaveValue("1");
    await userEvent.type(box("Tone"), ".");
    rerender(<NumberField spec={spec} value="2" />);
    expect(box("Tone")).toHaveValue("2");
  });

  it("lets the host hold the draft", async () => {
    const onDraftChange = vi.fn();
    render(<NumberField spec={spec} value="1" draft="1." onDraftChange={onDraftChange} />);
    expect(box("Tone")).toHaveValue("1.");
    await userEvent.type(box("Tone"), ".");
    expect(onDraftChange).toHaveBeenLastCalledWith("1..");
    await userEvent.type(box("Tone"), "5");
    expect(onDraftChange).toHaveBeenLastCalledWith(undefined);
  });

  it("goes by its step with the arrows, no further than its limits", async () => {
    const { value } = show((props) => <NumberField spec={{ ...spec, step: 0.05 }} {...props} />, "1.90");
    await userEvent.type(box("Tone"), "{ArrowUp}");
    expect(value()).toBe("1.95");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(value()).toBe("2.00");
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(value()).toBe("1.50");
  });

  it("has buttons as a stepper", async () => {
    const { value } = show((props) => <StepperField spec={{ ...spec, isInteger: true }} {...props} />, "1");
    await userEvent.click(screen.getByRole("button", { name: "Increase Tone" }));
    expect(value()).toBe("2");
    expect(screen.getByRole("button", { name: "Increase Tone" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(screen.getByRole("button", { name: "Decrease Tone" }));
    expect(value()).toBe("1");
  });

  it("is a slider with the number beside it, and says when there is none", () => {
    const { value } = show((props) => <SliderField spec={spec} {...props} />);
    const slider = screen.getByRole("slider", { name: "Tone" });
    expect(slider).toHaveAttribute("aria-valuetext", "absent");
    expect(value()).toBeUndefined();
    fireEvent.change(slider, { target: { value: "1.5" } });
    expect(value()).toBe("1.5");
    expect(box("Tone")).toHaveValue("1.5");
  });

  it("keeps the spelling beside a slider that cannot show it", () => {
    const { value } = show((props) => <SliderField spec={spec} {...props} />, "1.10");
    expect(box("Tone")).toHaveValue("1.10");
    expect(value()).toBe("1.10");
  });
});

describe("a rating", () => {
  const spec = specOf(
    "number",
    z
      .int()
      .min(1)
      .max(5)
      .meta({ ...tone, passing: { min: 4 } }),
  );

  it("is stars: a digit rates, arrows move, and it says whether it passes", async () => {
    const { value } = show((props) => <RatingField spec={spec} {...props} />);
    expect(screen.getByText("passes from 4")).toBeInTheDocument();
    expect(screen.queryByText(/^(pass|fail)$/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: "3 of 5" }));
    expect(value()).toBe("3");
    expect(screen.getByText("fail")).toBeInTheDocument();
    await userEvent.keyboard("4");
    expect(value()).toBe("4");
    expect(screen.getByText("pass")).toBeInTheDocument();
    await userEvent.keyboard("{ArrowRight}");
    expect(value()).toBe("5");
    await userEvent.keyboard("9");
    expect(value()).toBe("5");
  });

  it("shows a number between two stars as it is", () => {
    const { value } = show((props) => <RatingField spec={spec} {...props} />, "3.50");
    expect(screen.getByText("3.50")).toBeInTheDocument();
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
    expect(value()).toBe("3.50");
  });

  it("is a scale when it does not begin at 1, 0 included", async () => {
    const scale = specOf("number", z.int().min(0).max(10).meta(tone));
    const { value } = show((props) => <RatingField spec={scale} {...props} />, "0");
    expect(screen.getByRole("radio", { name: "0 of 10" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "10 of 10" }));
    expect(value()).toBe("10");
  });
});

describe("a text", () => {
  const spec = specOf("string", z.string().nullable().meta(tone));

  it("tells absent, null and empty apart, and makes erased ones what they were", async () => {
    const { value } = show((props) => <TextField spec={spec} {...props} />);
    expect(box("Tone")).toHaveAccessibleDescription("How it sounds absent");
    await userEvent.type(box("Tone"), "a{Backspace}");
    expect(value()).toBeUndefined();
    await choose("Tone", "Set to an empty text");
    expect(value()).toBe('""');
    expect(box("Tone")).toHaveAccessibleDescription("How it sounds empty text");
    await userEvent.type(box("Tone"), "a{Backspace}");
    expect(value()).toBe('""');
    await choose("Tone", "Set to null");
    await userEvent.type(box("Tone"), "a{Backspace}");
    expect(value()).toBe("null");
  });

  it.each([
    ["one line", TextField],
    ["an area", TextAreaField],
    ["notes", NotesField],
  ])("as %s loses no line end and no control character", (_, Field) => {
    const text = JSON.stringify('one\r\ntwo\n"three"\u0000\u202e');
    const { value, changed } = show((props) => <Field spec={spec} {...props} />, text);
    const area = box("Tone");
    expect(area.tagName).toBe("TEXTAREA");
    expect(changed).not.toHaveBeenCalled();
    fireEvent.change(area, { target: { value: `${(area as HTMLTextAreaElement).value}!` } });
    expect(JSON.parse(value() ?? "")).toBe('one\r\ntwo\n"three"\u0000\u202e!');
  });

  it("counts against its longest length without cutting", async () => {
    const short = specOf("string", z.string().max(3).meta(tone));
    const { value } = show((props) => <TextField spec={short} {...props} />, '"abc"');
    await userEvent.type(box("Tone"), "d");
    expect(value()).toBe('"abcd"');
    expect(screen.getByText("4 / 3")).toBeInTheDocument();
  });

  it("links to an address that is safe, and to no other", () => {
    const url = specOf("string", z.url().meta(tone));
    const { unmount } = show((props) => <UrlField spec={url} {...props} />, '"https://example.com/a"');
    expect(screen.getByRole("link", { name: "Open the address" })).toHaveAttribute("href", "https://example.com/a");
    unmount();
    show((props) => <UrlField spec={url} {...props} />, '"javascript:alert(1)"');
    expect(box("Tone")).toHaveValue("javascript:alert(1)");
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
  });

  it("is a time as it is stored, and the present one on request", async () => {
    const time = specOf("string", z.iso.datetime({ offset: true }).meta(tone));
    const { value, ...view } = show((props) => <DateTimeField spec={time} {...props} />, '"2024-04-01 22:38:19"');
    expect(box("Tone")).toHaveValue("2024-04-01 22:38:19");
    await userEvent.type(box("Tone"), "Z");
    expect(value()).toBe('"2024-04-01 22:38:19Z"');
    fireEvent.change(view.container.querySelector('input[type="datetime-local"]')!, {
      target: { value: "2026-11-25T08:00" },
    });
    expect(value()).toBe('"2026-11-25 08:00:00Z"');
    await userEvent.click(screen.getByRole("button", { name: "Now" }));
    expect(JSON.parse(value() ?? "")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

describe("a list of plain values", () => {
  const spec = specOf("list", z.array(z.string()).meta({ title: "Tags" }));
  it("is tags: Enter adds, Backspace takes the last away, each can be removed", async () => {
    const { value } = show((props) => <TagsField spec={spec} {...props} />, '["billing"]');
    await userEvent.type(input(), "tone{Enter}");
    expect(value()).toBe('["billing", "tone"]');
    await userEvent.click(screen.getByRole("button", { name: "Remove billing" }));
    expect(value()).toBe('["tone"]');
    expect(input()).toHaveFocus();
    await userEvent.keyboard("{Backspace}");
    expect(value()).toBe("[]");
  });

  it("holds what is not added yet as a draft, and adds it when the reader leaves", async () => {
    const { value } = show((props) => <TagsField spec={spec} {...props} />);
    await userEvent.type(input(), "tone");
    expect(value()).toBeUndefined();
    expect(input()).toHaveAccessibleDescription(/Not added yet: "tone"/);
    await userEvent.tab();
    expect(value()).toBe('["tone"]');
  });

  it("does not add what is no item", async () => {
    const numbers = specOf("list", z.array(z.number()).meta({ title: "Tags" }));
    const { value } = show((props) => <TagsField spec={numbers} {...props} />, "[1.0]");
    await userEvent.type(input(), "x{Enter}");
    expect(value()).toBe("[1.0]");
    expect(input()).toHaveValue("x");
    await userEvent.clear(input());
    await userEvent.type(input(), "2.50{Enter}");
    expect(value()).toBe("[1.0, 2.50]");
  });

  it("is checkboxes over an enum: the order and what is not listed stay", async () => {
    const some = specOf("list", z.array(z.enum(["a", "b", "c"])).meta({ title: "Tags" }));
    const { value } = show((props) => <CheckboxesField spec={some} {...props} />, '["c", "odd", "a", "a"]');
    expect(screen.getByRole("group", { name: "Tags" })).toBeInTheDocument();
    expect(screen.getByRole("checkbox", { name: '"odd" (not in the list)' })).toBeChecked();
    await userEvent.click(screen.getByRole("checkbox", { name: "b" }));
    expect(value()).toBe('["c", "odd", "a", "a", "b"]');
    await userEvent.click(screen.getByRole("checkbox", { name: "a" }));
    expect(value()).toBe('["c", "odd", "b"]');
    await userEvent.click(screen.getByRole("checkbox", { name: /odd/ }));
    expect(value()).toBe('["c", "b"]');
  });
});

describe("any JSON", () => {
  const spec: FieldSpec = { kind: "json", isNullable: false, title: "Extra" };

  it("is one line, and an editor when it is opened; what is no JSON yet is a draft", async () => {
    const { value, changed } = show((props) => <JsonField spec={spec} {...props} />, '{ "a": 1.0 }');
    await userEvent.click(screen.getByText('{ "a": 1.0 }'));
    const editor = screen.getByRole("textbox", { name: /Extra as JSON/ });
    fireEvent.change(editor, { target: { value: '{ "a": ' } });
    expect(changed).not.toHaveBeenCalled();
    expect(screen.getByText("Expected JSON: it is kept as typed until it is.")).toBeInTheDocument();
    fireEvent.change(editor, { target: { value: '{ "a": 1.00 }' } });
    expect(value()).toBe('{ "a": 1.00 }');
  });

  it("begins as the kind that is chosen", async () => {
    const { value } = show((props) => <FieldView spec={spec} {...props} />);
    await userEvent.click(screen.getByRole("button", { name: "Add Extra" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "text" }));
    expect(value()).toBe('""');
    await userEvent.type(box("Extra"), "x");
    expect(value()).toBe('"x"');
  });
});

describe("FieldView", () => {
  const spec = specOf("number", z.number().meta(tone));

  it("edits a value of another kind as JSON, so that nothing of it is hidden", () => {
    show((props) => <FieldView spec={spec} {...props} />, '"high"');
    expect(screen.getByText('"high"')).toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: "Tone" })).not.toBeInTheDocument();
  });

  it.each([
    ["0", "0"],
    ["false", "false"],
    ['""', ""],
    ["null", "null"],
    ["[]", "[]"],
    ["{}", "{}"],
  ])("shows %s where nothing says what it must be", (value, said) => {
    render(<FieldView spec={{ kind: "json", isNullable: false, title: "Extra" }} value={value} />);
    if (value === '""') expect(screen.getByText("empty text")).toBeInTheDocument();
    else if (value === "0") expect(box("Extra")).toHaveValue(said);
    else expect(screen.getAllByText(said)[0]).toBeInTheDocument();
  });

  it("changes to the field that fits when the reader has left, not while they type", async () => {
    const { value } = show((props) => <FieldView spec={spec} {...props} />, '"high"');
    await userEvent.click(screen.getByText('"high"'));
    const editor = screen.getByRole("textbox", { name: /Tone as JSON/ });
    await userEvent.clear(editor);
    await userEvent.type(editor, "55");
    expect(value()).toBe("55");
    expect(editor).toHaveFocus();
    act(() => editor.blur());
    expect(box("Tone")).toHaveValue("55");
  });

  it("keeps the field of a value that no schema speaks of", async () => {
    const { value } = show(
      (props) => <FieldView spec={{ kind: "json", isNullable: false }} label="Tags" {...props} />,
      '["a"]',
    );
    await userEvent.type(input(), "{Backspace}");
    expect(value()).toBe("[]");
    await userEvent.type(input(), "b{Enter}");
    expect(value()).toBe('["b"]');
  });

  it("uses the host's widgets, also for the fields inside", () => {
    const widgets: FieldWidget[] = [
      {
        name: "dial",
        rank: ({ kind }) => (kind === "number" ? 100 : 0),
        Component: ({ label, value }: FieldProps) => <output aria-label={label}>{value}</output>,
      },
    ];
    const inside = specOf("object", z.object({ speed: z.number() }));
    render(<FieldView spec={inside} value='{"speed": 1.50}' widgets={widgets} />);
    expect(screen.getByLabelText("speed")).toHaveTextContent("1.50");
  });
});

describe("every field", () => {
  const spec = specOf("number", z.number().meta(tone));

  it("is named by its label, and shows the key it has in the record", () => {
    render(<NumberField spec={spec} label="Loudness" recordedName="tone" value="1" />);
    expect(box("Loudness")).toBeInTheDocument();
    expect(screen.getByText("tone")).toBeInTheDocument();
  });

  it("says what is wrong, and is invalid then", () => {
    render(
      <NumberField
        spec={spec}
        value="1"
        issues={[{ path: [], code: "too_big", message: "expected up to 0, found 1" }]}
      />,
    );
    expect(box("Tone")).toBeInvalid();
    expect(box("Tone")).toHaveAccessibleDescription("expected up to 0, found 1 How it sounds");
  });

  it("says that it changed, and takes that back without losing the focus", async () => {
    const { value } = show((props) => <NumberField spec={spec} original="1.0" {...props} />, "1.0");
    expect(screen.queryByRole("button", { name: "Take back the change of Tone" })).not.toBeInTheDocument();
    await userEvent.type(box("Tone"), "5");
    await userEvent.click(screen.getByRole("button", { name: "Take back the change of Tone" }));
    expect(value()).toBe("1.0");
    await waitFor(() => expect(box("Tone")).toHaveFocus());
  });

  it("goes to its default, and cannot be removed when it is required", async () => {
    const { value } = show((props) => <NumberField spec={{ ...spec, default: "0.5" }} isRequired {...props} />, "1");
    await choose("Tone", "Set to 0.5");
    expect(value()).toBe("0.5");
    expect(screen.queryByRole("button", { name: "More for Tone" })).not.toBeInTheDocument();
    expect(box("Tone")).toBeRequired();
  });

  it("holds its own value when the host does not", async () => {
    const onValueChange = vi.fn();
    render(<NumberField spec={spec} defaultValue="1" onValueChange={onValueChange} />);
    await userEvent.type(box("Tone"), "2");
    expect(box("Tone")).toHaveValue("12");
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith("12");
  });

  it("is sent with a plain form, and holds it back while something is half-typed", async () => {
    const sent = vi.fn();
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent(Object.fromEntries(new FormData(event.currentTarget)));
        }}
      >
        <NumberField spec={spec} name="tone" defaultValue="1.10" />
        <TextField spec={specOf("string", z.string().meta({ title: "Why" }))} name="why" />
        <ThumbsField spec={specOf("boolean", z.boolean())} label="Helpful" />
        <JsonField spec={{ kind: "json", isNullable: false }} label="Extra" name="extra" defaultValue="[1.0]" />
        <button>Send</button>
      </form>,
    );
    await userEvent.click(screen.getByRole("radio", { name: "yes" }));
    await userEvent.click(screen.getByText("[1.0]"));
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(sent).toHaveBeenLastCalledWith({ tone: "1.10", extra: "[1.0]" });
    await userEvent.type(box("Tone"), ".");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(sent).toHaveBeenCalledOnce();
    await userEvent.type(box("Tone"), "{Backspace}5");
    await userEvent.type(box("Why"), "so");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(sent).toHaveBeenLastCalledWith({ tone: "1.105", extra: "[1.0]", why: '"so"' });
  });

  const onStillChange = vi.fn();
  const still = { readOnly: true, onValueChange: onStillChange };
  it.each<[string, ReactElement]>([
    ["checkbox", <CheckboxField key="" {...still} spec={specOf("boolean", z.boolean())} value="true" />],
    ["switch", <SwitchField key="" {...still} spec={specOf("boolean", z.boolean())} value="true" />],
    ["radio", <RadioField key="" {...still} spec={specOf("choice", z.enum(["a"]))} value='"b"' />],
    ["slider", <SliderField key="" {...still} spec={specOf("number", z.number().min(0).max(1))} value="1" />],
  ])("says that it is read only, takes the focus, and cannot be changed: %s", async (role, field) => {
    render(field);
    const [control] = screen.getAllByRole(role);
    expect(control?.closest("[aria-readonly=true]")).not.toBeNull();
    await userEvent.click(control!);
    expect(control).toHaveFocus();
    fireEvent.change(control!, { target: { value: "0" } });
    expect(onStillChange).not.toHaveBeenCalled();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("shows what is chosen as a text when it is read only", () => {
    render(<SelectField readOnly spec={specOf("choice", z.enum(["a", "b"]))} label="Level" value='"b"' />);
    expect(screen.getByRole("textbox", { name: "Level" })).toHaveValue("b");
    expect(screen.getByRole("textbox", { name: "Level" })).toHaveAttribute("readonly");
  });

  it("cannot be typed into when it is read only", async () => {
    const onValueChange = vi.fn();
    render(<NumberField readOnly spec={spec} value="1" onValueChange={onValueChange} />);
    await userEvent.type(box("Tone"), "2{ArrowUp}");
    expect(box("Tone")).toHaveValue("1");
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it("says its words as the host has them", () => {
    render(
      <TextField spec={specOf("string", z.string().meta(tone))} value={undefined} labels={{ fieldAbsent: "fehlt" }} />,
    );
    expect(screen.getByText("fehlt")).toBeInTheDocument();
  });
});
