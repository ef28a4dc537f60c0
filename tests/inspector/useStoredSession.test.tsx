import { act, renderHook, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { useStoredSession, type EditsOnto } from "../../src/inspector/page/useStoredSession.js";
import { memoryStore, type SessionStore } from "../../src/store/index.js";

const text = `{"session_name": "A", "metadata": {"id": 12345678901234567890, "n": 1.0}}`;
const oneStore = () => memoryStore([{ file: "a.json", text }]);
const idOf = async (store: SessionStore) => (await store.list()).sessions[0]!.id;

/** Replaces `from` by `to` wherever it stands in the text it is asked to fit. */
const replace =
  (from: string, to: string): EditsOnto =>
  (onto) => {
    const at = onto.indexOf(from);
    if (at < 0) return { ok: false, problem: { code: "gone", message: `${from} is gone` } };
    return { ok: true, changes: [{ from: at, to: at + from.length, insert: to }] };
  };

async function open(store: SessionStore) {
  const id = await idOf(store);
  const onSaved = vi.fn();
  const hook = renderHook(({ stamp }) => useStoredSession({ store, id, stamp, onSaved }), {
    initialProps: { stamp: 0 },
  });
  await waitFor(() => expect(hook.result.current.record?.text).toBe(text));
  const foreign = async (edit: EditsOnto) => {
    const record = await store.read(id);
    const fitted = edit(record.text);
    if (fitted.ok) await store.save(id, { version: record.version, changes: fitted.changes });
  };
  return { ...hook, id, onSaved, foreign, now: () => hook.result.current };
}

describe("useStoredSession", () => {
  it("saves the changes and nothing else, and takes what was saved as the new ground", async () => {
    const { now, onSaved } = await open(oneStore());
    act(() => now().setEdited(true));
    await act(() => now().save(replace('"A"', '"B"')));
    expect(now().record?.text).toBe(text.replace('"A"', '"B"'));
    expect(now().edited).toBe(false);
    expect(onSaved).toHaveBeenCalledWith(now().record);
  });

  it("follows what is stored while nothing is edited", async () => {
    const { now, rerender, foreign } = await open(oneStore());
    await foreign(replace("1.0", "2.0"));
    rerender({ stamp: 1 });
    await waitFor(() => expect(now().record?.text).toContain("2.0"));
    expect(now().theirs).toBeUndefined();
  });

  it("keeps the ground under unsaved edits when something else was stored, and says so", async () => {
    const { now, rerender, foreign } = await open(oneStore());
    act(() => now().setEdited(true));
    await foreign(replace("1.0", "2.0"));
    rerender({ stamp: 1 });
    await waitFor(() => expect(now().theirs?.text).toContain("2.0"));
    expect(now().record?.text).toBe(text);
    expect(now().edited).toBe(true);
  });

  it("turns a refused save into a conflict, not a loss", async () => {
    const { now, foreign, onSaved } = await open(oneStore());
    act(() => now().setEdited(true));
    await foreign(replace("1.0", "2.0"));
    await act(() => now().save(replace('"A"', '"B"')));
    expect(now().theirs?.text).toContain("2.0");
    expect(now().record?.text).toBe(text);
    expect(now().edited).toBe(true);
    expect(onSaved).not.toHaveBeenCalled();
  });

  it("saves mine onto theirs after that was asked for, and keeps both", async () => {
    const { now, foreign } = await open(oneStore());
    act(() => now().setEdited(true));
    await foreign(replace("1.0", "2.0"));
    await act(() => now().save(replace('"A"', '"B"')));
    act(() => now().rebase());
    await act(() => now().save(replace('"A"', '"B"')));
    expect(now().record?.text).toBe(text.replace('"A"', '"B"').replace("1.0", "2.0"));
    expect(now().theirs).toBeUndefined();
    expect(now().edited).toBe(false);
  });

  it("does not save onto what was stored after that was asked for", async () => {
    const { now, rerender, foreign } = await open(oneStore());
    act(() => now().setEdited(true));
    await foreign(replace("1.0", "2.0"));
    await act(() => now().save(replace('"A"', '"B"')));
    act(() => now().rebase());
    await foreign(replace("2.0", "3.0"));
    rerender({ stamp: 1 });
    await waitFor(() => expect(now().theirs?.text).toContain("3.0"));
    await act(() => now().save(replace('"A"', '"B"')));
    expect(now().theirs?.text).toBe(text.replace("1.0", "3.0"));
    expect(now().edited).toBe(true);
  });

  it("takes theirs when told to", async () => {
    const { now, foreign } = await open(oneStore());
    act(() => now().setEdited(true));
    await foreign(replace("1.0", "2.0"));
    await act(() => now().save(replace('"A"', '"B"')));
    act(() => now().takeTheirs());
    expect(now().record?.text).toBe(text.replace("1.0", "2.0"));
    expect(now().edited).toBe(false);
    expect(now().generation).toBe(1);
  });

  it("says why edits do not fit, and keeps them", async () => {
    const { now } = await open(oneStore());
    act(() => now().setEdited(true));
    const outcome = await act(() => now().save(replace("nowhere", "x")));
    expect(outcome).toEqual({ ok: false, message: "nowhere is gone" });
    expect(now().edited).toBe(true);
  });

  it("survives a store that breaks down while saving", async () => {
    const store: SessionStore = { ...oneStore(), save: () => Promise.reject(new TypeError("Failed to fetch")) };
    const { now } = await open(store);
    act(() => now().setEdited(true));
    const outcome = await act(() => now().save(replace('"A"', '"B"')));
    expect(outcome).toEqual({ ok: false, message: "Failed to fetch" });
    expect(now().saving).toBe(false);
    expect(now().edited).toBe(true);
  });

  it("says why a session cannot be read, and reads it again when asked", async () => {
    const store = oneStore();
    const read = vi.spyOn(store, "read").mockRejectedValueOnce(new Error("no disk"));
    const id = await idOf(store);
    const { result } = renderHook(() => useStoredSession({ store, id, stamp: 0, onSaved: () => undefined }));
    await waitFor(() => expect(result.current.problem?.message).toBe("no disk"));
    act(() => result.current.reload());
    await waitFor(() => expect(result.current.record?.text).toBe(text));
    expect(read).toHaveBeenCalledTimes(2);
  });
});
