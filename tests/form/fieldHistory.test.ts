import { afterEach, describe, expect, it, vi } from "vitest";
import { fieldHistory, setRecordText, type RecordsForm } from "../../src/form/fieldHistory.js";
import type { SessionTexts } from "../../src/schema/index.js";

afterEach(() => vi.restoreAllMocks());

/** A form that holds one text. */
function formOf(metrics: string): RecordsForm {
  const values: SessionTexts = { metrics };
  return {
    control: {},
    getValues: (() => values.metrics) as unknown as RecordsForm["getValues"],
    setValue: ((_: string, text: string) => {
      values.metrics = text;
    }) as unknown as RecordsForm["setValue"],
  };
}

describe("setRecordText", () => {
  it("joins what is typed fast in one field to one step, and nothing else", () => {
    const now = vi.spyOn(Date, "now").mockReturnValue(0);
    const form = formOf("[0]");
    const history = fieldHistory(form.control, "metrics", "[0]");
    setRecordText(form, "metrics", "[0.1]", { merge: "field 0" });
    setRecordText(form, "metrics", "[0.12]", { merge: "field 0" });
    setRecordText(form, "metrics", "[0.12, 3]", { merge: "field 1" });
    now.mockReturnValue(5000);
    setRecordText(form, "metrics", "[0.12, 34]", { merge: "field 1" });
    setRecordText(form, "metrics", "[0.12, 35]");
    const texts = [];
    while (history.undo()) texts.push(history.doc.text);
    expect(texts).toEqual(["[0.12, 34]", "[0.12, 3]", "[0.12]", "[0]"]);
  });
});
