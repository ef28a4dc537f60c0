// The built page of the benchmark in a browser of its own, for what run.mjs has no step for.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';

const here = import.meta.dirname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Loads a contestant with an input and mounts it. */
export async function openPage(kase, input, name) {
  const server = createServer((req, res) => {
    const url = decodeURIComponent(new URL(req.url, 'http://x').pathname);
    const base = url.startsWith('/data/') ? here : path.join(here, 'dist');
    const file = path.join(base, path.normalize(url === '/' ? '/index.html' : url));
    if (!file.startsWith(base) || !existsSync(file)) return res.writeHead(404).end();
    res.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(res);
  });
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(([k, n, url]) => window.bench.load(k, n, url), [kase, name, `/data/${kase}-${input}.json`]);
  await page.evaluate((k) => window.bench.mount(k), kase);
  return { page, close: async () => { await browser.close(); server.close(); } };
}

/** From each of some keys to the problem it makes (and, taken back, its end), painted: `shows` says in the page whether one is listed. */
export async function keyToProblem(page, key, shows, rounds = 10) {
  await page.evaluate((f) => {
    const listed = new Function(`return (${f})()`);
    window.times = [];
    let at = 0, before = listed();
    addEventListener('keydown', () => { at = performance.now(); }, true);
    new MutationObserver(() => {
      if (listed() === before) return;
      before = listed();
      const from = at;
      requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - from)));
    }).observe(document.body, { childList: true, subtree: true });
  }, String(shows));
  for (let turn = 1; turn <= 2 * rounds; turn++) {
    await page.keyboard.press(turn % 2 ? key : 'Backspace');
    await page.waitForFunction((n) => window.times.length >= n, turn, { timeout: 10_000 }).catch(() => {});
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => window.times);
}
