// Usage: node run.mjs [--case a,b,c] [--input 1MB,2000] [--plan a:1MB,b:2000] [--peer x,y] [--reps 3] [--minutes 20] [--out results.raw.jsonl] [--quick: the mount only]
// Each (case, input, peer, repetition) gets a browser of its own; repetitions are interleaved over the peers.
import { createServer } from 'node:http';
import { appendFileSync, createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { write, INPUTS, NEEDLE } from './gen.mjs';
import { report } from './report.mjs';

const { values: opt } = parseArgs({
  options: {
    case: { type: 'string', default: 'a,b,c' }, input: { type: 'string' }, peer: { type: 'string' }, plan: { type: 'string' },
    reps: { type: 'string', default: '3' }, minutes: { type: 'string', default: '60' }, out: { type: 'string', default: 'results.raw.jsonl' },
    limit: { type: 'string', default: '60000' }, debug: { type: 'boolean' }, quick: { type: 'boolean' },
  },
});
const here = import.meta.dirname;
const LIMIT = +opt.limit;
const split = (s) => s?.split(',').filter(Boolean);
const kits = (split(process.env.KIT) ?? []).map((s) => s.split('=')[0]);
const deadline = Date.now() + +opt.minutes * 60_000;
write(path.join(here, 'data'));

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.ttf': 'font/ttf' };
const server = createServer((req, res) => {
  const url = decodeURIComponent(new URL(req.url, 'http://x').pathname);
  const base = url.startsWith('/data/') ? here : path.resolve(here, process.env.OUT ?? 'dist');
  if (url === '/favicon.ico') return res.writeHead(204).end();
  const file = path.join(base, path.normalize(url === '/' ? '/index.html' : url));
  if (!file.startsWith(base) || !existsSync(file)) return res.writeHead(404).end();
  res.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(res);
});
await new Promise((r) => server.listen(0, '127.0.0.1', r));
const origin = `http://127.0.0.1:${server.address().port}/`;

const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
class Timeout extends Error {}
const within = (p, ms = LIMIT) => {
  let t;
  return Promise.race([p, new Promise((_, no) => { t = setTimeout(() => no(new Timeout('timeout')), ms); })]).finally(() => clearTimeout(t));
};

/** Runs the steps in order; the first that times out or crashes ends the run, and says so in its own column. */
async function one(kase, input, name, skipExpand) {
  const out = { case: kase, input, peer: name };
  const browser = await chromium.launchServer({
    executablePath: findChromium(), handleSIGTERM: false, handleSIGINT: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info', '--window-size=1280,800'],
  });
  current = browser;
  let step = 'launch';
  try {
    const client = await chromium.connect(browser.wsEndpoint());
    const page = await client.newPage({ viewport: { width: 1280, height: 800 } });
    const crash = new Promise((_, no) => page.on('crash', () => no(new Error('crash'))));
    crash.catch(() => {});
    page.on('pageerror', (e) => { out.error ??= String(e.message).slice(0, 200); if (opt.debug) console.log(e.stack); });
    if (opt.debug) page.on('console', (m) => m.type() === 'error' && console.log(m.text().slice(0, 300)));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const call = (fn, ...args) => within(Promise.race([crash, page.evaluate(([f, a]) => window.bench[f](...a), [fn, args])]));
    const heap = async () => {
      await within(cdp.send('HeapProfiler.collectGarbage'));
      return Math.round((await within(cdp.send('Runtime.getHeapUsage'))).usedSize / 1e5) / 10;
    };
    const cpu = async () => (await within(cdp.send('Performance.getMetrics'))).metrics.find((m) => m.name === 'TaskDuration').value * 1000;
    const round = (v) => (typeof v === 'number' ? +v.toPrecision(v < 1 ? 2 : v < 100 ? 3 : 6) : v);
    const put = async (key, f) => { step = key; const v = await f(); if (v !== null && v !== undefined) out[key] = round(v); };
    const wheel = async (prefix) => {
      step = `${prefix}Over50`;
      await page.mouse.move(400, 400);
      await call('framesStart');
      const end = Date.now() + 3000;
      while (Date.now() < end) { await within(Promise.race([crash, page.mouse.wheel(0, 400)])); await sleep(30); }
      const f = await call('framesStop');
      out[`${prefix}Over50`] = f.over50; out[`${prefix}Max`] = Math.round(f.max); out[`${prefix}Frames`] = f.n;
      out[`${prefix}Moved`] = await call('scrollTop') > 0;
    };
    const keys = async (prefix) => {
      step = prefix;
      await sleep(300);
      await call('keys');
      const end = Date.now() + LIMIT / 2;
      for (let i = 0; i < 60 && Date.now() < end; i++) { await within(Promise.race([crash, page.keyboard.press('a')])); await sleep(35); }
      await call('dom'); // waits until the page answers
      await sleep(200);
      const t = (await call('keys')).sort((x, y) => x - y);
      if (!t.length) return;
      out[`${prefix}P50`] = round(t[t.length >> 1]); out[`${prefix}P98`] = round(t[Math.min(t.length - 1, Math.floor(t.length * 0.98))]); out[`${prefix}N`] = t.length;
    };

    await within(page.goto(origin));
    await call('load', kase, name, `/data/${kase}-${input}.json`);
    await put('parse', () => call('parse', input === '50MB' ? 3 : 5));
    await put('heap0', heap);
    await put('mount', () => call('mount', kase));
    await put('dom', () => call('dom'));
    await put('heap', heap);
    if (opt.quick) return out;
    if (kase === 'a') {
      await put('list', () => call('op', 'list'));
      if (out.list) await put('listDom', () => call('dom'));
      await wheel('scroll');
      await put('edit', () => call('op', 'edit'));
      await put('search', () => call('op', 'search', NEEDLE));
      if (!skipExpand) await put('expandAll', () => call('op', 'expandAll'));
      else out.expandAll = 'skipped';
      if (typeof out.expandAll === 'number') { await put('expandDom', () => call('dom')); await put('expandHeap', heap); }
    }
    if (kase === 'b') {
      await wheel('scroll');
      const n = { 100: 100, 2000: 2000, 20000: 20000, one1MB: 1 }[input] ?? 1;
      if (n > 1) {
        await put('jumpLast', () => call('jump', n - 1));
        await put('jumpMiddle', () => call('jump', n >> 1));
        await call('jump', n - 1);
        await put('append', () => call('append'));
        await call('jump', n);
      }
      step = 'stream';
      const before = await cpu();
      const base = n > 1 ? 'Streaming. ' : await page.evaluate(async (u) => (await (await fetch(u)).json())[0].md, `/data/b-${input}.json`);
      const s = await call('stream', base, 20_000);
      out.streamChunks = s.chunks;
      out.streamCpuPerChunk = round(((await cpu()) - before) / s.chunks);
      out.streamWallPerChunk = round(s.wall / s.chunks);
      out.streamOver50 = s.over50;
      await put('heapEnd', heap);
    }
    if (kase === 'c') {
      await call('keysStart');
      await call('op', 'focusPlain');
      await keys('plain');
      const has = await call('op', 'focusMeta');
      if (has !== null) await keys('meta');
    }
  } catch (e) {
    const kind = e instanceof Timeout ? 'timeout' : /crash|Target.*closed|has been closed/i.test(e.message) ? 'crash' : 'error';
    out[step] = kind;
    out.failed = kind === 'error' ? `${step}: ${e.message.slice(0, 160)}` : `${step}: ${kind}`;
  } finally {
    await Promise.race([browser.kill(), sleep(5000)]);
  }
  return out;
}

let current;
for (const sig of ['SIGINT', 'SIGTERM']) process.on(sig, async () => { await current?.kill(); process.exit(1); });

// A step that failed is not tried again, nor is a full expansion on a larger document.
// What the raw file already holds counts: a run that was stopped goes on where it was.
const raw = path.resolve(here, opt.out);
const failed = new Set();
const noExpand = new Map();
const count = new Map();
function note(r) {
  const key = `${r.case}:${r.input}${r.peer}`;
  const size = Object.keys(INPUTS[r.case]).indexOf(r.input);
  count.set(key, (count.get(key) ?? 0) + 1);
  if (r.expandAll === 'timeout' || r.expandAll === 'crash') noExpand.set(r.peer, Math.min(size, noExpand.get(r.peer) ?? size));
  else if (r.failed) failed.add(key);
}
if (existsSync(raw)) for (const l of readFileSync(raw, 'utf8').trim().split('\n').filter(Boolean)) note(JSON.parse(l));
const all = split(opt.case).flatMap((c) => Object.keys(INPUTS[c]).map((i) => `${c}:${i}`));
const plan = split(opt.plan) ?? all.filter((c) => !opt.input || split(opt.input).includes(c.split(':')[1]));
for (let rep = 0; rep < +opt.reps; rep++)
  for (const cell of plan) {
    const [kase, input] = cell.split(':');
    const has = [...readdirSync(path.join(here, 'src', kase)).map((f) => f.replace(/\.tsx$/, '')), ...kits];
    const peers = split(opt.peer)?.filter((name) => has.includes(name)) ?? has;
    for (const name of rep % 2 ? peers.toReversed() : peers) {
      const key = cell + name;
      if (Date.now() > deadline || failed.has(key) || (count.get(key) ?? 0) > rep) continue;
      const size = Object.keys(INPUTS[kase]).indexOf(input);
      const r = { rep, at: Math.round(Date.now() / 1000), ...(await one(kase, input, name, size >= (noExpand.get(name) ?? Infinity))) };
      note(r);
      appendFileSync(raw, JSON.stringify(r) + '\n');
      console.log(JSON.stringify(r));
    }
  }
server.close();
report(here, raw);
