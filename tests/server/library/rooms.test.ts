import { cpSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { libraryRoot, loadLibrary } from '#server/library/load.ts'
import { LibraryError } from '#server/library/read-yaml.ts'
import { expect, it } from 'vitest'
import { LibraryCopy } from './broken-library.ts'

const repsFile = 'personas/rooms/twelve-days-and-three-sites.room-reps.yaml'
const files = [
  repsFile,
  'personas/rooms/twelve-days-and-three-sites.room.yaml',
  'personas/scenarios/cfo-burned-budget.scenario.yaml',
  ...['ruth-calloway', 'bronwen-tasker', 'marek-dillon'].map((id) => `personas/library/${id}.persona.yaml`),
]

/** A library with one room of the shipped ones. */
function withRoom(): LibraryCopy {
  const copy = new LibraryCopy()
  for (const file of files) {
    mkdirSync(join(copy.root, dirname(file)), { recursive: true })
    cpSync(join(libraryRoot, file), join(copy.root, file))
  }
  return copy
}

it('a room is loaded with its scripted reps', () => {
  using copy = withRoom()
  expect(loadLibrary(copy.root).roomReps('twelve-days-and-three-sites')?.process.length).toBeGreaterThan(11)
})

it.each([
  [
    'speaks to nobody there',
    "- '@Ruth Thank",
    "- '@Rut Thank",
    /^process\.0/u,
    /answers to “@rut”; use one of @ruth, @bronwen/u,
  ],
  [
    'names nobody there',
    "line: '@Ruth @Bronwen",
    "line: '@Ruth @Brian",
    /^tension\.line/u,
    /answers to “@brian”/u,
  ],
  [
    'has no such address',
    '    - [marek-dillon]',
    '    - [marek-dillo]',
    /^orders\.worse\.0/u,
    /“marek-dillo” is no member/u,
  ],
  ['names it after the end', 'after: 11', 'after: 15', /^tension\.after/u, /Only 15 lines are said/u],
  ['is of a room that is not there', 'room: twelve', 'room: thirteen', /^room/u, /use one of twelve-days/u],
])('a rep of a room who %s is refused by file, field and remedy', (_, from, to, field, remedy) => {
  using copy = withRoom().change(repsFile, from, to)
  try {
    loadLibrary(copy.root)
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    expect(basename(error.file)).toBe(basename(repsFile))
    expect(error.mistakes.map((one) => one.field)).toContainEqual(expect.stringMatching(field))
    expect(error.message).toMatch(remedy)
    return
  }
  expect.unreachable('the library was loaded')
})
