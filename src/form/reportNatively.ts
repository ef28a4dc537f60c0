import type { JsonFieldError } from "./JsonFieldError.js";

/** What is known of the inputs of a form, by their names. */
type Inputs = Readonly<Record<string, { readonly ref: object; readonly refs?: readonly object[] } | undefined>>;

/** Has the browser say what is wrong with the inputs of a form: in a bubble at the first one, and not at those without an error. */
export function reportNatively(inputs: Inputs, errors: Readonly<Record<string, JsonFieldError | undefined>>): void {
  const wrong = Object.entries(inputs).flatMap(([name, input]) => {
    const message = errors[name]?.message ?? "";
    const elements = input ? [input.ref, ...(input.refs ?? [])].filter(isInput) : [];
    for (const element of elements) element.setCustomValidity(message);
    return message === "" ? [] : elements;
  });
  wrong[0]?.reportValidity();
}

type NativeInput = Pick<HTMLInputElement, "setCustomValidity" | "reportValidity">;

function isInput(ref: object): ref is NativeInput {
  return "setCustomValidity" in ref && "reportValidity" in ref;
}
