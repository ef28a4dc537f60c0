import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FormProvider, useForm, type UseFormProps } from "react-hook-form";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import * as z from "zod";
import { SessionFieldView, sessionResolver } from "../../../src/form/index.js";
import { defineSession, type SessionTexts, type SessionValue } from "../../../src/schema/index.js";
import { HostForm, type HostFormReturn } from "./HostForm.js";
import { loadFormParts } from "../../support/loadFormParts.js";

const score = z.number({ error: "no number" }).max(1, { error: "above 1" });
const schema = defineSession({
  metrics: z.looseObject({ score: score.optional() }),
  feedback: z.looseObject({ score: score.optional() }),
});
const broken = { metrics: '{"score": 2}', feedback: '{"score": "x"}', config: "{" };

function open(options: Partial<UseFormProps<SessionTexts, unknown, SessionValue<typeof schema>>> = {}) {
  const onValid = vi.fn();
  let form: HostFormReturn | undefined;
  render(<HostForm schema={schema} onValid={onValid} onForm={(made) => (form = made)} {...options} />);
  const trigger = (name?: Parameters<HostFormReturn["trigger"]>[0]) => act(async () => form?.trigger(name));
  return { onValid, trigger };
}

const area = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const problems = (name: string) => within(screen.getByRole("list", { name: `Problems of ${name}` }));
const write = (name: string, text: string) => fireEvent.change(area(name), { target: { value: text } });
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

async function shows(...names: string[]) {
  for (const name of ["metrics", "feedback", "config"]) {
    await waitFor(() => expect(problems(name).queryAllByRole("listitem")).toHaveLength(names.includes(name) ? 1 : 0));
  }
}

loadFormParts();

describe("trigger", () => {
  it("judges all fields, one field, or some, and says whether they are valid", async () => {
    const { trigger } = open({ defaultValues: broken });
    expect(await trigger("source")).toBe(true);
    await shows();
    expect(await trigger("metrics")).toBe(false);
    await shows("metrics");
    expect(await trigger(["metrics", "feedback"])).toBe(false);
    await shows("metrics", "feedback");
    expect(await trigger()).toBe(false);
    await shows("metrics", "feedback", "config");
    write("metrics", '{"score": 1}');
    expect(await trigger(["metrics", "source"])).toBe(true);
    await shows("feedback", "config");
  });
});

describe("criteriaMode all", () => {
  it("gives the messages of an error by their codes, and its issues as always", async () => {
    const two = defineSession({ metrics: z.record(z.string(), score) });
    const { errors } = await sessionResolver(two)({ metrics: '{"a": 2, "b": "x", "__proto__": 3}' }, undefined, {
      fields: {},
      criteriaMode: "all",
      shouldUseNativeValidation: false,
    });
    expect(errors.metrics).toMatchObject({
      types: { too_big: ["above 1", "above 1"], invalid_type: ["no number"] },
      issues: [{ path: ["a"] }, { path: ["b"] }, { path: ["__proto__"] }],
    });
  });

  it("holds a save back like the first criterion alone", async () => {
    const { onValid } = open({ criteriaMode: "all", defaultValues: broken });
    await save();
    await shows("metrics", "feedback", "config");
    expect(onValid).not.toHaveBeenCalled();
  });
});

describe("shouldUseNativeValidation", () => {
  it("has the browser say what is wrong, at the first wrong input alone, until it is mended", async () => {
    const report = vi.spyOn(HTMLTextAreaElement.prototype, "reportValidity");
    const { onValid } = open({ shouldUseNativeValidation: true, defaultValues: broken });
    await save();
    await waitFor(() => expect(area("metrics").validationMessage).toBe("above 1"));
    expect(area("feedback").validationMessage).toBe("no number");
    expect(area("source").validationMessage).toBe("");
    expect(report.mock.contexts).toEqual([area("config")]);
    expect(onValid).not.toHaveBeenCalled();
    write("config", "{}");
    write("metrics", "{}");
    write("feedback", "{}");
    await waitFor(() => expect(area("feedback").validationMessage).toBe(""));
    await save();
    await waitFor(() => expect(onValid).toHaveBeenCalledOnce());
    expect(onValid.mock.lastCall?.[0]).toMatchObject({ config: {}, metrics: {}, feedback: {} });
  });
});

describe.each(["onChange", "onBlur", "onTouched", "onSubmit", "all"] as const)("mode %s", (mode) => {
  it("shows a problem when it is due, and none is saved", async () => {
    const { onValid } = open({ mode, defaultValues: { metrics: '{"score": 1}' } });
    write("metrics", '{"score": 2}');
    await shows(...(mode === "onChange" || mode === "all" ? ["metrics"] : []));
    fireEvent.blur(area("metrics"));
    await shows(...(mode === "onSubmit" ? [] : ["metrics"]));
    await save();
    await shows("metrics");
    expect(onValid).not.toHaveBeenCalled();
  });

  it("knows whether the form is valid, and saves when it is", async () => {
    const { onValid } = open({ mode, defaultValues: { metrics: '{"score": 2}' } });
    await waitFor(() => expect(screen.getByLabelText("Validity")).toHaveTextContent("invalid"));
    write("metrics", '{"score": 0.5}');
    fireEvent.blur(area("metrics"));
    await waitFor(() => expect(screen.getByLabelText("Validity")).toHaveTextContent(/^valid/));
    await save();
    await waitFor(() => expect(onValid.mock.lastCall?.[0]).toMatchObject({ metrics: { score: 0.5 } }));
  });
});

const passes = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const count = () => problems("metrics").queryAllByRole("listitem").length;

describe("delayError", () => {
  afterEach(() => vi.useRealTimers());
  it("shows a problem later, and not at all when it is mended before", async () => {
    vi.useFakeTimers();
    open({ mode: "onChange", delayError: 300, defaultValues: { metrics: '{"score": 1}' } });
    write("metrics", '{"score": 2}');
    await passes(299);
    expect(count()).toBe(0);
    await passes(1);
    expect(count()).toBe(1);
    write("metrics", '{"score": 0}');
    await passes(0);
    expect(count()).toBe(0);
    write("metrics", '{"score": 3}');
    await passes(200);
    write("metrics", '{"score": 0.5}');
    await passes(1000);
    expect(count()).toBe(0);
  });
});

interface Review {
  reviewer: string;
  "times.seen": number;
  places: string[];
}

function ReviewForm({ onValid }: { onValid: (value: SessionValue<typeof schema> & Review) => void }) {
  const form = useForm<SessionTexts & Review, unknown, SessionValue<typeof schema> & Review>({
    resolver: sessionResolver(schema),
    defaultValues: { metrics: '{"score": 2}', reviewer: "Ada", places: ["a", "b"] },
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void form.handleSubmit(onValid)(event)}>
        <label>
          reviewer <input {...form.register("reviewer")} />
        </label>
        <SessionFieldView field="metrics" path={["score"]} schema={schema} />
        <button>Save</button>
      </form>
    </FormProvider>
  );
}

describe("names of the host's own", () => {
  it("are handed on as they are, beside the judged session", async () => {
    const onValid = vi.fn<(value: SessionValue<typeof schema> & Review) => void>();
    render(<ReviewForm onValid={onValid} />);
    await userEvent.type(screen.getByRole("textbox", { name: "reviewer" }), " L.");
    await save();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "score" })).toBeInvalid());
    expect(onValid).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole("textbox", { name: "score" }), "{Backspace}0.5");
    await save();
    await waitFor(() => expect(onValid).toHaveBeenCalledOnce());
    const [value] = onValid.mock.lastCall ?? [];
    expect(value).toEqual({ metrics: { score: 0.5 }, reviewer: "Ada L.", places: ["a", "b"] });
    expectTypeOf(value!.reviewer).toEqualTypeOf<string>();
    expectTypeOf(value!.metrics?.score).toEqualTypeOf<number | undefined>();
  });

  it("do not hold the values of half-typed fields, which are the form's own", async () => {
    const { values } = await sessionResolver(schema)({ drafts: "[]", own: 1 } as SessionTexts, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
    expect(values).toEqual({ own: 1 });
  });
});
