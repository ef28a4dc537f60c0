import { describe, expect, it } from "vitest";
import { pairToolCalls, readMessages, type MessageReading } from "../../../src/messages/index.js";
import { everyPart, expectToStandWhereItSays } from "../support.js";
import { expectOnlyThatField, fieldEdits } from "./fieldEdits.js";
import { everyFixture } from "./fixtures/everyFixture.js";
import { expectToSplice, listEdits } from "./listEdits.js";
import { lostStrings } from "./lostStrings.js";

describe.each(everyFixture)("$title", ({ value }) => {
  const text = JSON.stringify(value, null, 2);

  it("says something, and every part stands where it says, under an id of its own", () => {
    const reading = readMessages(value);
    expect(reading.messages.length).toBeGreaterThan(0);
    expectToStandWhereItSays(value, reading);
  });

  it("reads the same each time, and leaves the source as it was", () => {
    const reading = readMessages(value);
    expect(readMessages(JSON.parse(text))).toEqual(reading);
    expect(JSON.stringify(value, null, 2)).toBe(text);
  });

  it("loses no string: each is shown, named as unread, or a word of the protocol", () => {
    expect(lostStrings(value, readMessages(value))).toEqual([]);
  });

  it("shows nothing twice", () => {
    expect(twice(readMessages(value))).toEqual([]);
  });

  it("pairs every result with the call before it that has its id", () => {
    const { messages } = readMessages(value);
    const answered = new Set(pairToolCalls(messages).values());
    expect(resultsOfCalls({ messages }).filter((id) => !answered.has(id))).toEqual([]);
  });

  it("lets every field that stands in one place be edited, and changes nothing else", () => {
    const reading = readMessages(value);
    expect(problems(fieldEdits(value, reading), (edit) => expectOnlyThatField(text, reading, edit))).toEqual([]);
  });

  it("lets messages in lists be removed, duplicated and moved", () => {
    const { messages } = readMessages(value);
    expect(problems(listEdits(value, messages), (edit) => expectToSplice(text, edit))).toEqual([]);
  });
});

/** What goes wrong, for all edits together. */
function problems<T>(edits: readonly T[], check: (edit: T) => void): string[] {
  return edits.flatMap((edit) => {
    try {
      check(edit);
      return [];
    } catch (problem) {
      return String(problem);
    }
  });
}

/** Results whose call stands before them. */
function resultsOfCalls({ messages }: Pick<MessageReading, "messages">): string[] {
  const called = new Set<string>();
  return messages.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.kind === "tool-call" && part.callId !== undefined) called.add(part.callId);
      return part.kind === "tool-result" && part.callId !== undefined && called.has(part.callId) ? part.id : [];
    }),
  );
}

/** Parts of one kind that stand at one place and say the same. */
function twice(reading: MessageReading): string[] {
  const seen = new Set<string>();
  return everyPart(reading).flatMap(({ id, ...part }) => {
    const face = JSON.stringify(part);
    if (seen.has(face)) return id;
    seen.add(face);
    return [];
  });
}
