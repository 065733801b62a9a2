import { loadLibrary } from '#server/library/load.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { createCachedEmbed } from '../coder/vector-cache.ts'
import { playRoom } from './play-room.ts'

// A small fixed part of `run.ts`, which measures fifty seeds: what it states must be plain in the first three.
const seeds = 3
const library = loadLibrary()
const { embed, close } = createCachedEmbed()
afterAll(close)

describe.each(library.rooms.map(({ id }) => id))('the room %s, with text through the coder', (room) => {
  it(
    'is lost by its process alone, won with the tension named, and depends on who is spoken to first',
    { timeout: 120_000 },
    async () => {
      const { wins } = await playRoom(library, room, seeds, embed)
      console.log(`${room}, won of ${seeds}: ${JSON.stringify(wins)}`)
      expect(wins['process-only']).toBeLessThanOrEqual(1)
      expect(wins['process-with-tension']).toBeGreaterThanOrEqual(2)
      expect(wins.better).toBeGreaterThan(wins.worse)
    },
  )
})
