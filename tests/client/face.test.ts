import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faceOf, hairStyles } from '#client/components/face.ts'
import { hairOf } from '#client/components/hair.ts'

const library = new URL('../../personas/library/', import.meta.url)
const seeds = readdirSync(library)
  .filter((name) => name.endsWith('.persona.yaml'))
  .map((name) => /^face: \{ seed: (\S+) \}/m.exec(readFileSync(new URL(name, library), 'utf8'))?.[1] ?? name)

describe('a drawn face', () => {
  it('is another one for every persona of the library', () => {
    const drawn = seeds.map((seed) => {
      const { style, skin, hair, ground, clothes } = faceOf(seed)
      return [style, skin.base, hair, ground, clothes].join()
    })
    expect(new Set(drawn).size).toBe(seeds.length)
    expect(new Set(seeds.map((seed) => faceOf(seed).style)).size).toBeGreaterThan(1)
  })

  it('is whole for any seed, and the same each time', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const face = faceOf(seed)
        expect(Object.values(face)).not.toContain(undefined)
        expect(hairOf[face.style].over).toMatch(/^M/)
        expect(faceOf(seed)).toEqual(face)
      }),
    )
  })

  it('uses every kind of hair', () => {
    const seen = new Set(Array.from({ length: 400 }, (_, index) => faceOf(`somebody ${index}`).style))
    expect(seen).toEqual(new Set(hairStyles))
  })
})
