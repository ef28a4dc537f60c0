// The targets of the JSON editor: opened as tree (against the floor) and as text (against CodeMirror alone), one leaf edited, the time
// from a key to the problem it makes, sizes; then one table "target / measured / peers".
// Usage: node editor.mjs [--inputs 1MB,10MB] [--edits 1MB,10MB,50MB] [--pairs 7] [--reps 3] [--minutes 60]; --table: only the table, of what the last run left.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keyToProblem, openPage } from './openPage.mjs';
import { show, signed } from './table.mjs';

const FRAME = 1000 / 60, FLOOR = 'floor-empty', TREE = 'session-kit-tree', TEXT = 'session-kit-text', PEER = 'codemirror', JUDGED = 'session-kit-judged';
const { values: opt } = parseArgs({
  options: { inputs: { type: 'string', default: '1MB,10MB' }, edits: { type: 'string', default: '1MB,10MB,50MB' }, pairs: { type: 'string', default: '7' }, reps: { type: 'string', default: '3' }, minutes: { type: 'string', default: '60' }, table: { type: 'boolean' } },
});
const here = import.meta.dirname;
const raw = path.join(here, 'editor.raw.jsonl'), judgedFile = path.join(here, 'editor.judged.json'), sizeFile = path.join(here, 'sizes.json');
const median = (values) => values.toSorted((x, y) => x - y)[values.length >> 1];

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [path.join(here, script), ...args], { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const plan = (inputs) => inputs.split(',').map((input) => `a:${input}`).join();

/** From each of some keys to the problem in the list, painted; and the frames while it is typed on. */
async function judge(input) {
  const { page, close } = await openPage('a', input, JUDGED);
  await page.evaluate(() => window.bench.op('edit'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  const times = await keyToProblem(page, 'x', () => document.querySelector('.sk-problems') !== null);
  await page.evaluate(() => window.bench.framesStart());
  for (let i = 0; i < 60; i++) { await page.keyboard.press('a'); await page.waitForTimeout(35); }
  await page.waitForTimeout(300);
  const frames = await page.evaluate(() => window.bench.framesStop());
  await close();
  return { input, n: times.length, shown: median(times), slowest: Math.max(...times), over50: frames.over50, longest: frames.max };
}

if (!opt.table) {
  rmSync(raw, { force: true });
  run('run.mjs', '--plan', plan(opt.inputs), '--pair', `${FLOOR},${TREE}`, '--pairs', opt.pairs, '--minutes', opt.minutes, '--out', raw);
  run('run.mjs', '--plan', plan(opt.inputs), '--pair', `${PEER},${TEXT}`, '--pairs', opt.pairs, '--minutes', opt.minutes, '--out', raw);
  run('run.mjs', '--plan', plan(opt.edits), '--peer', `${TREE},${TEXT},${PEER}`, '--reps', opt.reps, '--minutes', opt.minutes, '--out', raw);
  writeFileSync(judgedFile, `${JSON.stringify(await judge('1MB'))}\n`);
  run('sizes.mjs');
}

const lines = readFileSync(raw, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const rows = [];
const add = (work, target, text, ok, others = '–') => rows.push([work, target, text, ok === undefined ? '–' : ok ? 'yes' : '**no**', others]);

/** The differences between neighbours of a pair. */
function pair(one, other, input) {
  const runs = lines.filter((l) => l.pair === `${one},${other}` && l.input === input && typeof l.mount === 'number');
  const of = (peer) => runs.filter((l) => l.peer === peer).toSorted((x, y) => x.rep - y.rep).map((l) => l.mount);
  const [a, b] = [of(one), of(other)];
  const n = Math.min(a.length, b.length);
  return n === 0 ? undefined : { n, diff: median(a.slice(0, n).map((v, i) => b[i] - v)), one: median(a), other: median(b) };
}
for (const input of opt.inputs.split(',')) {
  const p = pair(FLOOR, TREE, input);
  if (p) add(`opened as a tree, ${input}`, `floor + ${show(2 * FRAME)} ms`, `floor ${signed(p.diff)} ms (n ${p.n}; ${show(p.other)} against ${show(p.one)})`, p.diff <= 2 * FRAME);
}
for (const input of opt.inputs.split(',')) {
  const p = pair(PEER, TEXT, input);
  if (p) add(`opened as text, ${input}`, 'CodeMirror alone', `${signed(p.diff)} ms (n ${p.n}; ${show(p.other)} against ${show(p.one)})`, p.diff <= 0, `${PEER} ${show(p.one)}`);
}
const full = (peer, input) => lines.filter((l) => !l.pair && l.peer === peer && l.input === input && typeof l.edit === 'number');
for (const [peer, name] of [[TREE, 'tree'], [TEXT, 'text']])
  for (const input of opt.edits.split(',')) {
    const own = full(peer, input);
    if (own.length === 0) continue;
    const over = median(own.map((l) => l.edit - l.nothing));
    const others = full(PEER, input);
    add(`one leaf edited to painted, ${name}, ${input}`, `nothing + ${show(FRAME)} ms`, `nothing ${signed(over)} ms (${show(median(own.map((l) => l.edit)))}; n ${own.length})`, over <= FRAME, others.length > 0 ? `${PEER} ${show(median(others.map((l) => l.edit)))}` : '–');
  }
if (existsSync(judgedFile)) {
  const j = JSON.parse(readFileSync(judgedFile, 'utf8'));
  add(`a problem shown after the last key, ${j.input}`, '150 ms', `${show(j.shown)} ms (slowest of ${j.n}: ${show(j.slowest)})`, j.shown <= 150);
  add(`frames over 50 ms in 60 keys, ${j.input}`, '0', `${j.over50} (longest ${show(j.longest)} ms)`, j.over50 === 0);
}
const size = existsSync(sizeFile) ? JSON.parse(readFileSync(sizeFile, 'utf8')).find((r) => r.peer?.endsWith(' editor')) : undefined;
if (size) add('min+gz of JsonEditor before CodeMirror', '25 kB', `${show(size.initial)} kB`, size.initial <= 25);
console.log(`\n| work | target | measured | met | peers |\n| --- | --- | --- | --- | --- |\n${rows.map((r) => `| ${r.join(' | ')} |`).join('\n')}`);
