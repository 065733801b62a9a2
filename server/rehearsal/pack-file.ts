import { readFileSync } from 'node:fs'
import { packSchema } from '#personas/pack.ts'
import type { Library } from '../library/load.ts'
import { parseYaml } from '../library/parse-yaml.ts'
import { playableOf, type Playable } from '../library/playable.ts'
import { UsageError } from './options.ts'

/**
 * The scenario with the offer of a pack file (YAML: the ten answers) in the place of its own.
 * @throws UsageError for a file that cannot be read or is no pack, or a scenario that is not ready for one
 */
export function withPackFile(library: Library, scenarioId: string, path: string): Playable {
  const parsed = parseYaml(textOf(path), packSchema)
  if (!parsed.ok) {
    const [first] = parsed.mistakes
    throw new UsageError(`${path}, line ${first?.line ?? 1}: ${first?.field ?? ''}: ${first?.message ?? ''}`)
  }
  if (![...library.scenarios, ...library.rooms].some(({ id }) => id === scenarioId)) return library
  const played = library.offered(scenarioId, parsed.value, null)
  if (!played) {
    const ready = [...library.packReady].toSorted().join(', ')
    throw new UsageError(`“${scenarioId}” cannot be played with a pack; choose one of ${ready}.`)
  }
  return playableOf([played.persona], [played.scenario])
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new UsageError(`${path} cannot be read (${reason}).`)
  }
}
