import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as viteBuild } from 'vite';
const here = import.meta.dirname;
const entry = path.join(here, 'kit/' + (process.argv[2] ?? 'SessionForm') + '.size.ts');
const built = await viteBuild({ root: here, configFile: false, logLevel: 'error', resolve: { dedupe: ['zod','react-hook-form'] },
  build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'allow-extension', external: [/^react($|\/)/, /^react-dom($|\/)/] } } });
const chunks = [built].flat()[0].output.filter((c) => c.type === 'chunk');
const first = new Set();
const visit = (c) => { if (!c || first.has(c)) return; first.add(c); for (const name of c.imports) visit(chunks.find((one) => one.fileName === name)); };
visit(chunks.find((c) => c.isEntry));
let total = 0; const rows = [];
for (const c of first) { const g = gzipSync(c.code, { level: 9 }).length; total += g; console.log(c.fileName, c.code.length, g);
  for (const [id, m] of Object.entries(c.modules)) rows.push([m.renderedLength, id.replace(/^.*\/dist\//, '').replace(/^.*node_modules\//, 'nm/')]); }
rows.sort((a, b) => b[0] - a[0]);
console.log(total, rows.reduce((s, r) => s + r[0], 0));
for (const r of rows.slice(0, 70)) console.log(r.join(' '));
const rooms = {}; for (const [n, id] of rows) { const k = id.split('/').slice(0, 2).join('/'); rooms[k] = (rooms[k] ?? 0) + n; }
console.log(Object.entries(rooms).sort((a, b) => b[1] - a[1]).slice(0, 40).map((r) => r.join(' ')).join('\n'));
