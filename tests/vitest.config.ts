import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const common = {
  root,
  environment: 'node' as const,
  pool: 'forks' as const,
  // Dozens of embedded databases come and go in one worker. Once the engine ended it over code that it gave back
  // twice (`jit_page_->allocations_.erase`); a process of the product opens one.
  execArgv: ['--no-wasm-code-gc'],
  // Starting an embedded database takes seconds on a machine that others use too.
  testTimeout: 90_000,
  hookTimeout: 120_000,
  // A mock left behind would reach the next test of the file.
  restoreMocks: true,
}

// A test that lists projects starts the database server only where a test of `server` runs.
export default defineConfig({
  root,
  test: {
    // Two cores, and about 1 GB for three embedded databases: more workers only wait for each other.
    maxWorkers: 2,
    teardownTimeout: 20_000,
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'pure',
          // They share no state: what one file imported, the next finds loaded.
          isolate: false,
          include: ['tests/{personas,scoring,contract,client,boundaries}/**/*.test.{ts,tsx}'],
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'server',
          // As in the product, where one process imports all of it.
          isolate: false,
          // Real processes, databases and sockets on a shared machine: once more before a run is called red, and the
          // reporter says so.
          retry: process.env['CI'] ? 1 : 0,
          include: ['tests/{server,cli,evals}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'browser',
          retry: process.env['CI'] ? 1 : 0,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 60_000,
          // A browser and the server it talks to keep a core busy, and are soonest late: after all the others.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
