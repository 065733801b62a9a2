import { drillSchema, type Drill } from '#scoring/drills/drill.ts'
import { libraryRoot } from '../library/load.ts'
import { readFolder } from '../library/read-yaml.ts'

/** Every drill on disk, those of the ladder last and in its order. @throws LibraryError naming file and field */
export function loadDrills(root = libraryRoot): readonly Drill[] {
  return readFolder(`${root}/scoring/drills`, '.drill.yaml', drillSchema)
    .map(({ value }) => value)
    .toSorted((a, b) => (a.rung ?? 0) - (b.rung ?? 0))
}

let drills: readonly Drill[] | null = null
/** Read once for all: they come with the product. */
export const shippedDrills = (): readonly Drill[] => (drills ??= loadDrills())
