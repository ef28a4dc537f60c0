import { useState, type ReactElement } from "react";
import { httpStore } from "../../store/httpStore.js";
import { SessionInspector } from "../SessionInspector.js";
import { ErrorBoundary } from "./ErrorBoundary.js";
import { rememberedTheme } from "./rememberedTheme.js";
import { sessionHash } from "./sessionHash.js";
import { useHash } from "./useHash.js";

/** The page that `session-kit` serves: the inspector over its own server, with the open session in the address. */
export function App(): ReactElement {
  const [store] = useState(() => httpStore("./"));
  const [selected, select] = useHash();
  return (
    <ErrorBoundary>
      <SessionInspector
        store={store}
        selected={selected}
        onSelectedChange={select}
        anchorPrefix={sessionHash.anchorPrefix}
        defaultTheme={rememberedTheme.read()}
        onThemeChange={rememberedTheme.write}
      />
    </ErrorBoundary>
  );
}
