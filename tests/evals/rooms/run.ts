// The proof of the rooms: npm run evals:rooms -- [SEEDS] [ROOM …]
import { loadLibrary } from '#server/library/load.ts'
import { createCachedEmbed } from '../coder/vector-cache.ts'
import { playRoom, ways } from './play-room.ts'

const [first, ...others] = process.argv.slice(2)
const seeds = first === undefined ? 50 : Number(first)
if (!Number.isInteger(seeds) || seeds < 1 || seeds > 1000) {
  console.error(`“${first}” is no number of seeds; write a whole number from 1 to 1000.`)
  process.exit(2)
}
const library = loadLibrary()
const known = library.rooms.map(({ id }) => id)
const strange = others.find((id) => !known.includes(id))
if (strange !== undefined) {
  console.error(`There is no room “${strange}”; rooms are ${known.join(', ')}.`)
  process.exit(2)
}

const { embed, close } = createCachedEmbed()
console.log(`Rooms through text, ${seeds} seeds each: share of runs that end in a commitment`)
for (const room of others.length > 0 ? others : known) {
  const { wins } = await playRoom(library, room, seeds, embed)
  const shares = ways.map((way) => `${way} ${((100 * wins[way]) / seeds).toFixed(0)} %`)
  const holds = wins['process-only'] <= 0.3 * seeds && wins['process-with-tension'] >= 0.5 * seeds
  console.log(
    `${room}: ${shares.join('  ')}  ${holds && wins.better > wins.worse ? 'holds' : 'DOES NOT HOLD'}`,
  )
}
await close()
