import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import * as z from "zod";
import {
  isJsonFieldError,
  sessionResolver,
  useSessionField,
  useSessionForm,
  useSessionValue,
  type SessionFormResult,
} from "../../src/form/index.js";
import type { JsonPath } from "../../src/json/index.js";
import { defineSession, type SessionTexts, type SessionValue } from "../../src/schema/index.js";

const schema = defineSession({ metrics: z.looseObject({ accuracy: z.number().max(1).optional() }) });
type Value = SessionValue<typeof schema>;

/** A number field as a later one may be: what is no JSON stays a draft. */
function NumberField({ path }: { path: JsonPath }) {
  const field = useSessionField("metrics", path);
  const name = path.join("/");
  return (
    <>
      <input
        aria-label={name}
        value={field.draft ?? field.lexeme ?? ""}
        disabled={field.status === "blocked"}
        onChange={(event) => field.commit(event.currentTarget.value)}
      />
      <button onClick={field.remove}>remove {name}</button>
      <output aria-label={`${name} status`}>
        {field.status} {field.issues.map((issue) => issue.code).join()}
      </output>
    </>
  );
}

function Metrics() {
  return <output aria-label="metrics">{useWatch<SessionTexts, "metrics">({ name: "metrics" })}</output>;
}

function Form({
  children,
  text,
  onSubmit = () => {},
}: {
  children: ReactNode;
  text: string;
  onSubmit?: (result: SessionFormResult<typeof schema>) => void;
}) {
  const { form, submit } = useSessionForm({ schema, text, onSubmit });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)}>
        {children}
        <Metrics />
        <button>save</button>
      </form>
    </FormProvider>
  );
}

const text = (metrics: string) => `{"metrics": ${metrics}}`;
const input = (name: string) => screen.getByRole("textbox", { name });

function Switch() {
  const [isShown, show] = useState(true);
  return (
    <>
      {isShown ? <NumberField path={["accuracy"]} /> : null}
      <button type="button" onClick={() => show(!isShown)}>
        toggle
      </button>
    </>
  );
}

function Broken() {
  const form = useFormContext<SessionTexts>();
  return <button onClick={() => form.setValue("metrics", '{"accuracy":')}>break</button>;
}

const Alone = () => String(useSessionValue("metrics", ["a"]));

describe("useSessionField", () => {
  it("edits one value and nothing beside it, spelling included", async () => {
    render(
      <Form text={text('{"accuracy": 1.0, "n": 12345678901234567890}')}>
        <NumberField path={["accuracy"]} />
      </Form>,
    );
    expect(input("accuracy")).toHaveValue("1.0");
    await userEvent.type(input("accuracy"), "0");
    expect(screen.getByLabelText("metrics")).toHaveTextContent('{"accuracy": 1.00, "n": 12345678901234567890}');
  });

  it("holds what is half-typed as a draft: shown, blocking, kept over unmount, and never in the record", async () => {
    const onSubmit = vi.fn();
    render(
      <Form text={text('{"accuracy": 0}')} onSubmit={onSubmit}>
        <Switch />
      </Form>,
    );
    await userEvent.type(input("accuracy"), ".");
    expect(input("accuracy")).toHaveValue("0.");
    expect(screen.getByLabelText("metrics")).toHaveTextContent('{"accuracy": 0}');
    await waitFor(() => expect(screen.getByLabelText("accuracy status")).toHaveTextContent("draft draft"));
    await userEvent.click(screen.getByRole("button", { name: "toggle" }));
    await userEvent.click(screen.getByRole("button", { name: "save" }));
    expect(onSubmit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "toggle" }));
    await userEvent.type(input("accuracy"), "5");
    await waitFor(() => expect(screen.getByLabelText("accuracy status")).toHaveTextContent(/^ok$/));
    await userEvent.click(screen.getByRole("button", { name: "save" }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0]).toMatchObject({
      session: { metrics: { accuracy: 0.5 } },
      edits: { metrics: '{"accuracy": 0.5}' },
    });
  });

  it.each(["a.b", "x[0]", "", "0", "constructor", "__proto__", "type", "message", "ref", "target"])(
    "edits and removes the key %j",
    async (key) => {
      render(
        <Form text={text('{"other": 1}')}>
          <NumberField path={[key]} />
        </Form>,
      );
      await userEvent.type(screen.getByRole("textbox"), "7");
      expect(screen.getByLabelText("metrics")).toHaveTextContent(`{"other": 1, ${JSON.stringify(key)}: 7}`);
      await userEvent.click(screen.getByRole("button", { name: /remove/ }));
      expect(screen.getByLabelText("metrics")).toHaveTextContent('{"other": 1}');
    },
  );

  it("is blocked while the record is no JSON, and says what the schema says of its value", async () => {
    const { unmount } = render(
      <Form text={text('{"accuracy": 2}')}>
        <NumberField path={["accuracy"]} />
      </Form>,
    );
    await waitFor(() => expect(screen.getByLabelText("accuracy status")).toHaveTextContent("ok too_big"));
    unmount();
    render(
      <Form text={text("{}")}>
        <NumberField path={["accuracy"]} />
        <Broken />
      </Form>,
    );
    await userEvent.click(screen.getByRole("button", { name: "break" }));
    expect(input("accuracy")).toBeDisabled();
  });
});

describe("useSessionValue", () => {
  it("is typed by the schema and renders again only for its own value", async () => {
    const renders = vi.fn();
    function Accuracy() {
      const accuracy = useSessionValue(schema, "metrics", ["accuracy"]);
      expectTypeOf(accuracy).toEqualTypeOf<number | undefined>();
      renders(accuracy);
      return null;
    }
    render(
      <Form text={text('{"accuracy": 1, "other": 1}')}>
        <Accuracy />
        <NumberField path={["other"]} />
      </Form>,
    );
    await userEvent.type(input("other"), "2");
    const before = renders.mock.calls.length;
    await userEvent.type(input("other"), "3");
    expect(renders.mock.lastCall).toEqual([1]);
    expect(renders.mock.calls.length).toBe(before);
  });

  it("says what is missing when there is no form around", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<Alone />)).toThrow(/FormProvider/);
  });
});

describe("a host's own form", () => {
  it("reads all issues of odd keys from sessionResolver, and is given typed values", async () => {
    const onValid = vi.fn((session: Value) => {
      expectTypeOf(session.metrics?.accuracy).toEqualTypeOf<number | undefined>();
    });
    const strict = defineSession({ metadata: z.record(z.string(), z.number()) });
    function Host() {
      const form = useForm<SessionTexts, unknown, SessionValue<typeof strict>>({
        resolver: sessionResolver(strict),
        defaultValues: { metadata: '{"constructor": "x", "a.b": "y"}' },
      });
      const { metadata: error } = form.formState.errors;
      return (
        <form onSubmit={form.handleSubmit((value) => onValid(value as Value))}>
          <textarea aria-label="metadata" {...form.register("metadata")} />
          <output aria-label="issues">
            {isJsonFieldError(error) ? JSON.stringify(error.issues.map((issue) => issue.path)) : ""}
          </output>
          <button>save</button>
        </form>
      );
    }
    render(<Host />);
    await userEvent.click(screen.getByRole("button", { name: "save" }));
    await waitFor(() => expect(screen.getByLabelText("issues")).toHaveTextContent('[["constructor"],["a.b"]]'));
    expect(onValid).not.toHaveBeenCalled();
  });
});
