import { fileURLToPath } from 'node:url'

/** Programs that tests start share what the engine has compiled: a second of each start on a slow machine. */
export const compiledAt = {
  NODE_COMPILE_CACHE: fileURLToPath(
    new URL('../../node_modules/.cache/conviction/compiled', import.meta.url),
  ),
}
