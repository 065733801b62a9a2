import { basename, join } from 'node:path'
import { loadLibrary } from '#server/library/load.ts'
import { LibraryError } from '#server/library/read-yaml.ts'
import { describe, expect, it } from 'vitest'
import { LibraryCopy, personaFile, repsFile, scenarioFile, type Break } from './broken-library.ts'
import { brokenAdaptive, brokenShocks, withAdaptive, withShocks } from './shocks-and-cues.ts'

/** The error that loading a library ends with. */
function refusalOf({ root }: LibraryCopy): LibraryError {
  try {
    loadLibrary(root)
  } catch (error) {
    if (error instanceof LibraryError) return error
    throw error
  }
  throw new Error('the library was loaded')
}

const broken: readonly Break[] = [
  [
    'an unknown key',
    personaFile,
    'arena: candidate',
    'arena: candidate\nhobby: bells',
    /^hobby \(line \d+\)$/u,
    /take it out/u,
  ],
  [
    'an unknown key deep down',
    personaFile,
    '    discloseAt: 0.4\n',
    '    discloseAt: 0.4\n    shown: no\n',
    /^hiddenFacts\.0\.shown \(line \d+\)$/u,
    /mend its spelling/u,
  ],
  [
    'a missing field',
    personaFile,
    /^title: .*\n/mu,
    '',
    /^title \(line 1\)$/u,
    /It is missing; give a string/u,
  ],
  [
    'a number that is a word',
    personaFile,
    'trust: 0.32',
    'trust: some',
    /^temperament\.trust \(line \d+\)$/u,
    /must be a number/u,
  ],
  [
    'an arena that is none',
    personaFile,
    'arena: candidate',
    'arena: pub',
    /^arena \(line \d+\)$/u,
    /one of buyer, candidate, team, investor/u,
  ],
  [
    'an opening that is a speech',
    scenarioFile,
    /^ {4}- Idris Penhale, in a car.*\n/mu,
    `    - ${'a'.repeat(601)}\n`,
    /^opening\.lines\.1 \(line \d+\)$/u,
    /at most 600 characters/u,
  ],
  [
    'an echo without its slot',
    personaFile,
    '    - “{echo}”, hm.',
    '    - Hm.',
    /^voice\.echoes\.0 \(line \d+\)$/u,
    /echo/u,
  ],
  [
    'a belief that an objection does not find',
    personaFile,
    'belief: worth',
    'belief: value',
    /^objections\.pay\.belief \(line \d+\)$/u,
    /use an id that the persona defines/u,
  ],
  [
    'a hidden fact after one that is not there',
    personaFile,
    'after: [leaving]',
    'after: [going]',
    /^hiddenFacts\.envelope\.after \(line \d+\)$/u,
    /use an id that the persona defines/u,
  ],
  [
    'a hidden fact after itself',
    personaFile,
    'after: [leaving]',
    'after: [envelope]',
    /^hiddenFacts\.envelope\.after \(line \d+\)$/u,
    /take one link out of the circle/u,
  ],
  [
    'more trust than there is',
    personaFile,
    'discloseAt: 0.65',
    'discloseAt: 0.95',
    /^hiddenFacts\.found-out\.discloseAt \(line \d+\)$/u,
    /ask for that or less/u,
  ],
  [
    'weights that do not sum to 1',
    personaFile,
    'weight: 0.2\n',
    'weight: 0.3\n',
    /^beliefs \(line \d+\)$/u,
    /sum to 1\.100; make them sum to 1/u,
  ],
  [
    'a ceiling below the start',
    personaFile,
    'ceiling: 0.92',
    'ceiling: 0.4',
    /^beliefs\.problem\.ceiling \(line \d+\)$/u,
    /raise the one or lower the other/u,
  ],
  [
    'a line that stands twice',
    personaFile,
    '- I follow.',
    '- fair, go on',
    /^speech\.acknowledge\.9 \(line \d+\)$/u,
    /already written at speech\.acknowledge\.2; word one of them anew/u,
  ],
  [
    'a slot that nothing fills',
    personaFile,
    'Fair. Go on.',
    'Fair, {name}. Go on.',
    /^speech\.acknowledge\.9 \(line \d+\)$/u,
    /use \{echo\}/u,
  ],
  [
    'two answers of one id',
    personaFile,
    '- id: relocate',
    '- id: bells',
    /^answers\.bells \(line \d+\)$/u,
    /give every one its own/u,
  ],
  [
    'guarded lines that are never said',
    personaFile,
    '    openAt: 0.34\n    guarded:',
    '    guarded:',
    /^answers\.matters-most\.guarded \(line \d+\)$/u,
    /give the trust from which it opens/u,
  ],
  [
    'a scenario of another arena',
    scenarioFile,
    'arena: candidate',
    'arena: buyer',
    /^arena \(line \d+\)$/u,
    /belongs to the arena “candidate”; use the same/u,
  ],
  [
    'a persona that is not there',
    scenarioFile,
    'persona: idris-penhale',
    'persona: nobody',
    /^persona \(line \d+\)$/u,
    /use one of idris-penhale/u,
  ],
  [
    'a rubric that is not there',
    scenarioFile,
    'rubric: conviction-core',
    'rubric: none',
    /^rubric \(line \d+\)$/u,
    /use one of conviction-core/u,
  ],
  [
    'a quick-start line on no objection',
    scenarioFile,
    'objection: pay, line',
    'objection: perks, line',
    /^quickStart \(line \d+\)$/u,
    /There is no “perks”/u,
  ],
  [
    'a variant on no objection',
    scenarioFile,
    'objection: team, hiddenFacts',
    'objection: squad, hiddenFacts',
    /^variants\.waiting-to-be-told\.objection \(line \d+\)$/u,
    /There is no “squad”/u,
  ],
  [
    'a hidden fact that its variant never reaches',
    scenarioFile,
    'hiddenFacts: [counter, replaced, envelope]',
    'hiddenFacts: [counter, leonie]',
    /^variants\.found-out-at-the-whiteboard\.hiddenFacts \(line \d+\)$/u,
    /add “team” or leave “leonie” out/u,
  ],
  ...brokenShocks,
  ...brokenAdaptive,
  [
    'two facts of one id',
    scenarioFile,
    '- id: woken',
    '- id: on-call',
    /^facts\.on-call \(line \d+\)$/u,
    /give every one its own/u,
  ],
  [
    'a number that counts nothing',
    scenarioFile,
    '    unit: batteries\n',
    '',
    /^facts\.batteries\.number \(line \d+\)$/u,
    /give a unit/u,
  ],
  [
    'reps of a scenario that is not there',
    repsFile,
    'scenario: candidate-two-offers',
    'scenario: three-offers',
    /^scenario \(line \d+\)$/u,
    /use one of candidate-two-offers/u,
  ],
  [
    'a scripted rep too few',
    repsFile,
    /^ {2}technician:\n(?: {4}.*\n)+/mu,
    '',
    /^reps\.technician \(line \d+\)$/u,
    /It is missing/u,
  ],
]

describe('a library with', () => {
  it.each(broken)('%s is refused by file, field and remedy', (_, file, from, to, field, remedy) => {
    using copy = new LibraryCopy().change(file, from, to)
    const { mistakes, message, file: named } = refusalOf(copy)
    expect(basename(named)).toBe(basename(file))
    expect(message).toContain(basename(file))
    expect(mistakes.map((one) => one.field)).toContainEqual(expect.stringMatching(field))
    expect(message).toMatch(remedy)
  })

  it('a shock and a rep who follows cues is loaded with both', () => {
    using copy = new LibraryCopy()
      .change(scenarioFile, 'variants:\n', withShocks())
      .change(repsFile, 'reps:\n', withAdaptive())
    const library = loadLibrary(copy.root)
    expect(library.scenarios[0]).toMatchObject({
      crisis: 'outage',
      shocks: [{ id: 'freeze', when: { exchange: 5 }, trust: 0, reactance: 0.1, raises: 'pay' }],
    })
    expect(library.adaptive('candidate-two-offers')?.objections['pay']?.shock).toHaveLength(1)
    expect(library.adaptive('elsewhere')).toBeNull()
  })

  it('broken YAML is refused with the line', () => {
    using copy = new LibraryCopy().write(scenarioFile, 'id: one\ntitle: "not closed\nsummary: two\n')
    const { mistakes } = refusalOf(copy)
    expect(mistakes[0]?.field).toMatch(/^line \d$/u)
    expect(mistakes[0]?.message).toMatch(/Mend the YAML/u)
  })

  it('a key written twice is refused with its line', () => {
    using copy = new LibraryCopy().change(personaFile, 'arena: candidate', 'arena: candidate\narena: buyer')
    expect(refusalOf(copy).mistakes[0]).toEqual({
      field: 'line 7',
      message: expect.stringMatching(/unique/u) as string,
    })
  })

  it('a file of more than a megabyte is refused unread', () => {
    using copy = new LibraryCopy().write(personaFile, `# ${'x'.repeat(1_000_000)}\n: : :`)
    expect(refusalOf(copy).mistakes).toEqual([
      { field: 'size', message: expect.stringMatching(/may have 1000000; shorten or split it/u) as string },
    ])
  })

  it('a small file that aliases would blow up is refused', () => {
    const layers = Array.from(
      { length: 12 },
      (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index}, `.repeat(9)}]`,
    )
    using copy = new LibraryCopy().write(personaFile, ['l0: &l0 [a, b]', ...layers].join('\n'))
    expect(refusalOf(copy).mistakes[0]?.message).toMatch(/Write the aliases out/u)
  })

  it('one name in two files is refused in the second', () => {
    using copy = new LibraryCopy().copy(personaFile, 'personas/library/second.persona.yaml')
    const { file, mistakes } = refusalOf(copy)
    expect(basename(file)).toBe('second.persona.yaml')
    expect(mistakes[0]?.message).toMatch(/already in idris-penhale\.persona\.yaml/u)
  })

  it('hundreds of mistakes in a file tells twenty', () => {
    using copy = new LibraryCopy().change(
      personaFile,
      /^answers:\n(?:.*\n)*speech:/mu,
      `answers:\n${'  - { no: 1 }\n'.repeat(50)}speech:`,
    )
    expect(refusalOf(copy).mistakes.length).toBeLessThanOrEqual(60)
    expect(refusalOf(copy).mistakes.length).toBeGreaterThan(5)
  })
})

describe('the library as it ships', () => {
  const library = loadLibrary()

  it('loads whole', () => {
    expect(library.scenarios.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['candidate-two-offers', 'cfo-burned-budget', 'ops-head-no-time']),
    )
    for (const { persona, rubric } of library.scenarios) {
      expect(library.persona(persona)?.id).toBe(persona)
      expect(library.rubric(rubric).id).toBe(rubric)
    }
  })

  it('casts the variant and the difficulty asked for, and the first and the own without', () => {
    const given = library.cast('candidate-two-offers', { variantId: 'waiting-to-be-told', difficulty: 4 })
    expect(given).toMatchObject({ variant: { objection: 'team' }, difficulty: 4 })
    expect(library.cast('candidate-two-offers')).toMatchObject({
      variant: { id: 'paper-for-wages' },
      difficulty: 2,
    })
  })

  it('knows nothing of other scenarios, variants, personas and reps', () => {
    expect(library.cast('elsewhere')).toBeNull()
    expect(library.cast('candidate-two-offers', { variantId: 'elsewhere' })).toBeNull()
    expect(library.persona('elsewhere')).toBeNull()
    expect(library.reps('elsewhere')).toBeNull()
    expect(() => library.rubric('elsewhere')).toThrow('no rubric elsewhere')
  })

  it('says plainly that a folder is missing', () => {
    using copy = new LibraryCopy()
    expect(() => loadLibrary(join(copy.root, 'nowhere'))).toThrow(LibraryError)
  })
})
