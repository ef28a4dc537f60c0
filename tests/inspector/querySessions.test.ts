import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { querySessions, sessionOrders } from "../../src/inspector/list/querySessions.js";
import type { SessionSummary } from "../../src/store/index.js";

const row = (id: string, rest: Partial<SessionSummary> = {}): SessionSummary => ({
  id,
  file: `${id}.json`,
  size: 1,
  messageCount: 0,
  failed: false,
  ...rest,
});
const same = (a: SessionSummary, b: SessionSummary) => a.name === b.name && a.startTime === b.startTime;
const ids = (sessions: readonly SessionSummary[]) => sessions.map((session) => session.id);

describe("querySessions", () => {
  it("finds every word in name, source, id or file, whatever the case", () => {
    const sessions = [
      row("a", { name: "Proration question", source: "production" }),
      row("b", { name: "Change of VAT number", source: "staging", sessionId: "CAF77ACE" }),
      row("c", { source: "production" }),
    ];
    const find = (search: string) => ids(querySessions(sessions, { search, order: "file" }));
    expect(find("PRODUCTION")).toEqual(["a", "c"]);
    expect(find("  question  production ")).toEqual(["a"]);
    expect(find("caf7")).toEqual(["b"]);
    expect(find("c.json")).toEqual(["c"]);
    expect(find("nothing of the kind")).toEqual([]);
  });

  it("does not find a word across two fields", () => {
    expect(querySessions([row("a", { name: "ab", source: "cd" })], { search: "abcd", order: "file" })).toEqual([]);
  });

  it("puts the newest first, and those without a readable time last in file order", () => {
    const sessions = [
      row("none"),
      row("old", { startTime: "2024-01-01T00:00:00Z" }),
      row("bad", { startTime: "last week" }),
      row("new", { startTime: "2026-01-01T00:00:00Z" }),
    ];
    expect(ids(querySessions(sessions, { search: "", order: "newest" }))).toEqual(["new", "old", "none", "bad"]);
  });

  it("sorts by name with numbers as numbers, untitled last", () => {
    const sessions = [row("x"), row("ten", { name: "run 10" }), row("two", { name: "run 2" }), row("e", { name: "" })];
    expect(ids(querySessions(sessions, { search: "", order: "name" }))).toEqual(["two", "ten", "x", "e"]);
  });

  it("loses none without a search, keeps what is equal in file order, and leaves the list alone", () => {
    const times = fc.constantFrom(undefined, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "never");
    const names = fc.constantFrom(undefined, "", "a", "b");
    const lists = fc.array(fc.record({ startTime: times, name: names }));
    fc.assert(
      fc.property(lists, fc.constantFrom(...sessionOrders), (facts, order) => {
        const sessions = facts.map(({ startTime, name }, index) =>
          row(String(index), { ...(startTime ? { startTime } : {}), ...(name === undefined ? {} : { name }) }),
        );
        const before = [...sessions];
        const found = querySessions(sessions, { search: " ", order });
        expect(sessions).toEqual(before);
        expect(ids(found).toSorted()).toEqual(ids(sessions).toSorted());
        for (const [at, one] of found.entries())
          for (const later of found.slice(at + 1))
            if (same(one, later)) expect(Number(one.id)).toBeLessThan(Number(later.id));
      }),
    );
  });
});
