import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useEffect, useState, type ReactNode } from "react";
import { FormProvider, useFormContext, useFormState, useWatch, type UseFormReturn } from "react-hook-form";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import * as z from "zod";
import {
  SessionFieldView,
  SessionForm,
  useSessionForm,
  useSessionValue,
  type JsonFieldError,
  type SessionFormProps,
} from "../../../src/form/index.js";
import { defineSession, sessionFields, type SessionField, type SessionTexts } from "../../../src/schema/index.js";
import { loadFormParts } from "../../support/loadFormParts.js";

const schema = defineSession({
  metrics: z.looseObject({ score: z.number().max(1).optional(), tone: z.string().optional() }),
});

const stored = `{
  "session_name": "Refund",
  "source": "dev",
  "session_id": "8f14e45f-ceea-4a7b-9c53-0b1d2c3e4f5a",
  "error": "late",
  "inputs": {"chat_history": [{"role": "user", "content": "Hello"}]},
  "config": {"model": "m"},
  "outputs": {"a": 1},
  "user_properties": {"a": 1},
  "metrics": {"score": 0.50},
  "feedback": {"a": 1},
  "metadata": {"a": 1}
}`;

/** What is loaded when it is wanted may take its time on a busy machine. */
const patient = { timeout: 10_000 };

type Form = UseFormReturn<SessionTexts>;

/** Hands the form around to a test. */
function Reach({ onForm }: { onForm: (form: Form) => void }) {
  const form = useFormContext<SessionTexts>();
  useEffect(() => {
    onForm(form);
  });
  return null;
}

async function open(props: Partial<SessionFormProps<typeof schema>> = {}, child: ReactNode = null) {
  let form: Form | undefined;
  const onSubmit = vi.fn<SessionFormProps["onSubmit"]>();
  const actions = (
    <>
      <Reach onForm={(found) => (form = found)} />
      {child}
    </>
  );
  render(<SessionForm schema={schema} text={stored} onSubmit={onSubmit} {...props} actions={actions} />);
  await screen.findByRole("textbox", { name: "score" }, patient);
  if (!form) throw new Error("no form is around");
  return { form, onSubmit };
}

const named = (name: string) => (found: string) => found === name || found === `${name} (changed)`;
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name: named(name) });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const dirty = { shouldDirty: true };

function Watched() {
  const form = useFormContext<SessionTexts>();
  const [name, feedback] = useWatch<SessionTexts, ["sessionName", "feedback"]>({ name: ["sessionName", "feedback"] });
  return (
    <>
      <output aria-label="watch">{form.watch("metrics")}</output>
      <output aria-label="useWatch">
        {name} {feedback}
      </output>
    </>
  );
}

loadFormParts();

describe("watch and useWatch", () => {
  it("give texts, those of records as they are spelled, after each edit in a field", async () => {
    await open({}, <Watched />);
    expect(screen.getByLabelText("watch")).toHaveTextContent('{"score": 0.50}');
    await userEvent.type(box("score"), "0");
    expect(screen.getByLabelText("watch")).toHaveTextContent('{"score": 0.500}');
    await userEvent.type(box("Name"), "s");
    expect(screen.getByLabelText("useWatch")).toHaveTextContent('Refunds {"a": 1}');
  });

  it("tell a callback which field changed, and to what", async () => {
    const { form } = await open();
    const told = vi.fn();
    const { unsubscribe } = form.watch((values, { name }) => {
      if (name) told(name, values[name]);
    });
    await userEvent.type(box("score"), "0");
    expect(told).toHaveBeenLastCalledWith("metrics", '{"score": 0.500}');
    unsubscribe();
    told.mockClear();
    await userEvent.type(box("score"), "1");
    expect(told).not.toHaveBeenCalled();
  });
});

describe("setValue from outside", () => {
  it("is shown by text fields, typed fields and JSON, and saved", async () => {
    const { form, onSubmit } = await open();
    act(() => {
      form.setValue("sessionName", "Other", dirty);
      form.setValue("metrics", '{"score": 1.0}', dirty);
      form.setValue("metadata", '{"b": 2}', dirty);
      form.setValue("error", null, dirty);
      form.setValue("source", undefined, dirty);
    });
    expect(box("Name")).toHaveValue("Other");
    expect(box("score")).toHaveValue("1.0");
    expect(box("Metadata")).toHaveValue('{"b": 2}');
    expect(screen.getByRole("radio", { name: "null" })).toBeChecked();
    expect(screen.getByRole("combobox", { name: named("Source") })).toHaveValue("");
    await press("Save 5 changes");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0].edits).toEqual({
      sessionName: '"Other"',
      metrics: '{"score": 1.0}',
      metadata: '{"b": 2}',
      error: "null",
      source: undefined,
    });
  });

  it("is a step that undo takes back", async () => {
    const { form } = await open();
    act(() => form.setValue("metrics", '{"score": 1.0}', dirty));
    await press("Undo");
    expect(box("score")).toHaveValue("0.50");
    await press("Redo");
    expect(box("score")).toHaveValue("1.0");
  });

  it("is judged, also when it breaks the schema or is no JSON", async () => {
    const { form, onSubmit } = await open();
    act(() => form.setValue("metrics", '{"score": 2}', { shouldValidate: true }));
    await waitFor(() => expect(box("score")).toHaveAccessibleDescription(/<=\s?1/));
    act(() => form.setValue("metrics", '{"score":', { shouldValidate: true }));
    await waitFor(() => expect(box("Metrics")).toHaveValue('{"score":'));
    await press(/^Save/);
    await screen.findByRole("alert");
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe("reset and resetField", () => {
  it("go back to what was opened, half-typed values included", async () => {
    const { form } = await open();
    await userEvent.type(box("Name"), "s");
    await userEvent.clear(box("score"));
    await userEvent.type(box("score"), "0.");
    act(() => form.setValue("metadata", undefined, dirty));
    act(() => form.reset());
    expect(box("Name")).toHaveValue("Refund");
    expect(box("score")).toHaveValue("0.50");
    expect(box("Metadata")).toHaveValue('{"a": 1}');
    expect(screen.getByRole("button", { name: "Save" })).toBeInTheDocument();
  });

  it("go back to what was saved last", async () => {
    const { form } = await open();
    await userEvent.type(box("Name"), "s");
    await press("Save 1 change");
    await screen.findByText("Saved.");
    await userEvent.type(box("Name"), "!");
    act(() => form.reset());
    expect(box("Name")).toHaveValue("Refunds");
  });

  it("show new values, which are changes to be saved as long as the stored text is another", async () => {
    const { form, onSubmit } = await open();
    act(() => form.reset({ ...form.getValues(), sessionName: "New", metrics: '{"score": 0.1}' }));
    expect(box("Name")).toHaveValue("New");
    expect(box("score")).toHaveValue("0.1");
    await press("Save 2 changes");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0].edits).toEqual({ sessionName: '"New"', metrics: '{"score": 0.1}' });
  });

  it("reset one field and leave the others", async () => {
    const { form } = await open();
    await userEvent.type(box("Name"), "s");
    await userEvent.type(box("score"), "0");
    act(() => form.resetField("metrics"));
    expect(box("score")).toHaveValue("0.50");
    expect(box("Name")).toHaveValue("Refunds");
  });
});

describe("setError and clearErrors", () => {
  it("show a host's error at each field, and hide it", async () => {
    const { form } = await open();
    await act(async () => form.trigger());
    for (const { name } of sessionFields) {
      act(() => form.setError(name, { type: "server", message: `refused: ${name}` }));
      expect(screen.getByText(`refused: ${name}`)).toBeInTheDocument();
    }
    expect(screen.getByText("11 problems", { selector: "button" })).toBeInTheDocument();
    act(() => form.clearErrors("metrics"));
    expect(screen.queryByText("refused: metrics")).not.toBeInTheDocument();
    expect(screen.getByText("refused: config")).toBeInTheDocument();
    act(() => form.clearErrors());
    expect(screen.queryByText(/^refused/)).not.toBeInTheDocument();
  });

  it("show a host's error at the place in a record that it names", async () => {
    const { form } = await open();
    await act(async () => form.trigger());
    const issues = [{ path: ["score"], code: "server", message: "measured twice" }];
    const error: JsonFieldError = { type: "server", message: "measured twice", issues };
    act(() => form.setError("metrics", error));
    expect(box("score")).toHaveAccessibleDescription(/measured twice/);
  });
});

describe("setFocus", () => {
  const places: Record<SessionField, () => HTMLElement> = {
    sessionName: () => box("Name"),
    source: () => screen.getByRole("combobox", { name: "Source" }),
    sessionId: () => box("Session id"),
    error: () => box("Error text"),
    inputs: () => screen.getByRole("heading", { name: "Conversation" }),
    config: () => box("Config"),
    outputs: () => box("Outputs"),
    userProperties: () => box("User properties"),
    metrics: () => box("score"),
    feedback: () => box("Feedback"),
    metadata: () => box("Metadata"),
  };

  it("goes to each field, in the view that is open", async () => {
    const { form } = await open();
    for (const { name } of sessionFields) {
      act(() => form.setFocus(name));
      await waitFor(() => expect(places[name]()).toHaveFocus());
    }
  });

  it("goes to the way to add what is absent", async () => {
    const { form } = await open({ text: '{"metrics": {"score": 1}, "error": null}' });
    act(() => form.setFocus("config"));
    await waitFor(() => expect(screen.getByRole("button", { name: "Add Config" })).toHaveFocus());
    act(() => form.setFocus("error"));
    await waitFor(() => expect(screen.getByRole("radio", { name: "null" })).toHaveFocus());
  });
});

function States() {
  const form = useFormContext<SessionTexts>();
  const { dirtyFields, touchedFields, isDirty } = useFormState<SessionTexts>();
  const { errors } = useFormState<SessionTexts>({ name: "metrics" });
  const state = form.getFieldState("metrics", form.formState);
  return (
    <>
      <output aria-label="dirty">{Object.keys(dirtyFields).toSorted().join(" ")}</output>
      <output aria-label="touched">{Object.keys(touchedFields).toSorted().join(" ")}</output>
      <output aria-label="form">{isDirty ? "dirty" : "clean"}</output>
      <output aria-label="metrics">
        {Object.entries(state)
          .flatMap(([name, is]) => (is === true ? [name] : []))
          .join(" ")}
      </output>
      <output aria-label="errors">{Object.keys(errors).join(" ")}</output>
    </>
  );
}

const said = (name: string) => screen.getByLabelText(name);

describe("formState, getFieldState and useFormState", () => {
  it("say what is dirty and touched, and no longer when the edit is taken back", async () => {
    await open({}, <States />);
    expect(said("form")).toHaveTextContent("clean");
    await userEvent.type(box("Name"), "s");
    await userEvent.type(box("score"), "1");
    await waitFor(() => expect(said("dirty")).toHaveTextContent("metrics sessionName"));
    expect(said("touched")).toHaveTextContent("metrics sessionName");
    expect(said("metrics")).toHaveTextContent("isDirty isTouched");
    expect(said("form")).toHaveTextContent("dirty");
    await userEvent.type(box("Name"), "{Backspace}");
    await userEvent.type(box("score"), "{Backspace}");
    await waitFor(() => expect(said("dirty")).toBeEmptyDOMElement());
    expect(said("form")).toHaveTextContent("clean");
  });

  it("say what is wrong with a record", async () => {
    await open({}, <States />);
    await userEvent.clear(box("score"));
    await userEvent.type(box("score"), "2");
    await waitFor(() => expect(said("metrics")).toHaveTextContent("invalid"));
    expect(said("errors")).toHaveTextContent("metrics");
    await userEvent.clear(box("score"));
    await userEvent.type(box("score"), "1");
    await waitFor(() => expect(said("metrics")).not.toHaveTextContent("invalid"));
    await waitFor(() => expect(said("errors")).toBeEmptyDOMElement());
  });
});

function OwnForm({ onSubmit, label }: Pick<SessionFormProps, "onSubmit"> & { label: string }) {
  const { form, submit } = useSessionForm({ schema, text: stored, onSubmit });
  const [isShown, show] = useState(true);
  return (
    <FormProvider {...form}>
      <form aria-label={label} onSubmit={(event) => void submit(event)}>
        {isShown ? <SessionFieldView schema={schema} field="metrics" path={["score"]} /> : null}
        <output aria-label={`${label} text`}>{form.watch("metrics")}</output>
        <button type="button" onClick={() => show(!isShown)}>
          toggle
        </button>
        <button>Save</button>
      </form>
    </FormProvider>
  );
}

/** The field of the score in one of several forms. */
const score = (form: string) =>
  within(screen.getByRole("form", { name: form })).getByRole("textbox", { name: named("score") });

describe("a host's own layout", () => {
  it("keeps what is half-typed while its field is not there, in strict mode too", async () => {
    const onSubmit = vi.fn();
    render(
      <StrictMode>
        <OwnForm label="one" onSubmit={onSubmit} />
      </StrictMode>,
    );
    await userEvent.type(box("score"), "e");
    await press("toggle");
    await press("Save");
    expect(onSubmit).not.toHaveBeenCalled();
    await press("toggle");
    expect(box("score")).toHaveValue("0.50e");
    await userEvent.type(box("score"), "{Backspace}");
    await press("Save");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0]).toMatchObject({ changed: [], session: { metrics: { score: 0.5 } } });
  });

  it("stands twice in a page, each form for itself", async () => {
    render(
      <>
        <OwnForm label="one" onSubmit={vi.fn()} />
        <OwnForm label="two" onSubmit={vi.fn()} />
        <SessionForm schema={schema} text={stored} onSubmit={vi.fn()} aria-label="three" />
      </>,
    );
    await waitFor(() => expect(score("three")).toBeInTheDocument(), patient);
    await userEvent.type(score("one"), "0");
    await userEvent.type(score("three"), "e");
    expect(screen.getByLabelText("one text")).toHaveTextContent('{"score": 0.500}');
    expect(screen.getByLabelText("two text")).toHaveTextContent('{"score": 0.50}');
    expect(score("two")).toHaveValue("0.50");
    expect(score("two")).toBeValid();
    expect(score("three")).toBeInvalid();
    expect(new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)).size).toBe(
      document.querySelectorAll("[id]").length,
    );
  });

  it("shows a form in strict mode as without it, undo included", async () => {
    render(
      <StrictMode>
        <SessionForm schema={schema} text={stored} onSubmit={vi.fn()} />
      </StrictMode>,
    );
    await userEvent.type(await screen.findByRole("textbox", { name: "score" }, patient), "0");
    await press("Undo");
    expect(box("score")).toHaveValue("0.50");
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  });
});

const typed = defineSession({
  metrics: z.object({ score: z.number(), runs: z.array(z.object({ id: z.string() })), note: z.string().optional() }),
});

function Types() {
  expectTypeOf(useSessionValue(typed, "metrics", [])).toEqualTypeOf<
    { score: number; runs: { id: string }[]; note?: string | undefined } | undefined
  >();
  expectTypeOf(useSessionValue(typed, "metrics", ["score"])).toEqualTypeOf<number | undefined>();
  expectTypeOf(useSessionValue(typed, "metrics", ["note"])).toEqualTypeOf<string | undefined>();
  expectTypeOf(useSessionValue(typed, "metrics", ["runs", 0, "id"])).toEqualTypeOf<string | undefined>();
  expectTypeOf(useSessionValue(typed, "metrics", ["other"])).toBeUnknown();
  expectTypeOf(useSessionValue(typed, "metrics", ["runs", "id"])).toBeUnknown();
  expectTypeOf(useSessionValue(typed, "config", ["model"])).toBeUnknown();
  expectTypeOf(useSessionValue("metrics", ["score"])).toBeUnknown();
  // @ts-expect-error -- a text field has no values inside
  useSessionValue(typed, "sessionName", []);
  return <output aria-label="id">{useSessionValue(typed, "metrics", ["runs", 1, "id"])}</output>;
}

describe("useSessionValue", () => {
  it("is typed by the schema and its path, and gives what stands there", async () => {
    await open({ text: '{"metrics": {"score": 1, "runs": [{"id": "a"}, {"id": "b"}]}}' }, <Types />);
    expect(screen.getByLabelText("id")).toHaveTextContent("b");
  });
});
