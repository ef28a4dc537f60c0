import { useForm, type UseFormProps, type UseFormReturn } from "react-hook-form";
import { isJsonFieldError, sessionResolver } from "../../../src/form/index.js";
import { sessionFields, type SessionSchema, type SessionTexts, type SessionValue } from "../../../src/schema/index.js";

export type HostFormReturn = UseFormReturn<SessionTexts, unknown, SessionValue<SessionSchema>>;

interface HostFormProps extends UseFormProps<SessionTexts, unknown, SessionValue<SessionSchema>> {
  schema: SessionSchema;
  onValid: (session: SessionValue<SessionSchema>) => void;
  /** Told the form when it renders. */
  onForm?: (form: HostFormReturn) => void;
}

/** A host's own form over session texts: an area for each field, and the list of its problems, each with its path. */
export function HostForm({ schema, onValid, onForm, ...options }: HostFormProps) {
  const form = useForm<SessionTexts, unknown, SessionValue<SessionSchema>>({
    ...options,
    resolver: sessionResolver(schema),
  });
  const { errors, isValid } = form.formState;
  onForm?.(form);
  return (
    <form onSubmit={(event) => void form.handleSubmit(onValid)(event)} noValidate={!options.shouldUseNativeValidation}>
      {sessionFields.map(({ name }) => {
        const error = errors[name];
        return (
          <div key={name}>
            <textarea aria-label={name} {...form.register(name, { setValueAs: orAbsent })} />
            <ul aria-label={`Problems of ${name}`}>
              {isJsonFieldError(error)
                ? error.issues.map((issue, index) => (
                    <li key={index} aria-label={JSON.stringify(issue.path)}>
                      {issue.message}
                    </li>
                  ))
                : null}
            </ul>
          </div>
        );
      })}
      <output aria-label="Validity">{isValid ? "valid" : "invalid"}</output>
      <button>Save</button>
    </form>
  );
}

/** An input of an absent field holds the empty text, which is no JSON. */
const orAbsent = (text: string) => text || undefined;
