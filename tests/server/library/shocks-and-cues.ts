import { repsFile, scenarioFile, type Break } from './broken-library.ts'

const shocks = `crisis: outage
shocks:
  - id: freeze
    when: { exchange: 5 }
    lines:
      - Wait, that was my phone. Leadership have just stopped every offer over the old band.
      - Sorry, one second. A note from upstairs. No new offers until the audit has been through.
      - Hang on. That is the other firm, and they have just moved their own answer to tonight.
    reactance: 0.1
    beliefs: { now: -0.8 }
    raises: pay
    concern: The freeze would leave him with one offer only.
variants:
`

const objections = ['pay', 'team', 'leaving', 'deadline', 'other-offer']

/** Lines of one's own, so that none stands twice. */
const own = (name: string, count: number): string =>
  `[${Array.from({ length: count }, (_, index) => `${name} number ${index + 1}`).join(', ')}]`

const setOf = (id: string): string =>
  `hear: ${own(`${id} heard`, 3)}, name: ${own(`${id} named`, 2)}, meet: ${own(`${id} met`, 3)}`

const adaptive = [
  'adaptive:',
  `  open: ${own('opening', 2)}`,
  `  explore: ${own('question', 6)}`,
  '  objections:',
  ...objections.map((id) => `    ${id}: { ${setOf(id)}${id === 'pay' ? ', shock: [the news first]' : ''} }`),
  `  answer: ${own('answer', 5)}`,
  `  own: ${own('owned', 2)}`,
  `  no: ${own('invited no', 2)}`,
  `  ask: ${own('ask', 3)}`,
  `  disqualify: ${own('no fit', 2)}`,
  'reps:',
  '',
].join('\n')

const swapped = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`)
  return text.replace(from, () => to)
}

/** Put in place of a scenario's `variants:` line: shocks, with one thing changed. */
export const withShocks = (from = 'freeze', to = 'freeze'): string => swapped(shocks, from, to)

/** Put in place of the reps' `reps:` line: what a rep who follows cues says, with one thing changed. */
export const withAdaptive = (from = 'adaptive', to = 'adaptive'): string => swapped(adaptive, from, to)

const shock = (title: string, from: string, to: string, field: RegExp, remedy: RegExp): Break => [
  `a shock ${title}`,
  scenarioFile,
  'variants:\n',
  withShocks(from, to),
  field,
  remedy,
]

export const brokenShocks: readonly Break[] = [
  shock(
    'at two times',
    '{ exchange: 5 }',
    '{ exchange: 5, trust: 0.5 }',
    /^shocks\.0\.when \(line \d+\)$/u,
    /give exactly one of exchange, trust and objection/u,
  ),
  shock(
    'after the end',
    '{ exchange: 5 }',
    '{ exchange: 24 }',
    /^shocks\.freeze\.when\.exchange \(line \d+\)$/u,
    /ends with exchange 24; let it come sooner/u,
  ),
  shock(
    'that waits for more trust than there is',
    '{ exchange: 5 }',
    '{ trust: 0.9 }',
    /^shocks\.freeze\.when\.trust \(line \d+\)$/u,
    /ask for that or less than 0\.9/u,
  ),
  shock(
    'that waits for no objection of his',
    '{ exchange: 5 }',
    '{ objection: perks }',
    /^shocks\.freeze\.when\.objection \(line \d+\)$/u,
    /There is no “perks”/u,
  ),
  shock(
    'to no belief of his',
    '{ now: -0.8 }',
    '{ hurry: -0.8 }',
    /^shocks\.freeze\.beliefs\.hurry \(line \d+\)$/u,
    /There is no “hurry”/u,
  ),
  shock(
    'that raises nothing he objects to',
    'raises: pay',
    'raises: perks',
    /^shocks\.freeze\.raises \(line \d+\)$/u,
    /There is no “perks”/u,
  ),
  shock(
    'in two lines',
    '      - Hang on. That is the other firm, and they have just moved their own answer to tonight.\n',
    '',
    /^shocks\.0\.lines \(line \d+\)$/u,
    /at least 3 entries/u,
  ),
  shock(
    'that he breaks twice in the same words',
    'Hang on. That is the other firm, and they have just moved their own answer to tonight.',
    'wait, that was my phone, leadership have just stopped every offer over the old band',
    /^shocks\.freeze\.lines\.2 \(line \d+\)$/u,
    /already written at shocks\.freeze\.lines\.0/u,
  ),
  shock(
    'that takes up what was said',
    'Hang on. That',
    'Hang on, {echo}. That',
    /^shocks\.freeze\.lines\.2 \(line \d+\)$/u,
    /leave \{echo\} out/u,
  ),
  shock(
    'of a crisis that is none',
    'crisis: outage',
    'crisis: rain',
    /^crisis \(line \d+\)$/u,
    /one of inbound-gone, champion-gone/u,
  ),
]

const cues = (title: string, from: string, to: string, field: RegExp, remedy: RegExp): Break => [
  `a rep who follows cues ${title}`,
  repsFile,
  'reps:\n',
  withAdaptive(from, to),
  field,
  remedy,
]

const noShock = /No shock of the scenario raises it; take these lines out/u
const plain = withAdaptive(', shock: [the news first]', '')

export const brokenAdaptive: readonly Break[] = [
  cues('to a shock that there is not', 'a', 'a', /^adaptive\.objections\.pay\.shock \(line \d+\)$/u, noShock),
  [
    'a rep who follows cues but one of the objections',
    repsFile,
    'reps:\n',
    swapped(plain, `    team: { ${setOf('team')} }\n`, ''),
    /^adaptive\.objections\.team \(line \d+\)$/u,
    /The persona raises it; give hear, name and meet/u,
  ],
  [
    'a rep who follows cues that nobody gives',
    repsFile,
    'reps:\n',
    swapped(plain, '    team:', '    squad:'),
    /^adaptive\.objections\.squad \(line \d+\)$/u,
    /There is no “squad”/u,
  ],
  [
    'a rep who follows cues in one line twice',
    repsFile,
    'reps:\n',
    swapped(plain, 'owned number 2', 'Question number 3.'),
    /^adaptive\.own\.1 \(line \d+\)$/u,
    /already written at adaptive\.explore\.2/u,
  ],
]
