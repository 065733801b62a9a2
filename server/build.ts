import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

/*
 * The production bundle. Its layout is that of the source one folder deeper, so that everything that is found beside
 * the code or two folders above it is found here as well:
 *   dist/server/bin/*.js, migrations    dist/personas    dist/scoring/rubrics    dist/client/dist    dist/package.json
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const out = process.argv[2] ?? join(root, 'dist')
const bin = join(out, 'server/bin')

const programs = {
  main: 'server/main.ts',
  'embedding-worker': 'server/understanding/embedding-worker.ts',
  rehearse: 'server/cli/rehearse.ts',
  score: 'server/cli/score.ts',
  demo: 'server/cli/demo.ts',
  doctor: 'server/cli/doctor.ts',
  backup: 'server/cli/backup.ts',
  restore: 'server/cli/restore.ts',
}

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
  // The first two read files from beside themselves; the third is asked for by `pg` only where somebody installed it.
  external: ['@electric-sql/pglite', '@energetic-ai/*', 'pg-native'],
  // Bundled CommonJS still calls `require` for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

for (const part of ['server', 'personas', 'scoring', 'client']) {
  rmSync(join(out, part), { recursive: true, force: true })
}
mkdirSync(bin, { recursive: true })
await build(options)
for (const [from, to] of [
  ['server/db/migrations', 'server/bin/migrations'],
  ['personas/library', 'personas/library'],
  ['personas/scenarios', 'personas/scenarios'],
  ['personas/reps', 'personas/reps'],
  ['scoring/rubrics', 'scoring/rubrics'],
  ['client/dist', 'client/dist'],
  ['package.json', 'package.json'],
  ['LICENSE', 'LICENSE'],
  ['NOTICE', 'NOTICE'],
] as const) {
  cpSync(join(root, from), join(out, to), { recursive: true })
}
console.log(`  ${join(bin, 'main.js')}  ${(statSync(join(bin, 'main.js')).size / 1000).toFixed(0)} kB`)
