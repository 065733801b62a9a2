import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { firstLoad } from './first-load.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..')
const dist = join(here, 'dist')
const inputs = ['client', 'server/contract', 'package.json', 'package-lock.json'].map((path) =>
  join(root, path),
)

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== 'dist' && name !== 'node_modules')
      .map((name) => newest(join(path, name))),
  )
}

function builtAt(): number {
  try {
    return statSync(join(dist, 'manifest.json')).mtimeMs
  } catch {
    return 0
  }
}

function printSizes() {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  let total = 0
  for (const file of firstLoad(dist, ['/'])) {
    const size = gzipSync(readFileSync(join(dist, file))).length
    if (file.endsWith('.js')) total += size
    console.log(`  ${file}  ${kB(size)} gzip`)
  }
  console.log(`  first load, JavaScript: ${kB(total)} gzip`)
}

if (process.argv.includes('--if-stale') && builtAt() > Math.max(...inputs.map(newest))) {
  console.log('client/dist is up to date.')
} else {
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn' })
  printSizes()
}
