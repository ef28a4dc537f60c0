import { CheckboxesField } from "./CheckboxesField.js";
import { CheckboxField } from "./CheckboxField.js";
import { DateTimeField } from "./DateTimeField.js";
import type { FieldSpec } from "./FieldSpec.js";
import type { FieldWidget } from "./FieldWidget.js";
import { JsonField } from "./JsonField.js";
import { ListField } from "./ListField.js";
import { NotesField } from "./NotesField.js";
import { NumberField } from "./NumberField.js";
import { ObjectField } from "./ObjectField.js";
import { RadioField } from "./RadioField.js";
import { RatingField } from "./RatingField.js";
import { ratingScale } from "./ratingScale.js";
import { RecordField } from "./RecordField.js";
import { SelectField } from "./SelectField.js";
import { SliderField } from "./SliderField.js";
import { StepperField } from "./StepperField.js";
import { SwitchField } from "./SwitchField.js";
import { TagsField } from "./TagsField.js";
import { TextAreaField } from "./TextAreaField.js";
import { TextField } from "./TextField.js";
import { ThumbsField } from "./ThumbsField.js";
import { UnionField } from "./UnionField.js";
import { UrlField } from "./UrlField.js";

/** Options that are seen at a glance. */
const FEW = 5;
/** Options that still fit as checkboxes. */
const SOME = 20;
/** A text that may be as long as this is written in an area. */
const LONG = 200;
/** Suits when a schema names it. */
const NAMED = 1;
const USUAL = 10;
const FITTING = 20;
/** For values that say what passes: they are rated, not typed. */
const JUDGED = 30;

type Ranks = { [K in FieldSpec["kind"]]?: (spec: Extract<FieldSpec, { kind: K }>) => number };

/** Ranks by the kind of a spec. */
function ranked(ranks: Ranks): (spec: FieldSpec) => number {
  return (spec) => {
    const rank = ranks[spec.kind] as ((spec: FieldSpec) => number) | undefined; // the one for this kind
    return rank?.(spec) ?? 0;
  };
}

const isPlain = ({ kind }: FieldSpec) => kind === "string" || kind === "number" || kind === "choice";
const formats: Partial<Record<string, "time" | "url">> = {
  "date-time": "time",
  date: "time",
  time: "time",
  uri: "url",
};

/** The widgets of the kit. */
export const fieldWidgets: readonly FieldWidget[] = [
  { name: "checkbox", rank: ranked({ boolean: () => USUAL }), Component: CheckboxField },
  { name: "switch", rank: ranked({ boolean: () => NAMED }), Component: SwitchField },
  { name: "thumbs", rank: ranked({ boolean: ({ passing }) => (passing ? JUDGED : NAMED) }), Component: ThumbsField },
  {
    name: "radio",
    rank: ranked({ choice: ({ options }) => (options.length <= FEW ? FITTING : NAMED) }),
    Component: RadioField,
  },
  { name: "select", rank: ranked({ choice: () => USUAL }), Component: SelectField },
  { name: "number", rank: ranked({ number: () => USUAL }), Component: NumberField },
  { name: "stepper", rank: ranked({ number: () => NAMED }), Component: StepperField },
  {
    name: "slider",
    rank: ranked({ number: ({ min, max }) => (min === undefined || max === undefined ? 0 : NAMED) }),
    Component: SliderField,
  },
  ...["stars", "scale"].map((name) => ({
    name,
    rank: ranked({ number: (spec) => (!ratingScale(spec) ? 0 : spec.passing && name === "stars" ? JUDGED : NAMED) }),
    Component: RatingField,
  })),
  { name: "text", rank: ranked({ string: () => USUAL }), Component: TextField },
  {
    name: "textarea",
    rank: ranked({ string: ({ maxLength = 0 }) => (maxLength >= LONG ? FITTING : NAMED) }),
    Component: TextAreaField,
  },
  { name: "notes", rank: ranked({ string: () => NAMED }), Component: NotesField },
  {
    name: "datetime",
    rank: ranked({ string: ({ format = "" }) => (formats[format] === "time" ? FITTING : NAMED) }),
    Component: DateTimeField,
  },
  {
    name: "url",
    rank: ranked({ string: ({ format = "" }) => (formats[format] === "url" ? FITTING : NAMED) }),
    Component: UrlField,
  },
  {
    name: "checkboxes",
    rank: ranked({
      list: ({ items }) => (items.kind !== "choice" ? 0 : items.options.length <= SOME ? JUDGED : NAMED),
    }),
    Component: CheckboxesField,
  },
  {
    name: "tags",
    rank: ranked({
      list: ({ items }) => (!isPlain(items) ? 0 : items.kind === "string" && isLong(items) ? NAMED : FITTING),
    }),
    Component: TagsField,
  },
  { name: "list", rank: ranked({ list: () => USUAL }), Component: ListField },
  { name: "object", rank: ranked({ object: () => USUAL }), Component: ObjectField },
  { name: "record", rank: ranked({ record: () => USUAL }), Component: RecordField },
  { name: "union", rank: ranked({ union: () => USUAL }), Component: UnionField },
  { name: "json", rank: () => NAMED, Component: JsonField },
];

/** Texts that are no tags. */
function isLong({ maxLength = 0, widget }: { maxLength?: number; widget?: string }): boolean {
  return maxLength >= LONG || widget === "textarea" || widget === "notes";
}
