export { CheckboxesField } from "./CheckboxesField.js";
export { CheckboxField } from "./CheckboxField.js";
export { DateTimeField } from "./DateTimeField.js";
export type { FieldProps } from "./FieldProps.js";
export type {
  BooleanSpec,
  ChoiceSpec,
  FieldOption,
  FieldProperty,
  FieldSpec,
  FieldVariant,
  JsonSpec,
  ListSpec,
  NumberSpec,
  ObjectSpec,
  PassingRule,
  RecordSpec,
  StringSpec,
  UnionSpec,
} from "./FieldSpec.js";
export { FieldView, type FieldViewProps } from "./FieldView.js";
export type { FieldWidget } from "./FieldWidget.js";
export { JsonField } from "./JsonField.js";
export { ListField } from "./ListField.js";
export { metricThresholds } from "./metricThresholds.js";
export { NotesField } from "./NotesField.js";
export { NumberField } from "./NumberField.js";
export { ObjectField } from "./ObjectField.js";
export { RadioField } from "./RadioField.js";
export { RatingField } from "./RatingField.js";
export { readFieldSpec } from "./readFieldSpec.js";
export { RecordField } from "./RecordField.js";
export { SelectField } from "./SelectField.js";
export { SliderField } from "./SliderField.js";
export { StepperField } from "./StepperField.js";
export { SwitchField } from "./SwitchField.js";
export { TagsField } from "./TagsField.js";
export { TextAreaField } from "./TextAreaField.js";
export { TextField } from "./TextField.js";
export { ThumbsField } from "./ThumbsField.js";
export { UnionField } from "./UnionField.js";
export { UrlField } from "./UrlField.js";
