import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod";
import "../../styles.css";
import "./app.css";

// The page's Content-Security-Policy forbids `new Function`, which zod tries as soon as a schema is made. So this comes
// first, and the app, which makes schemas when it is loaded, after it.
z.config({ jitless: true });
const { App } = await import("./App.js");

const place = document.getElementById("app");
if (!place) throw new Error("Expected an element with id `app` in the page, found none.");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
