import type { ReactElement, Ref } from "react";
import {
  ChatEditor,
  ChatHistory,
  ErrorView,
  FeedbackView,
  JsonEditor,
  JsonViewer,
  MetricsView,
  SessionViewer,
} from "../../src/index.js";
import {
  CheckboxesField,
  CheckboxField,
  DateTimeField,
  FieldView,
  JsonField,
  ListField,
  NotesField,
  NumberField,
  ObjectField,
  RadioField,
  RatingField,
  RecordField,
  SelectField,
  SliderField,
  StepperField,
  SwitchField,
  TagsField,
  TextAreaField,
  TextField,
  ThumbsField,
  UnionField,
  UrlField,
  type BooleanSpec,
  type ChoiceSpec,
  type ListSpec,
  type NumberSpec,
  type ObjectSpec,
  type StringSpec,
} from "../../src/form/fields/index.js";
import { FormProvider } from "react-hook-form";
import {
  SessionFieldView,
  SessionForm,
  SessionFormScope,
  SessionReview,
  useSessionForm,
  type SessionFieldViewProps,
} from "../../src/form/index.js";
import { memoryStore, SessionInspector } from "../../src/inspector/index.js";

/** What every public component takes beside its own props. */
export interface CommonProps {
  readonly className?: string;
  readonly id?: string;
  readonly "data-host"?: string;
  readonly ref?: Ref<HTMLDivElement & HTMLFormElement>;
}

const messages = [
  { role: "user", content: "What is in the context?" },
  { role: "assistant", content: "Hello world" },
];
const session = {
  sessionName: "Playground Session",
  inputs: { chat_history: messages },
  outputs: { role: "assistant", content: "Hello" },
};
const store = memoryStore([JSON.stringify(session)]);

const common = { isNullable: false, title: "Tone" };
const truth: BooleanSpec = { kind: "boolean", ...common };
const choice: ChoiceSpec = { kind: "choice", ...common, options: [{ text: '"calm"', title: "calm" }] };
const number: NumberSpec = {
  kind: "number",
  ...common,
  isInteger: true,
  min: 1,
  max: 5,
  isMinExcluded: false,
  isMaxExcluded: false,
};
const string: StringSpec = { kind: "string", ...common, patterns: [] };
const list: ListSpec = { kind: "list", ...common, items: choice };
const object: ObjectSpec = {
  kind: "object",
  ...common,
  properties: [{ key: "points", spec: { ...number, title: "points" }, isRequired: false }],
  others: undefined,
};
const variants = [{ texts: ['"score"'], title: "score", spec: object }];

function SessionField(props: CommonProps & Omit<SessionFieldViewProps, "field" | "path" | "ref">) {
  const { form } = useSessionForm({ session: { metrics: { points: 4 } }, onSubmit: () => undefined });
  return (
    <FormProvider {...form}>
      <SessionFieldView field="metrics" path={["points"]} {...props} />
    </FormProvider>
  );
}

function Scope(props: CommonProps) {
  const handle = useSessionForm({ session: { metrics: { points: 4 } }, onSubmit: () => undefined });
  return (
    <SessionFormScope handle={handle} {...props}>
      <SessionFieldView field="metrics" path={["points"]} />
    </SessionFormScope>
  );
}

/** Every public component with the least it needs. The entry points' exported components are all in this table. */
export const publicComponents: Record<string, (props: CommonProps) => ReactElement> = {
  ChatEditor: (props) => <ChatEditor defaultValue={JSON.stringify(messages)} {...props} />,
  ChatHistory: (props) => <ChatHistory value={messages} {...props} />,
  CheckboxesField: (props) => <CheckboxesField spec={list} value='["calm"]' {...props} />,
  CheckboxField: (props) => <CheckboxField spec={truth} value="true" {...props} />,
  DateTimeField: (props) => <DateTimeField spec={string} value='"2026-11-25T22:40:00Z"' {...props} />,
  ErrorView: (props) => <ErrorView value="TimeoutError: no answer within 30 s" {...props} />,
  FeedbackView: (props) => <FeedbackView value={{ rating: 4 }} {...props} />,
  FieldView: (props) => <FieldView spec={number} value="4" {...props} />,
  JsonEditor: (props) => <JsonEditor aria-label="Settings" defaultValue='{"a": 1.0}' {...props} />,
  JsonField: (props) => <JsonField spec={{ kind: "json", ...common }} value="[4]" {...props} />,
  JsonViewer: (props) => <JsonViewer value={{ a: 1 }} {...props} />,
  ListField: (props) => <ListField spec={list} value='["calm"]' {...props} />,
  MetricsView: (props) => <MetricsView value={{ score: 0 }} {...props} />,
  NotesField: (props) => <NotesField spec={string} value='"calm"' {...props} />,
  NumberField: (props) => <NumberField spec={number} value="4" {...props} />,
  ObjectField: (props) => <ObjectField spec={object} value='{"points": 4}' {...props} />,
  RadioField: (props) => <RadioField spec={choice} value='"calm"' {...props} />,
  RatingField: (props) => <RatingField spec={number} value="4" {...props} />,
  RecordField: (props) => (
    <RecordField spec={{ kind: "record", ...common, keys: string, values: number }} value='{"a": 4}' {...props} />
  ),
  SelectField: (props) => <SelectField spec={choice} value='"calm"' {...props} />,
  SessionFieldView: (props) => <SessionField {...props} />,
  SessionForm: (props) => <SessionForm text={JSON.stringify(session)} onSubmit={() => undefined} {...props} />,
  SessionFormScope: (props) => <Scope {...props} />,
  SessionInspector: (props) => <SessionInspector store={store} {...props} />,
  SessionReview: (props) => <SessionReview text='{"metrics": {"points": 4}}' onSubmit={() => undefined} {...props} />,
  SessionViewer: (props) => <SessionViewer session={session} {...props} />,
  SliderField: (props) => <SliderField spec={number} value="4" {...props} />,
  StepperField: (props) => <StepperField spec={number} value="4" {...props} />,
  SwitchField: (props) => <SwitchField spec={truth} value="true" {...props} />,
  TagsField: (props) => <TagsField spec={list} value='["calm"]' {...props} />,
  TextAreaField: (props) => <TextAreaField spec={string} value='"calm"' {...props} />,
  TextField: (props) => <TextField spec={string} value='"calm"' {...props} />,
  ThumbsField: (props) => <ThumbsField spec={truth} value="true" {...props} />,
  UnionField: (props) => (
    <UnionField
      spec={{ kind: "union", ...common, discriminator: "type", variants }}
      value='{"type": "score"}'
      {...props}
    />
  ),
  UrlField: (props) => <UrlField spec={string} value='"https://example.com"' {...props} />,
};
