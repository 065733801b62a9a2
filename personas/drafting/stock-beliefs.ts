import type { Persona } from '../schema.ts'

type Belief = Persona['beliefs'][number]

/** Weights, starts and ceilings: those that the shipped personas have in the middle. */
const shape: readonly Omit<Belief, 'proposition'>[] = [
  { id: 'problem', weight: 0.14, start: 0.36, ceiling: 0.88, critical: false },
  { id: 'waiting', weight: 0.12, start: 0.28, ceiling: 0.85, critical: false },
  { id: 'fit', weight: 0.16, start: 0.3, ceiling: 0.88, critical: false },
  { id: 'safe', weight: 0.2, start: 0.22, ceiling: 0.9, critical: true },
  { id: 'worth', weight: 0.14, start: 0.28, ceiling: 0.86, critical: false },
  { id: 'now', weight: 0.1, start: 0.22, ceiling: 0.84, critical: false },
  { id: 'defend', weight: 0.14, start: 0.2, ceiling: 0.84, critical: true },
]

/** In the order of `shape`, in the first person. */
const propositions: Readonly<Record<Persona['arena'], readonly string[]>> = {
  buyer: [
    'There is a problem here that is worth solving.',
    'Waiting costs us more than acting.',
    'This would work with our people and our way of working.',
    'These people will tell me early when something goes wrong.',
    'It is worth its price to us.',
    'There is a sensible first step that can be taken soon.',
    'I can stand up for it in front of the others.',
  ],
  candidate: [
    'Something is missing where I am now.',
    'If I stay another year, I lose more than I keep.',
    'I could do my best work in this place.',
    'They tell me the truth, also about what is hard there.',
    'What I would get is worth what I give up.',
    'This is a good moment to move.',
    'I can explain the move to the people close to me.',
  ],
  team: [
    'What we do now does not work well enough.',
    'If we change nothing, it will get worse for us.',
    'I can do what is asked of me.',
    'Whoever asks it will stand by us when it gets difficult.',
    'What comes of it is worth the effort.',
    'It makes sense to begin now.',
    'I can say in front of the others that I am for it.',
  ],
  investor: [
    'The problem they solve is real and large.',
    'Whoever waits here will pay more or come too late.',
    'This team can build it.',
    'They will tell me bad news first.',
    'The price is fair for what it can become.',
    'There is a reason to decide in these weeks.',
    'I can defend it in front of my partners.',
  ],
}

/** What somebody in this arena has to believe before they agree, where nobody has said yet what this person does. */
export const stockBeliefs = (arena: Persona['arena']): readonly Belief[] =>
  shape.map((belief, index) => ({ ...belief, proposition: propositions[arena][index] ?? belief.id }))
