import { execFileSync } from "node:child_process";
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.mjs";
import { pack, projectRoot } from "./pack.js";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The newest and the oldest peers the package promises to work with. */
const PEERS = [
  { react: "^19.3.1", form: "^7.92.0", zod: "^4.6.7", types: "^19.3.0" },
  { react: "18.3.1", form: "7.55.0", zod: "4.1.0", types: "^18.3.0" },
];

let tarball: string;
let browser: Browser;
beforeAll(async () => {
  tarball = pack();
  const executablePath = findChromium();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS });
});
afterAll(() => browser?.close());

describe.each(PEERS)("a Vite app with React $react, react-hook-form $form and zod $zod", (peers) => {
  let folder: string;
  let server: Server;
  beforeAll(() => {
    folder = installed(peers);
  });
  afterAll(() => server?.close());

  it("type-checks against the packed declarations, the README's examples too", () => {
    expect(() => tool(folder, "typescript/bin/tsc", "-p", "tsconfig.json")).not.toThrow();
  });

  it("shows a viewer and saves a form under a strict Content-Security-Policy", async () => {
    tool(folder, "vite/bin/vite.js", "build", "--logLevel", "error");
    server = serve(join(folder, "dist"));
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

    const viewer = page.getByLabel("Stored session");
    await expect.poll(() => viewer.innerText()).toContain("On its way.");
    expect(await viewer.innerText()).toContain("12345678901234567890");
    await page.locator(".cm-editor").first().waitFor();
    // a bundler may rewrite the stylesheet: the colours must survive in a host that declares no color-scheme
    expect(await viewer.evaluate((root) => getComputedStyle(root).color)).toBe("rgb(21, 24, 30)");

    await page.getByRole("textbox", { name: /name/i }).first().fill("Refund answered");
    await page.getByRole("textbox", { name: "score" }).fill("0.50");
    await page.getByRole("radio", { name: "4 of 5" }).focus();
    await page.keyboard.press("4");
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect.poll(() => page.getByLabel("Saved", { exact: true }).innerText()).toBe("sessionName,metrics 0.5");
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("passes the tests of forms that a host makes with react-hook-form", () => {
    addFormTests(folder);
    expect(() => tool(folder, "vitest/vitest.mjs", "run")).not.toThrow();
    // a run of its own inside this one
  }, 600_000);
});

/** The tests that know the package by its entries alone, and what they stand on: run with the peers of the app. */
function addFormTests(folder: string): void {
  for (const path of ["tests/form/hookForm", "tests/support"])
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
  for (const entry of ["form", "schema", "json"]) {
    mkdirSync(join(folder, "src", entry), { recursive: true });
    writeFileSync(join(folder, "src", entry, "index.ts"), `export * from "session-kit/${entry}";\n`);
  }
  // the runner of this project: the app installs what touches its React, and no second runner
  symlinkSync(join(projectRoot, "node_modules/vitest"), join(folder, "node_modules/vitest"), "dir");
}

function installed(peers: (typeof PEERS)[number]): string {
  const folder = mkdtempSync(join(tmpdir(), "session-kit-app-"));
  cpSync(join(import.meta.dirname, "app"), folder, { recursive: true });
  for (const [index, example] of readmeExamples().entries())
    writeFileSync(join(folder, `readme-${index}.tsx`), example);
  const manifest = {
    name: "host",
    private: true,
    type: "module",
    dependencies: {
      "session-kit": `file:${tarball}`,
      react: peers.react,
      "react-dom": peers.react,
      "react-hook-form": peers.form,
      zod: peers.zod,
      "@types/react": peers.types,
      "@types/react-dom": peers.types,
      ...testingLibrary(),
    },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--no-package-lock"], {
    cwd: folder,
    stdio: "pipe",
  });
  return folder;
}

/** What the tests render with, in the versions of this project. */
function testingLibrary(): Record<string, string> {
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(projectRoot, "package.json"), "utf8"),
  );
  return Object.fromEntries(
    Object.entries(manifest.devDependencies).filter(([name]) => name.startsWith("@testing-library/")),
  );
}

/** The README's `tsx` blocks, each a module of its own. */
function readmeExamples(): string[] {
  const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
  const examples = [...readme.matchAll(/```tsx\n([^]*?)```/g)].map(([, code]) => `${code}\nexport {};\n`);
  expect(examples.length).toBeGreaterThan(0);
  return examples;
}

/** Runs a tool of this project in the app's folder; its output is the error's when it fails. */
function tool(folder: string, path: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(projectRoot, "node_modules", path), ...args], {
    cwd: folder,
    stdio: "pipe",
    encoding: "utf8",
  });
}

function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
    });
    return createReadStream(file).pipe(response);
  }).listen(0, "127.0.0.1");
}
