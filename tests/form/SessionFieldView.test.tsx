import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { FormProvider, useWatch } from "react-hook-form";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionFieldView, useSessionForm, type SessionFormResult } from "../../src/form/index.js";
import type { FieldProps, FieldWidget } from "../../src/form/fields/index.js";
import { defineSession, type SessionTexts } from "../../src/schema/index.js";

const schema = defineSession({
  metrics: z.looseObject({
    accuracy: z.number().max(1).optional(),
    tone: z.number().optional().meta({ title: "Tone of voice" }),
    steps: z.array(z.object({ weight: z.number() })).optional(),
    inner: z.object({ a: z.number(), b: z.number() }).optional(),
  }),
});
type Schema = typeof schema;

function Metrics() {
  return <output aria-label="metrics">{useWatch<SessionTexts, "metrics">({ name: "metrics" })}</output>;
}

interface FormProps {
  metrics: string;
  children: ReactNode;
  onSubmit?: (result: SessionFormResult<Schema>) => void;
}

function Form({ metrics, children, onSubmit = () => {} }: FormProps) {
  const [text] = useState(`{"metrics": ${metrics}}`);
  const [isShown, show] = useState(true);
  const { form, submit } = useSessionForm({ schema, text, onSubmit });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)}>
        {isShown ? children : null}
        <Metrics />
        <button type="button" onClick={() => show(!isShown)}>
          toggle
        </button>
        <button type="button" onClick={() => form.setValue("metrics", '{"accuracy": ')}>
          break
        </button>
        <button>save</button>
      </form>
    </FormProvider>
  );
}

const box = (name: string) => screen.getByRole("textbox", { name });
const metrics = () => screen.getByLabelText("metrics").textContent;
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const view = (...path: (string | number)[]) => <SessionFieldView schema={schema} field="metrics" path={path} />;

const item = (place: number) => within(screen.getByRole("group", { name: `steps ${place}` }));
const weight = (place: number) => item(place).getByRole("textbox", { name: "weight" });

/** A number as text, that counts how often it renders. */
function counting() {
  const renders = new Map<string, number>();
  function Counted({ label = "", value = "", onValueChange }: FieldProps) {
    renders.set(label, (renders.get(label) ?? 0) + 1);
    return <input aria-label={label} value={value} onChange={(event) => onValueChange?.(event.currentTarget.value)} />;
  }
  const widgets: FieldWidget[] = [
    { name: "counted", rank: ({ kind }) => (kind === "number" ? 100 : 0), Component: Counted },
  ];
  return { renders, widgets };
}

describe("SessionFieldView", () => {
  it("is the field that the schema says, and edits its value alone", async () => {
    render(
      <Form metrics='{ "tone": 1.10,  "n": 12345678901234567890 }'>
        {view("tone")}
        {view("n")}
      </Form>,
    );
    expect(screen.getByText("tone", { exact: true })).toBeInTheDocument();
    await userEvent.type(box("Tone of voice"), "5");
    expect(metrics()).toBe('{ "tone": 1.105,  "n": 12345678901234567890 }');
    expect(box("n")).toHaveValue("12345678901234567890");
  });

  it("holds what is half-typed in form state: explained, blocking, kept over unmount, never in the record", async () => {
    const onSubmit = vi.fn();
    render(
      <Form metrics='{"accuracy": 0}' onSubmit={onSubmit}>
        {view("accuracy")}
      </Form>,
    );
    await userEvent.type(box("accuracy"), ".");
    expect(metrics()).toBe('{"accuracy": 0}');
    await press("toggle");
    await press("save");
    expect(onSubmit).not.toHaveBeenCalled();
    await press("toggle");
    expect(box("accuracy")).toHaveValue("0.");
    expect(box("accuracy")).toHaveAccessibleDescription('Expected a number, found "0.".');
    await userEvent.type(box("accuracy"), "5");
    await press("save");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0]).toMatchObject({ edits: { metrics: '{"accuracy": 0.5}' } });
  });

  it("says what the schema says of its value, and no longer when it is mended", async () => {
    render(
      <Form metrics='{"accuracy": 2, "tone": 1}'>
        {view("accuracy")}
        {view("tone")}
      </Form>,
    );
    await waitFor(() => expect(box("accuracy")).toBeInvalid());
    expect(box("Tone of voice")).toBeValid();
    await userEvent.type(box("accuracy"), "{Backspace}1");
    await waitFor(() => expect(box("accuracy")).toBeValid());
  });

  it("makes what is absent, and the objects around it, and takes it away", async () => {
    render(<Form metrics="{}">{view("inner", "a")}</Form>);
    await userEvent.type(box("a"), "1");
    expect(metrics()).toBe('{"inner": {"a": 1}}');
  });

  it.each(["a.b", "x[0]", "", "0", "constructor", "__proto__", "type", "ref", "target"])(
    "edits and removes the key %j",
    async (key) => {
      render(
        <Form metrics='{"other": 1}'>
          <SessionFieldView
            field="metrics"
            path={[key]}
            label="it"
            spec={{ kind: "number", isNullable: false, isInteger: false, isMinExcluded: false, isMaxExcluded: false }}
          />
        </Form>,
      );
      await userEvent.type(box("it"), "7");
      expect(metrics()).toBe(`{"other": 1, ${JSON.stringify(key)}: 7}`);
      await press("More for it");
      await userEvent.click(screen.getByRole("menuitem", { name: "Remove" }));
      expect(metrics()).toBe('{"other": 1}');
    },
  );

  it("cannot be edited while the record around is no JSON, and says why", async () => {
    render(<Form metrics='{"accuracy": 1}'>{view("accuracy")}</Form>);
    await press("break");
    await waitFor(() => expect(screen.getByText(/The record around is no JSON yet/)).toBeInTheDocument());
    expect(screen.queryByRole("button", { name: "More for accuracy" })).not.toBeInTheDocument();
  });

  it("says what is missing when there is no form around", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(view("accuracy"))).toThrow(/FormProvider/);
  });
});

describe("rendering", () => {
  it("is of the field whose value changed and of no other, its problems and the form's state included", async () => {
    const { renders, widgets } = counting();
    /** Renders anew with every change of the record. */
    function Fields() {
      useWatch<SessionTexts, "metrics">({ name: "metrics" });
      return ["accuracy", "tone", "inner"].map((key) => (
        <SessionFieldView key={key} schema={schema} field="metrics" path={[key]} widgets={widgets} />
      ));
    }
    render(
      <Form metrics='{"accuracy": 1, "tone": 1, "inner": {"a": 1, "b": 1}}'>
        <Fields />
      </Form>,
    );
    const before = new Map(renders);
    await userEvent.type(box("accuracy"), "2");
    await waitFor(() => expect(renders.get("accuracy")).toBeGreaterThan((before.get("accuracy") ?? 0) + 1));
    await userEvent.type(box("a"), "3");
    await press("save");
    expect(metrics()).toBe('{"accuracy": 12, "tone": 1, "inner": {"a": 13, "b": 1}}');
    expect(renders.get("a")).toBeGreaterThan(before.get("a") ?? 0);
    expect([renders.get("Tone of voice"), renders.get("b")]).toEqual([before.get("Tone of voice"), before.get("b")]);
  });
});

describe("fields inside a field", () => {
  it("take what is half-typed in an item along when it moves, and drop it when it goes", async () => {
    const onSubmit = vi.fn();
    render(
      <Form metrics='{"steps": [{"weight": 1}, {"weight": 2}]}' onSubmit={onSubmit}>
        {view("steps")}
      </Form>,
    );
    await userEvent.type(weight(2), ".");
    await press("Move steps 2 up");
    expect(weight(1)).toHaveValue("2.");
    expect(weight(2)).toHaveValue("1");
    expect(metrics()).toBe('{"steps": [{"weight": 2}, {"weight": 1}]}');
    await press("Remove steps 1");
    await press("save");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(metrics()).toBe('{"steps": [{"weight": 1}]}');
  });

  it("take it along when a key is renamed", async () => {
    render(<Form metrics='{"inner": {"a": 1, "b": 1, "extra": 5}}'>{view("inner")}</Form>);
    await userEvent.type(box("extra"), ".");
    await press("Rename extra");
    fireEvent.change(box("Rename extra"), { target: { value: "more" } });
    await userEvent.keyboard("{Enter}");
    expect(box("more")).toHaveValue("5.");
    expect(metrics()).toBe('{"inner": {"a": 1, "b": 1, "more": 5}}');
  });
});
