import { Fragment, type ReactElement } from "react";
import { VisibleText } from "../../../ui/VisibleText.js";

/** A name of a class or a tool: it breaks between its words where it has to, `System|Message`, `image_|generation_|call`. */
export function BreakableName({ name }: { name: string }): ReactElement {
  return (
    <>
      {name.split(/(?<=[a-z])(?=[A-Z])|(?<=_)/).map((word, index) => (
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          <VisibleText text={word} />
        </Fragment>
      ))}
    </>
  );
}
