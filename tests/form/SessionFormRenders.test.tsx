import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createElement, forwardRef } from "react";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionForm } from "../../src/form/index.js";
import type * as FormSectionModule from "../../src/form/FormSection.js";
import type * as FieldModule from "../../src/ui/Field.js";
import type { FieldProps, FieldWidget } from "../../src/form/fields/index.js";
import { defineSession } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

/** How often each field and section was rendered: all that stands in them is rendered with them. */
const { renders, count } = vi.hoisted(() => {
  const seen = new Map<string, number>();
  return { renders: seen, count: (name: unknown) => seen.set(String(name), (seen.get(String(name)) ?? 0) + 1) };
});
vi.mock("../../src/ui/Field.js", async (load) => {
  const real = await load<typeof FieldModule>();
  const Field = forwardRef<HTMLDivElement, FieldModule.FieldProps>(function Field(props, ref) {
    count(props.label);
    return createElement(real.Field, { ...props, ref });
  });
  return { ...real, Field };
});
vi.mock("../../src/form/FormSection.js", async (load) => {
  const real = await load<typeof FormSectionModule>();
  return {
    ...real,
    FormSection: (props: Parameters<typeof real.FormSection>[0]) => {
      count(props.title);
      return createElement(real.FormSection, props);
    },
  };
});
/** A text or number as it is written, that counts how often it renders. */
const counting: FieldWidget = {
  name: "counting",
  rank: () => 100,
  Component: ({ label, value, onValueChange }: FieldProps) => {
    count(label);
    return <input aria-label={label} value={value ?? ""} onChange={(event) => onValueChange?.(event.target.value)} />;
  },
};

const schema = defineSession({ metrics: z.looseObject({ score: z.number().max(1), tone: z.string() }) });
const stored = JSON.stringify({
  session_name: "Refund",
  source: "production",
  config: { model: "m-1" },
  inputs: { chat_history: [{ role: "user", content: "Hello" }] },
  metrics: { score: 0.5, tone: "calm" },
  metadata: { a: 1 },
});

loadFormParts();

const pause = () => new Promise((resolve) => setTimeout(resolve, 400));
const box = (name: RegExp) => screen.getByRole("textbox", { name });
const write = (name: RegExp, text: string) => () => void fireEvent.change(box(name), { target: { value: text } });

async function open() {
  render(<SessionForm schema={schema} text={stored} widgets={[counting]} onSubmit={() => {}} />);
  await screen.findByRole("textbox", { name: "tone" }, { timeout: 10_000 });
  // the first checks
  await pause();
}

/** Names of what was rendered while something was done, and in the pause after it, when it is judged. */
async function renderedBy(act: () => Promise<unknown> | unknown): Promise<string[]> {
  const before = new Map(renders);
  await act();
  await waitFor(() => expect(new Map(renders)).not.toEqual(before));
  await pause();
  return [...renders].flatMap(([name, times]) => (times > (before.get(name) ?? 0) ? [name] : [])).toSorted();
}

describe("SessionForm renders", () => {
  it("only the field that a key was typed in, when it is a detail", async () => {
    await open();
    expect(await renderedBy(() => userEvent.type(box(/^Name/), "s"))).toEqual(["Name"]);
    expect(await renderedBy(() => userEvent.type(box(/^Name/), "s"))).toEqual(["Name"]);
  });

  it("only the record whose JSON was edited, also when it breaks and when it breaks the schema", async () => {
    await open();
    expect(await renderedBy(write(/^Metadata/, '{"a": 2}'))).toEqual(["Metadata"]);
    expect(await renderedBy(write(/^Metadata/, '{"a": 2'))).toEqual(["Metadata"]);
    expect(await renderedBy(write(/^Metadata/, "[]"))).toEqual(["Metadata"]);
  });

  it("only the typed field that was edited, and its record", async () => {
    await open();
    expect(await renderedBy(write(/^score$/, "0.75"))).toEqual(["Metrics", "score"]);
    expect(await renderedBy(write(/^score$/, "7"))).toEqual(["Metrics", "score"]);
  });
});
