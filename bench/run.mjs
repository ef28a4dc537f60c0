// Usage: node run.mjs [--case a,b,c] [--input 1MB,2000] [--plan a:1MB,b:2000] [--peer x,y] [--reps 3] [--minutes 20] [--out results.raw.jsonl] [--quick: the mount only]
//        node run.mjs --pair floor-empty,session-kit [--pairs 7] [--plan a:1MB,a:50MB]: mounts only, of two contestants in turn
// Each (case, input, peer, repetition) gets a browser of its own; repetitions are interleaved over the peers.
import { createServer } from 'node:http';
import { appendFileSync, createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { write, INPUTS, NEEDLE, WORD } from './gen.mjs';
import { report } from './report.mjs';

const { values: opt } = parseArgs({
  options: {
    case: { type: 'string', default: 'a,b,c' }, input: { type: 'string' }, peer: { type: 'string' }, plan: { type: 'string' },
    reps: { type: 'string', default: '3' }, minutes: { type: 'string', default: '60' }, out: { type: 'string', default: 'results.raw.jsonl' },
    limit: { type: 'string', default: '60000' }, debug: { type: 'boolean' }, quick: { type: 'boolean' },
    pair: { type: 'string' }, pairs: { type: 'string', default: '7' },
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

const MB = (bytes, per = 10) => Math.round((bytes / 1e6) * per) / per;
/** Bytes after a forced collection: the JavaScript heap alone, and with the DOM, array buffers and strings outside it. The second collection frees what the first only found dead. */
async function heapOf(cdp) {
  for (let i = 0; i < 2; i++) await within(cdp.send('HeapProfiler.collectGarbage'));
  const h = await within(cdp.send('Runtime.getHeapUsage'));
  return { used: h.usedSize, all: h.usedSize + h.embedderHeapUsedSize + h.backingStorageSize };
}
/** The yardstick of memory: MB that JSON.parse's value of the same text takes while it is held, in a page of its own. */
async function valueHeap(client, url) {
  const page = await client.newPage();
  const cdp = await page.context().newCDPSession(page);
  await within(page.goto(origin));
  await within(page.evaluate((u) => window.bench.load('a', 'floor-empty', u), url));
  const before = await heapOf(cdp);
  await within(page.evaluate(() => window.bench.hold()));
  const after = await heapOf(cdp);
  await page.close();
  return MB(after.all - before.all, 100);
}

/** Runs the steps in order; the first that times out or crashes ends the run, and says so in its own column. */
async function one(kase, input, name, { quick = false, skipExpand = false } = {}) {
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
    const cpu = async () => (await within(cdp.send('Performance.getMetrics'))).metrics.find((m) => m.name === 'TaskDuration').value * 1000;
    const round = (v) => (typeof v === 'number' ? +v.toPrecision(Math.abs(v) < 1 ? 2 : Math.abs(v) < 100 ? 3 : 6) : v);
    const put = async (key, f) => { step = key; const v = await f(); if (v !== null && v !== undefined) out[key] = round(v); };
    /** An operation as keys of the row: to painted and idle, of that the call itself, and everything the main thread did. */
    const act = async (name, prefix) => {
      step = name;
      const before = await cpu();
      const r = await call('op', name);
      if (!r) return;
      out[name] = round(r.ms); out[`${prefix}Op`] = round(r.sync); out[`${prefix}Cpu`] = round((await cpu()) - before);
    };
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

    const url = `/data/${kase}-${input}.json`;
    if (kase === 'a' && !quick) await put('valueHeap', () => valueHeap(client, url));
    await within(page.goto(origin));
    await call('load', kase, name, url);
    await put('parse', () => call('parse', input === '50MB' ? 3 : 5));
    step = 'heap0';
    const heap0 = await heapOf(cdp);
    out.heap0 = MB(heap0.used);
    await put('mount', () => call('mount', kase));
    await put('shown', () => call('shown'));
    await put('dom', () => call('dom'));
    if (kase === 'c') { step = 'opening'; const f = await call('opening'); out.openOver50 = f.over50; out.openMax = Math.round(f.max); }
    const heap = async (key) => {
      step = key;
      const { used, all } = await heapOf(cdp);
      out[key] = MB(used); out[`${key}All`] = MB(all - heap0.all, 100);
    };
    await heap('heap');
    if (page.workers().length > 0) out.workers = page.workers().length; // their heaps are in no column
    if (quick) return out;
    if (kase === 'a') {
      await put('nothing', () => call('nothing', 3));
      await act('list', 'list');
      if (out.list) { await put('listDom', () => call('dom')); await put('listHeight', () => call('scrollHeight')); }
      await wheel('scroll');
      await put('edit', async () => (await call('op', 'edit'))?.ms);
      step = 'search';
      const s = await call('search', NEEDLE);
      if (s) {
        out.search = round(s.ms);
        if (s.first !== undefined) out.searchFirst = round(s.first);
        if (s.all !== undefined) { out.searchAll = round(s.all); out.searchCount = s.count; }
        out.searchOver50 = s.over50; out.searchMax = Math.round(s.max);
        await call('op', 'endSearch');
      }
      if (!skipExpand) await act('expandAll', 'expand');
      else out.expandAll = 'skipped';
      if (typeof out.expandAll === 'number') { await put('expandDom', () => call('dom')); await heap('expandHeap'); await wheel('expandScroll'); }
    }
    if (kase === 'b') {
      await wheel('scroll');
      const n = { 100: 100, 2000: 2000, 20000: 20000, one1MB: 1 }[input] ?? 1;
      if (n > 1) {
        await put('jumpLast', () => call('jump', n - 1));
        await put('jumpLastDrift', () => page.evaluate(() => window.bench.drift));
        await put('jumpMiddle', () => call('jump', n >> 1));
        await put('jumpMiddleDrift', () => page.evaluate(() => window.bench.drift));
        step = 'find';
        const s = await call('search', WORD);
        if (s) {
          out.find = round(s.ms); out.findOver50 = s.over50; out.findMax = Math.round(s.max);
          if (s.first !== undefined) out.findFirst = round(s.first);
          if (s.all !== undefined) { out.findAll = round(s.all); out.findCount = s.count; }
          await call('op', 'endSearch');
        }
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
      await heap('heapEnd');
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

// A step that failed is not tried again, nor is a full expansion (or what follows it) on a larger document.
// What the raw file already holds counts: a run that was stopped goes on where it was.
const raw = path.resolve(here, opt.out);
const failed = new Set();
const noExpand = new Map();
const count = new Map();
const paired = new Set();
function note(r) {
  const key = `${r.case}:${r.input}${r.peer}`;
  if (r.pair) { paired.add(`${r.pair} ${key} ${r.rep}`); if (r.failed) failed.add(`${r.pair} ${r.case}:${r.input}`); return; }
  const size = Object.keys(INPUTS[r.case]).indexOf(r.input);
  count.set(key, (count.get(key) ?? 0) + 1);
  if (/^expand.*: (timeout|crash)/.test(r.failed)) noExpand.set(r.peer, Math.min(size, noExpand.get(r.peer) ?? size));
  else if (r.failed) failed.add(key);
}
if (existsSync(raw)) for (const l of readFileSync(raw, 'utf8').trim().split('\n').filter(Boolean)) note(JSON.parse(l));
function keep(r) {
  note(r);
  appendFileSync(raw, JSON.stringify(r) + '\n');
  console.log(JSON.stringify(r));
}
const all = split(opt.case).flatMap((c) => Object.keys(INPUTS[c]).map((i) => `${c}:${i}`));
const plan = split(opt.plan) ?? all.filter((c) => !opt.input || split(opt.input).includes(c.split(':')[1]));
const stamp = () => Math.round(Date.now() / 1000);
const known = (kase) => [...readdirSync(path.join(here, 'src', kase)).map((f) => f.replace(/\.tsx$/, '')), ...kits];

/** A B A B …: what the machine does besides meets both alike, so each difference is taken between neighbours. */
async function runPairs(pair) {
  const names = split(pair);
  if (names.length !== 2) throw new Error(`--pair takes two names, not ${pair}.`);
  for (const cell of plan) {
    const [kase, input] = cell.split(':');
    const unknown = names.find((name) => !known(kase).includes(name));
    if (unknown) throw new Error(`No contestant ${unknown} in case ${kase}.`);
    for (let rep = 0; rep < +opt.pairs; rep++) {
      if (names.every((name) => paired.has(`${pair} ${cell}${name} ${rep}`))) continue;
      for (const name of names)
        if (Date.now() <= deadline && !failed.has(`${pair} ${cell}`)) keep({ pair, rep, at: stamp(), ...(await one(kase, input, name, { quick: true })) });
    }
  }
}
async function runPlan() {
  for (let rep = 0; rep < +opt.reps; rep++)
    for (const cell of plan) {
      const [kase, input] = cell.split(':');
      const peers = split(opt.peer)?.filter((name) => known(kase).includes(name)) ?? known(kase);
      const size = Object.keys(INPUTS[kase]).indexOf(input);
      for (const name of rep % 2 ? peers.toReversed() : peers) {
        const key = cell + name;
        if (Date.now() > deadline || failed.has(key) || (count.get(key) ?? 0) > rep) continue;
        keep({ rep, at: stamp(), ...(await one(kase, input, name, { quick: opt.quick, skipExpand: size >= (noExpand.get(name) ?? Infinity) })) });
      }
    }
}
await (opt.pair ? runPairs(opt.pair) : runPlan());
server.close();
report(here, raw);
