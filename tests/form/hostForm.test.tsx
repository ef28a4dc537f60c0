import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useForm } from "react-hook-form";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import {
  readSessionTexts,
  SessionForm,
  SessionFormBands,
  SessionFormBar,
  SessionFormChanges,
  SessionFormDetails,
  SessionFormRecord,
  SessionFormScope,
  sessionResolver,
  useSessionForm,
  type SubmitSession,
} from "../../src/form/index.js";
import { defineSession, type SessionTexts, type SessionValue } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const stored = '{"session_name":"Run","metrics":{"tone":1.0}}';
const schema = defineSession({ metrics: z.looseObject({ tone: z.number().max(5) }) });

type HostValues = SessionTexts & { reviewer?: string };

/** A page with a form of its own, in which the session is a part. */
function HostPage({ onHost, onSession }: { onHost: (values: unknown) => void; onSession: SubmitSession }) {
  const form = useForm<HostValues, unknown, SessionValue<typeof schema>>({
    defaultValues: { ...readSessionTexts(stored), reviewer: "me" },
    resolver: sessionResolver(schema),
  });
  const handle = useSessionForm({ schema, text: stored, form, onSubmit: onSession });
  return (
    <form aria-label="Host" onSubmit={form.handleSubmit(onHost)}>
      <label>
        Reviewer <input {...form.register("reviewer")} />
      </label>
      <SessionFormScope handle={handle} data-testid="scope">
        <SessionFormBar />
        <SessionFormBands />
        <SessionFormDetails />
        <SessionFormRecord field="metrics" />
        <SessionFormChanges />
      </SessionFormScope>
      <button type="button" onClick={() => void handle.submit()}>
        Send session
      </button>
    </form>
  );
}

function HeldPage() {
  const form = useForm<SessionTexts>({ defaultValues: { sessionName: "Held", config: "{}" } });
  return <SessionForm form={form} onSubmit={() => {}} />;
}

function EmptyPage() {
  const form = useForm<HostValues>({ defaultValues: { reviewer: "me" } });
  return (
    <>
      <SessionForm form={form} text={stored} onSubmit={() => {}} />
      <input aria-label="Reviewer" {...form.register("reviewer")} />
    </>
  );
}

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: new RegExp(`^${name}`) });

loadFormParts();

describe("inside a host's own form", () => {
  it("edits the host's values, and both sides submit them", async () => {
    const onHost = vi.fn();
    const onSession = vi.fn<SubmitSession>();
    render(<HostPage onHost={onHost} onSession={onSession} />);
    fireEvent.change(box("Name"), { target: { value: "Renamed" } });
    await userEvent.type(box("Reviewer"), "!");
    await userEvent.click(screen.getByRole("button", { name: "Send session" }));
    await waitFor(() => expect(onSession).toHaveBeenCalledOnce());
    expect(onSession.mock.lastCall?.[0]).toMatchObject({
      changed: ["sessionName"],
      text: stored.replace("Run", "Renamed"),
    });
    await userEvent.click(screen.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(onHost).toHaveBeenCalledOnce());
    expect(onHost.mock.lastCall?.[0]).toMatchObject({ sessionName: "Renamed", metrics: { tone: 1 } });
  });

  it("judges with the host's resolver, shows what the server refused, and undoes", async () => {
    const onSession = vi.fn<SubmitSession>(() => ({
      ok: false,
      message: "No.",
      problems: [{ path: ["sessionName"], message: "taken" }],
    }));
    render(<HostPage onHost={() => {}} onSession={onSession} />);
    fireEvent.change(await screen.findByRole("textbox", { name: /tone/ }), { target: { value: "7" } });
    await userEvent.click(screen.getByRole("button", { name: "Send session" }));
    await waitFor(() => expect(screen.getByText(/^Not saved: 1 problem/)).toBeInTheDocument());
    expect(onSession).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await userEvent.click(screen.getByRole("button", { name: "Send session" }));
    expect(await screen.findByText("taken")).toBeInTheDocument();
  });

  it("opens what the host's form holds, without a text of its own", async () => {
    render(<HeldPage />);
    expect(box("Name")).toHaveValue("Held");
    expect(screen.getByText("Nothing has been changed.")).toBeInTheDocument();
  });

  it("fills a host's form that was made without the texts", async () => {
    render(<EmptyPage />);
    await waitFor(() => expect(box("Name")).toHaveValue("Run"));
    expect(box("Reviewer")).toHaveValue("me");
    expect(screen.getByText("Nothing has been changed.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  });
});
