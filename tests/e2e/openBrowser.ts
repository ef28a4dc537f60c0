import axe from "axe-core";
import { chromium, type Page } from "playwright";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.mjs";

/** A page in Chromium that remembers what it complained about. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, exceptions and violations of the Content-Security-Policy, so far. */
  readonly complaints: readonly string[];
  /** The accessibility rules that the page breaks now, with the elements. */
  violations(): Promise<string[]>;
}

/** Starts Chromium; pages are made with `open`. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  return {
    open: async (url: string, options: { width?: number } = {}): Promise<WatchedPage> => {
      const context = await browser.newContext({ viewport: { width: options.width ?? 1440, height: 1000 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`console: ${message.text()}`);
      });
      await page.exposeFunction("reportViolation", (what: string) => complaints.push(`csp: ${what}`));
      await page.addInitScript(
        `document.addEventListener("securitypolicyviolation", (event) => reportViolation(event.violatedDirective + " " + event.blockedURI + " " + event.sample));`,
      );
      await page.goto(url);
      return { page, complaints, violations: () => runAxe(page) };
    },
    close: () => browser.close(),
  };
}

async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html.slice(0, 160)).join(" | ")))`,
  );
  return Array.isArray(found) ? found.map(String) : [];
}
