// The targets of the chat history: mounts in turn with the floor, full runs beside the peers, sizes, then one table "target / measured / peers".
// Usage: node chat.mjs [--inputs 2000,20000] [--full 2000,20000,one1MB] [--pairs 7] [--reps 3] [--minutes 60] [--peer x,y]; --continue; --table: only the table, of what the last run left.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { show, signed } from './table.mjs';

const KIT = 'session-kit', FLOOR = 'floor-empty', TEXT = 'floor-text', FRAME = 1000 / 60;
const { values: opt } = parseArgs({
  options: {
    inputs: { type: 'string', default: '2000,20000' }, full: { type: 'string', default: '2000,20000,one1MB' }, pairs: { type: 'string', default: '7' }, reps: { type: 'string', default: '3' }, minutes: { type: 'string', default: '60' },
    peer: { type: 'string', default: `${KIT},virtua,virtua-streamdown,tanstack-virtual,virtuoso,${TEXT},${FLOOR}` }, continue: { type: 'boolean' }, table: { type: 'boolean' },
  },
});
const here = import.meta.dirname;
const raw = path.join(here, 'chat.raw.jsonl'), sizeFile = path.join(here, 'sizes.json');

if (!opt.table) {
  const run = (script, ...args) => {
    const { status } = spawnSync(process.execPath, [path.join(here, script), ...args], { cwd: here, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  };
  const plan = (inputs) => inputs.split(',').map((input) => `b:${input}`).join();
  if (!opt.continue) rmSync(raw, { force: true });
  run('run.mjs', '--plan', plan(opt.inputs), '--pair', `${FLOOR},${KIT}`, '--pairs', opt.pairs, '--minutes', opt.minutes, '--out', raw);
  // The floor of text is one node a message: it streams beside few messages as well as it can.
  run('run.mjs', '--plan', 'b:100', '--peer', `${TEXT},${FLOOR}`, '--reps', opt.reps, '--minutes', opt.minutes, '--out', raw);
  run('run.mjs', '--plan', plan(opt.full), '--peer', opt.peer, '--reps', opt.reps, '--minutes', opt.minutes, '--out', raw);
  run('sizes.mjs');
}

const lines = readFileSync(raw, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const median = (values) => values.toSorted((x, y) => x - y)[values.length >> 1];
const full = lines.filter((l) => !l.pair);
const of = (peer, input, key) => full.filter((l) => l.peer === peer && l.input === input && typeof l[key] === 'number').map((l) => l[key]);
const mid = (peer, input, key) => { const v = of(peer, input, key); return v.length > 0 ? median(v) : undefined; };
const names = opt.peer.split(',').filter((name) => name !== KIT);
const peers = (input, key, unit = '') => names.flatMap((name) => (mid(name, input, key) === undefined ? [] : [`${name} ${show(mid(name, input, key))}${unit}`])).join('; ') || '–';
const rows = [];
const add = (work, target, text, ok, others = '–') => rows.push([work, target, text, ok === undefined ? '–' : ok ? 'yes' : '**no**', others]);
function each(inputs, work, target, { key, unit = ' ms', ok, more = () => '' }) {
  for (const input of inputs) {
    const v = mid(KIT, input, key);
    if (v !== undefined) add(`${work}, ${input}`, target, `${show(v)}${unit}${more(input)}`, ok(v, input), peers(input, key));
  }
}
const lists = opt.full.split(',').filter((input) => input !== 'one1MB');

for (const input of opt.inputs.split(',')) {
  const runs = lines.filter((l) => l.pair === `${FLOOR},${KIT}` && l.input === input && typeof l.mount === 'number');
  const [a, b] = [FLOOR, KIT].map((peer) => runs.filter((l) => l.peer === peer).toSorted((x, y) => x.rep - y.rep).map((l) => l.mount));
  const n = Math.min(a.length, b.length);
  if (n === 0) continue;
  const diff = median(a.slice(0, n).map((v, i) => b[i] - v));
  const shown = runs.filter((l) => l.peer === KIT && typeof l.shown === 'number').toSorted((x, y) => x.rep - y.rep).map((l) => l.shown);
  const first = median(a.slice(0, Math.min(n, shown.length)).map((v, i) => shown[i] - v));
  add(`messages to painted, ${input}`, `floor + ${show(FRAME)} ms`, `floor ${signed(first)} ms (n ${n}; ${show(median(shown))} against ${show(median(a))})`, first <= FRAME, peers(input, 'shown'));
  add(`the same until all is idle: colours of code, tools, the length of the list, ${input}`, '–', `floor ${signed(diff)} ms (${show(median(b))})`, undefined, peers(input, 'mount'));
}
each(lists, 'DOM nodes', '600', { key: 'dom', unit: '', ok: (v) => v <= 600 });
each(lists, 'scroll 3 s: frames', '175, 0 over 50 ms', { key: 'scrollFrames', unit: '', ok: (v, input) => v >= 175 && mid(KIT, input, 'scrollOver50') === 0, more: (input) => `, ${show(mid(KIT, input, 'scrollOver50'))} over 50 ms (longest ${show(mid(KIT, input, 'scrollMax'))} ms)` });
for (const [name, key] of [['last', 'jumpLast'], ['middle', 'jumpMiddle']]) {
  each(lists, `jump to the ${name}`, '30 ms', { key, ok: (v) => v >= 0 && v <= 30 });
  each(lists, `jump to the ${name}: moves afterwards`, '0 px', { key: `${key}Drift`, unit: ' px', ok: (v) => v < 1 });
}
each(lists, 'append one', 'a frame more than nothing', { key: 'append', ok: (v, input) => v - (mid(FLOOR, input, 'append') ?? 28) <= FRAME, more: (input) => ` (nothing: ${show(mid(FLOOR, input, 'append'))})` });
const text = mid(TEXT, '100', 'streamCpuPerChunk');
each(lists, 'stream 2,000 tokens: main thread per 10', '1.5 × text alone', { key: 'streamCpuPerChunk', ok: (v, input) => text !== undefined && v <= 1.5 * text && mid(KIT, input, 'streamOver50') === 0, more: (input) => ` (text alone: ${show(text)}; ${show(mid(KIT, input, 'streamOver50'))} frames over 50 ms)` });
each(['one1MB'], 'one message of 1 MB: painted', '120 ms', { key: 'shown', ok: (v) => v <= 120, more: (input) => ` (idle ${show(mid(KIT, input, 'mount'))})` });
each(['one1MB'], 'one message of 1 MB: DOM nodes', '–', { key: 'dom', unit: '', ok: () => undefined });
each(['one1MB'], 'one message of 1 MB: per streamed chunk', '8 ms', { key: 'streamCpuPerChunk', ok: (v) => v <= 8 });
each(['one1MB'], 'one message of 1 MB: scroll, frames over 50 ms', '0', { key: 'scrollOver50', unit: '', ok: (v) => v === 0, more: () => ` (${show(mid(KIT, 'one1MB', 'scrollFrames'))} frames, longest ${show(mid(KIT, 'one1MB', 'scrollMax'))} ms)` });
each(lists.slice(-1), 'find: all counted', '200 ms', { key: 'findAll', ok: (v) => v <= 200, more: (input) => ` (${show(mid(KIT, input, 'findCount'))} hits; first shown and idle ${show(mid(KIT, input, 'find'))}; ${show(mid(KIT, input, 'findOver50'))} frames over 50 ms)` });
const sizes = existsSync(sizeFile) ? JSON.parse(readFileSync(sizeFile, 'utf8')) : [];
const own = sizes.find((r) => r.peer === `${KIT} ChatHistory`);
if (own) add('min+gz of ChatHistory alone', '35 kB', own.error ?? `${show(own.initial)} kB (later ${show(own.later)})`, own.initial <= 35, sizes.filter((r) => r.case === 'b' && names.includes(r.peer)).map((r) => `${r.peer} ${show(r.initial)}`).join('; '));
console.log(`\n| work | target | measured | met | peers |\n| --- | --- | --- | --- | --- |\n${rows.map((r) => `| ${r.join(' | ')} |`).join('\n')}`);
