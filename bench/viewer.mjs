// The targets of the JSON viewer: pairs with the floor, full runs beside the peers, sizes, then one table "target / measured / peers".
// Usage: node viewer.mjs [--inputs 1MB,10MB,50MB] [--full 10MB,50MB] [--pairs 7] [--reps 3] [--minutes 120] [--peer x,y]
//   --continue: go on where the raw file stopped. --table: only the table, of what the last run left.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { INPUTS } from './gen.mjs';
import { show, signed, stored } from './table.mjs';

const KIT = 'session-kit', FLOOR = 'floor-empty', FRAME = 1000 / 60;
const { values: opt } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1MB,10MB,50MB' }, full: { type: 'string', default: '10MB,50MB' }, pairs: { type: 'string', default: '7' }, reps: { type: 'string', default: '3' }, minutes: { type: 'string', default: '120' },
    peer: { type: 'string', default: `${KIT},react-json-view-lite,react-json-tree,vanilla-jsoneditor-tree,codemirror,${FLOOR}` }, continue: { type: 'boolean' }, table: { type: 'boolean' },
  },
});
const here = import.meta.dirname;

function measure() {
  const end = Date.now() + +opt.minutes * 60_000;
  const run = (script, ...args) => {
    const { status } = spawnSync(process.execPath, [path.join(here, script), ...args], { cwd: here, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  };
  const drive = (inputs, ...args) => run('run.mjs', '--plan', inputs.split(',').map((input) => `a:${input}`).join(), '--minutes', String((end - Date.now()) / 60_000), ...args);
  if (!opt.continue) rmSync(path.join(here, 'results.raw.jsonl'), { force: true });
  drive(opt.inputs, '--pair', `${FLOOR},${KIT}`, '--pairs', opt.pairs);
  drive(opt.full, '--peer', opt.peer, '--reps', opt.reps);
  run('sizes.mjs');
}
if (!opt.table) measure();

const results = stored(here, 'results.json').filter((r) => r.case === 'a');
const paired = stored(here, 'pairs.json').filter((p) => p.case === 'a' && p.pair.join() === `${FLOOR},${KIT}`);
const sizes = stored(here, 'sizes.json');
const measured = Object.keys(INPUTS.a).filter((input) => results.some((r) => r.input === input));
const at = (peer, input) => results.find((r) => r.peer === peer && r.input === input);
const num = (v) => typeof v === 'number';
const value = (key, unit = '') => (r) => (num(r[key]) ? show(r[key]) + unit : r[key]);
const within = (key, most) => (r) => num(r[key]) && r[key] <= most;

const rows = [];
/** One line; `ok` is undefined where there is nothing to judge. */
const add = (work, target, text, ok, others) => rows.push([work, target, text, ok === undefined ? '–' : ok ? 'yes' : '**no**', others.join('; ') || '–']);
/** What the others gave for an input, those that gave something. */
const peers = (input, text) => results.filter((r) => r.input === input && r.peer !== KIT).flatMap((r) => (text(r) === undefined ? [] : [`${r.peer} ${text(r)}`]));
/** A line for each input that ran in full; `key` is what the kit must have for anything to be said of it. */
function each(work, target, { key, text, ok, peer = value(key) }) {
  for (const input of measured) {
    const r = at(KIT, input);
    const has = r?.[key] !== undefined;
    // It searched and never said so: the hit was not shown, or the count not told.
    const silent = !has && key.startsWith('search') && r?.search !== undefined;
    add(`${work}, ${input}`, target, has ? (num(r[key]) ? text(r) : r[key]) : silent ? 'never' : '–', has ? Boolean(ok(r)) : silent ? false : undefined, peers(input, peer));
  }
}

for (const p of paired) {
  const floor = at(FLOOR, p.input)?.mount;
  add(`text to painted, ${p.input}`, `floor + ${show(FRAME)} ms`, num(p.diff) ? `floor ${signed(p.diff)} ms (quartiles ${signed(p.q1)} … ${signed(p.q3)}, n ${p.n}; ${show(p.medians[1])} against ${show(p.medians[0])})` : (p.failed ?? '–'),
    num(p.diff) ? p.diff <= FRAME : undefined, num(floor) ? peers(p.input, (r) => (r.peer !== FLOOR && num(r.mount) ? `floor ${signed(r.mount - floor)}` : undefined)) : []);
}
each('open the arrays', '50 ms', { key: 'list', text: (r) => `${show(r.list)} ms (nothing: ${show(r.nothing)}; the call ${show(r.listOp)}; main thread ${show(r.listCpu)})`, ok: within('list', 50) });
const [small, large] = [measured[0], measured.at(-1)];
const growth = (peer) => (num(at(peer, small)?.list) && num(at(peer, large)?.list) ? at(peer, large).list - at(peer, small).list : undefined);
if (small !== large && num(growth(KIT)))
  add('open the arrays, growth', 'a frame', `${signed(growth(KIT))} ms from ${small} to ${large}`, growth(KIT) <= FRAME, peers(large, (r) => (num(growth(r.peer)) ? signed(growth(r.peer)) : undefined)));
each('expand everything', `nothing + ${show(2 * FRAME)} ms`, {
  key: 'expandAll', text: (r) => `nothing ${signed(r['expand over nothing'])} ms (${show(r.expandAll)}; the call ${show(r.expandOp)}; main thread ${show(r.expandCpu)})`, ok: within('expand over nothing', 2 * FRAME),
});
each('DOM, everything expanded', '1,500', { key: 'expandDom', text: value('expandDom'), ok: within('expandDom', 1500) });
each('find: first hit painted', '50 ms', { key: 'searchFirst', text: value('searchFirst', ' ms'), ok: within('searchFirst', 50) });
each('find: all counted', '0.5 × JSON.parse', {
  key: 'searchAll', text: (r) => `${show(r['searchAll x parse'])} × (${show(r.searchAll)} ms; hits: ${show(r.searchCount)})`, ok: within('searchAll x parse', 0.5),
  peer: (r) => (num(r.searchAll) ? `${show(r.searchAll)} ms` : r.search === undefined ? undefined : `${show(r.search)} to idle, no count`),
});
each('find: frames over 50 ms', '0', { key: 'searchOver50', text: (r) => `${show(r.searchOver50)} (longest ${show(r.searchMax)} ms)`, ok: within('searchOver50', 0) });
each('scroll 3 s, everything expanded', '0 over 50 ms, ≥ 170 frames', {
  key: 'expandScrollFrames', text: (r) => `${show(r.expandScrollOver50)} over, ${show(r.expandScrollFrames)} frames (longest ${show(r.expandScrollMax)} ms)`,
  ok: (r) => r.expandScrollOver50 === 0 && r.expandScrollFrames >= 170 && r.expandScrollMoved,
  peer: (r) => (num(r.expandScrollFrames) ? `${show(r.expandScrollOver50)} over, ${show(r.expandScrollFrames)}` : undefined),
});
each('heap beside the text, buffers counted', '0.6 × the value', {
  key: 'x value', text: (r) => `${show(r['x value'])} × (${show(r.heapAll)} MB, value ${show(r.valueHeap)} MB)`, ok: within('x value', 0.6), peer: value('x value', ' ×'),
});
const own = sizes.find((r) => r.peer === `${KIT} JsonViewer`);
add('min+gz of JsonViewer alone', '10 kB', own ? (own.error ?? `${show(own.initial)} kB (later ${show(own.later)})`) : '–', num(own?.initial) ? own.initial <= 10 : undefined,
  sizes.filter((r) => r.case === 'a' && num(r.initial) && opt.peer.split(',').includes(r.peer)).map((r) => `${r.peer} ${show(r.initial)}`));

console.log(`\n| work | target | measured | met | peers |\n| --- | --- | --- | --- | --- |\n${rows.map((r) => `| ${r.join(' | ')} |`).join('\n')}`);
