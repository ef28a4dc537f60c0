// The targets of the form: mounts in turn with the bare input, keys beside and inside large metadata in the same runs as the input and
// the peers, the time from a key to the problem it makes, sizes; then one table "target / measured / peers".
// Usage: node form.mjs [--inputs 1MB,10MB] [--pairs 7] [--reps 3] [--minutes 60] [--peer x,y]; --continue; --table: only the table, of what the last run left.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keyToProblem, openPage } from './openPage.mjs';
import { show, signed } from './table.mjs';

const KIT = 'session-kit', FLOOR = 'floor-input', FRAME = 1000 / 60;
const { values: opt } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1MB,10MB' }, pairs: { type: 'string', default: '7' }, reps: { type: 'string', default: '3' }, minutes: { type: 'string', default: '60' },
    peer: { type: 'string', default: 'rhf-codemirror,rhf-vanilla-jsoneditor,rhf-textarea' }, continue: { type: 'boolean' }, table: { type: 'boolean' },
  },
});
const here = import.meta.dirname;
const raw = path.join(here, 'form.raw.jsonl'), judgedFile = path.join(here, 'form.judged.json'), sizeFile = path.join(here, 'sizes.json');
const median = (values) => values.toSorted((x, y) => x - y)[values.length >> 1];
const inputs = opt.inputs.split(',');

/** From a key in the metadata to what it makes: a broken text, a key that the schema forbids. */
async function judge(input) {
  const found = { input };
  for (const [name, focus, key] of [['json', 'focusMeta', '"'], ['schema', 'focusKey', 'x']]) {
    const { page, close } = await openPage('c', input, KIT);
    await page.evaluate((op) => window.bench.op(op), focus);
    const times = await keyToProblem(page, key, () => document.querySelector('[role="group"][aria-label="Metadata"] .sk-problems') !== null);
    found[name] = { n: times.length, shown: median(times), slowest: Math.max(...times) };
    await close();
  }
  return found;
}

if (!opt.table) {
  const run = (script, ...args) => {
    const { status } = spawnSync(process.execPath, [path.join(here, script), ...args], { cwd: here, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  };
  const plan = inputs.map((input) => `c:${input}`).join();
  if (!opt.continue) rmSync(raw, { force: true });
  run('run.mjs', '--plan', plan, '--pair', `${FLOOR},${KIT}`, '--pairs', opt.pairs, '--minutes', opt.minutes, '--out', raw);
  run('run.mjs', '--plan', plan, '--peer', `${FLOOR},${KIT}`, '--reps', opt.reps, '--minutes', opt.minutes, '--out', raw);
  if (opt.peer) run('run.mjs', '--plan', `c:${inputs[0]}`, '--peer', opt.peer, '--reps', opt.reps, '--minutes', opt.minutes, '--out', raw);
  const judged = [];
  for (const input of inputs) judged.push(await judge(input));
  writeFileSync(judgedFile, `${JSON.stringify(judged)}\n`);
  run('sizes.mjs');
}

const lines = readFileSync(raw, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const full = lines.filter((l) => !l.pair);
const of = (peer, input, key) => full.filter((l) => l.peer === peer && l.input === input && typeof l[key] === 'number').toSorted((x, y) => x.rep - y.rep).map((l) => l[key]);
const mid = (peer, input, key) => { const v = of(peer, input, key); return v.length > 0 ? median(v) : undefined; };
const names = opt.peer.split(',').filter(Boolean);
const peers = (input, ...keys) => names.flatMap((name) => (mid(name, input, keys[0]) === undefined ? [] : [`${name} ${keys.map((key) => show(mid(name, input, key))).join(' / ')}`])).join('; ') || '–';
const rows = [];
const add = (work, target, text, ok, others = '–') => rows.push([work, target, text, ok === undefined ? '–' : ok ? 'yes' : '**no**', others]);

for (const input of inputs) {
  const runs = lines.filter((l) => l.pair === `${FLOOR},${KIT}` && l.input === input && typeof l.mount === 'number');
  const side = (peer, key) => runs.filter((l) => l.peer === peer).toSorted((x, y) => x.rep - y.rep).map((l) => l[key]);
  const [floor, shown, idle] = [side(FLOOR, 'mount'), side(KIT, 'shown'), side(KIT, 'mount')];
  const n = Math.min(floor.length, shown.length);
  if (n === 0) continue;
  const over = median(floor.slice(0, n).map((v, i) => shown[i] - v));
  add(`first content painted, ${input}`, `an empty page + ${show(2 * FRAME)} ms`, `${signed(over)} ms (n ${n}; ${show(median(shown))} against ${show(median(floor))})`, over <= 2 * FRAME, peers(input, 'shown'));
  add(`the same until all is idle, CodeMirror and all checks, ${input}`, '–', `${show(median(idle))} ms`, undefined, peers(input, 'mount'));
  add(`frames over 50 ms while it opens, ${input}`, '0', `${show(median(side(KIT, 'openOver50')))} (longest ${show(median(side(KIT, 'openMax')))} ms)`, median(side(KIT, 'openOver50')) === 0, peers(input, 'openOver50', 'openMax'));
}
for (const input of inputs) {
  const over = (key) => { const [a, b] = [of(FLOOR, input, key), of(KIT, input, key)]; const n = Math.min(a.length, b.length); return n > 0 ? median(a.slice(0, n).map((v, i) => b[i] - v)) : undefined; };
  const [p50, p98] = [over('plainP50'), over('plainP98')];
  if (p50 === undefined) continue;
  add(`key in a plain field beside it, ${input}, p50 / p98`, `the bare input + 4 / + ${show(FRAME)} ms`, `${signed(p50)} / ${signed(p98)} ms (${show(mid(KIT, input, 'plainP50'))} / ${show(mid(KIT, input, 'plainP98'))} against ${show(mid(FLOOR, input, 'plainP50'))} / ${show(mid(FLOOR, input, 'plainP98'))})`, p50 <= 4 && p98 <= FRAME, peers(input, 'plainP50', 'plainP98'));
}
for (const input of inputs) {
  const [p50, p98] = ['metaP50', 'metaP98'].map((key) => mid(KIT, input, key));
  if (p50 === undefined) continue;
  const target = input === '1MB' ? '16 / 25 ms' : '–';
  add(`key in the JSON of it, ${input}, p50 / p98`, target, `${show(p50)} / ${show(p98)} ms`, input === '1MB' ? p50 <= 16 && p98 <= 25 : undefined, peers(input, 'metaP50', 'metaP98'));
}
for (const { input, json, schema } of existsSync(judgedFile) ? JSON.parse(readFileSync(judgedFile, 'utf8')) : []) {
  const target = input === '1MB' ? '200 ms' : '–';
  add(`a problem shown after the last key: broken text / schema, ${input}`, target, `${show(json.shown)} / ${show(schema.shown)} ms (slowest of ${json.n}: ${show(json.slowest)} / ${show(schema.slowest)})`, input === '1MB' ? json.shown <= 200 && schema.shown <= 200 : undefined);
}
const sizes = existsSync(sizeFile) ? JSON.parse(readFileSync(sizeFile, 'utf8')) : [];
const [own, zod] = ['SessionForm', 'zod'].map((name) => sizes.find((r) => r.peer === `${KIT} ${name}`));
if (own) add('min+gz at first, react-hook-form and zod included, as Vite builds it', '75 kB', `${show(own.vite)} kB (the same schema with zod alone: ${show(zod?.vite)})`, own.vite <= 75);
console.log(`\n| work | target | measured | met | peers |\n| --- | --- | --- | --- | --- |\n${rows.map((r) => `| ${r.join(' | ')} |`).join('\n')}`);
