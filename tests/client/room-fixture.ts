import type { Buyer } from '#client/components/room/presence.ts'
import type { RoomDebrief } from '#contract/room-debrief.ts'
import type { TurnView } from '#contract/turn.ts'

const buyer = (id: string, name: string): Buyer => ({
  id,
  name,
  title: 'Director',
  organisation: 'Ashdown',
  industry: 'Machinery',
  faceSeed: id,
})

export const buyers = [
  buyer('ruth', 'Ruth Calloway'),
  buyer('bronwen', 'Bronwen Tasker'),
  buyer('marek', 'Marek Dillon'),
]

export const members = [
  { id: 'ruth', role: 'Finance chief.', about: '', handle: 'ruth' },
  { id: 'bronwen', role: 'Site director.', about: '', handle: 'bronwen' },
  { id: 'marek', role: 'Head of IT.', about: '', handle: 'marek' },
]

export const roomTurn = (n: number, more: Partial<TurnView>): TurnView => ({
  id: `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  n,
  seq: n,
  speaker: 'buyer',
  speakerId: 'ruth',
  name: 'Ruth Calloway',
  addresseeIds: ['rep'],
  leaves: false,
  cause: 'reply',
  status: 'done',
  generation: 1,
  modality: 'text',
  voice: 'built-in',
  note: null,
  text: '',
  at: '2026-01-01T09:00:00.000Z',
  copiedFrom: null,
  ...more,
})

export const said = (n: number, addresseeIds: string[]) =>
  roomTurn(n, { speaker: 'rep', speakerId: 'rep', name: 'Rep', voice: null, addresseeIds })

type Member = RoomDebrief['members'][number]

export const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  id,
  name,
  role: '',
  agenda: '',
  weight: 1 / 3,
  aloud: 'yes',
  meant: true,
  leftAt: null,
  course: [],
  sides: [],
  ...more,
})

const at = (turn: number, belief: number) => ({
  turn,
  belief,
  trust: 0.3,
  engagement: 0.5,
  patience: 1,
  reactance: 0,
  hazard: 0,
  causes: [],
})

export const courseOf = (...beliefs: number[]) => beliefs.map((belief, index) => at(index * 2, belief))

export const roomDebrief = (more: Partial<RoomDebrief> = {}): RoomDebrief => ({
  members: [
    member('ruth', 'Ruth Calloway'),
    member('bronwen', 'Bronwen Tasker'),
    member('marek', 'Marek Dillon'),
  ],
  vote: { threshold: 0.65, aloud: 1, meant: 1 },
  tension: { between: ['ruth', 'bronwen'], matter: 'A post was frozen.', namedAt: null },
  influence: [],
  ...more,
})
