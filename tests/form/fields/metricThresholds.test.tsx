import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { SessionViewer } from "../../../src/index.js";
import { metricThresholds, readFieldSpec } from "../../../src/form/fields/index.js";
import { zodChecker } from "../../../src/schema/index.js";

const metrics = z.looseObject({
  tone: z
    .int()
    .min(0)
    .max(5)
    .meta({ title: "Tone", description: "How kind it is.", passing: { min: 3 } }),
  latency: z.number().min(0).meta({ unit: "ms" }),
  drift: z.number().min(-1).max(1),
  leaked: z.boolean().meta({ passing: false }),
  verdict: z.enum(["good", "bad"]).meta({ passing: ["good"] }),
});
const thresholds = metricThresholds(readFieldSpec(zodChecker(metrics).jsonSchema?.() ?? {}));

describe("metricThresholds", () => {
  it("takes over what the schema says, and no scale that does not begin at 0", () => {
    expect(thresholds.tone).toEqual({ title: "Tone", description: "How kind it is.", max: 5, passing: { min: 3 } });
    expect(thresholds.latency).toEqual({ unit: "ms" });
    expect(thresholds.drift).toEqual({});
  });

  it("is empty where the schema names no metric", () => {
    expect(metricThresholds(readFieldSpec({}))).toEqual({});
  });

  it("judges in the viewer what the schema judges in the form", () => {
    render(
      <SessionViewer
        session={{ metrics: { tone: 2, latency: 820, leaked: false, verdict: "bad", other: 1 } }}
        metrics={{ thresholds }}
      />,
    );
    expect(screen.getByRole("listitem", { name: "Tone tone" })).toHaveTextContent("2 / 5failHow kind it is.");
    expect(screen.getByRole("listitem", { name: "latency" })).toHaveTextContent("820 ms");
    expect(screen.getByRole("listitem", { name: "leaked" })).toHaveTextContent("falsepass");
    expect(screen.getByRole("listitem", { name: "verdict" })).toHaveTextContent("badfail");
    expect(screen.getByRole("listitem", { name: "other" })).toHaveTextContent("other1");
  });
});
