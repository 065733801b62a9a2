import type { RepName } from '#personas/reps.ts'
import type { DemoCall } from './calls/demo-call.ts'
import { firstCalls } from './calls/first-calls.ts'
import { laterCalls } from './calls/later-calls.ts'

/**
 * What becomes of an attempt. `kept`: never submitted. `waiting`: nobody has reviewed it. `reviewed`: a coach has.
 * `disputed`: reviewed, and the rep sees one criterion otherwise. `answered`: a coach has answered that.
 */
export type Fate = 'kept' | 'waiting' | 'reviewed' | 'disputed' | 'answered'

/** One attempt of the demo: who plays what, in whose scripted words. */
export type DemoAttempt = {
  readonly rep: string
  readonly scenario: string
  readonly plays: RepName
  readonly daysAgo: number
  readonly fate: Fate
}

/** Reps who agreed that a line of what they submit may be shown to those who lead the team. */
export const allowsExamples: readonly string[] = ['Leila Haddad', 'Jonas Vik', 'Tomasz Wrona']

/** Somebody who was away, and from which part of the kick-off their manager excused them when. */
export type Excused = { readonly rep: string; readonly scenario: string; readonly daysAgo: number }

export type Story = {
  readonly attempts: readonly DemoAttempt[]
  readonly excused: readonly Excused[]
  /** Real calls of the launch, in the order of their days. */
  readonly calls: readonly DemoCall[]
}

type Row = readonly [rep: string, plays: RepName, daysAgo: number, fate: Fate]

const week = (scenario: string, rows: readonly Row[]): DemoAttempt[] =>
  rows.map(([rep, plays, daysAgo, fate]) => ({ rep, scenario, plays, daysAgo, fate }))

/**
 * Five weeks of a team before its date, oldest first. Nobody says what another has said to the same buyer. Sofia has
 * submitted twice and Callum once, so that maps and lists have something to say about too little, too. The first week
 * belongs to a launch, whose real calls are in pairs, waiting and missing. From the third week on it is played for the kick-off: whoever is certified has done the parts before or was excused, and in the last
 * of them there is somebody in every state. Tomasz fails both times; Robin passes by the card, and a coach has not
 * looked yet.
 */
const attempts: readonly DemoAttempt[] = [
  ...week('cfo-burned-budget', [
    ['Robin Hale', 'naive', 34, 'reviewed'],
    ['Tomasz Wrona', 'pushy', 34, 'reviewed'],
    ['Imani Okonjo', 'competent', 33, 'reviewed'],
    ['Leila Haddad', 'evasive', 33, 'answered'],
    ['Jonas Vik', 'script-reader', 32, 'reviewed'],
    ['Mei Tanaka', 'technician', 32, 'reviewed'],
    ['Callum Reyes', 'pleaser', 31, 'kept'],
    ['Sofia Brandt', 'expert', 31, 'reviewed'],
  ]),
  ...week('ops-head-no-time', [
    ['Robin Hale', 'pleaser', 27, 'reviewed'],
    ['Tomasz Wrona', 'script-reader', 27, 'reviewed'],
    ['Leila Haddad', 'naive', 26, 'reviewed'],
    ['Jonas Vik', 'pushy', 26, 'answered'],
    ['Imani Okonjo', 'technician', 25, 'reviewed'],
    ['Mei Tanaka', 'competent', 25, 'reviewed'],
    ['Callum Reyes', 'evasive', 24, 'kept'],
  ]),
  ...week('it-has-always-worked', [
    ['Robin Hale', 'technician', 20, 'reviewed'],
    ['Tomasz Wrona', 'pleaser', 20, 'reviewed'],
    ['Imani Okonjo', 'expert', 19, 'reviewed'],
    ['Jonas Vik', 'competent', 19, 'reviewed'],
    ['Leila Haddad', 'script-reader', 18, 'reviewed'],
    ['Callum Reyes', 'naive', 17, 'waiting'],
  ]),
  ...week('no-money-till-april', [
    ['Robin Hale', 'competent', 13, 'reviewed'],
    ['Tomasz Wrona', 'technician', 12, 'disputed'],
    ['Mei Tanaka', 'expert', 12, 'reviewed'],
    ['Leila Haddad', 'pleaser', 11, 'reviewed'],
    ['Jonas Vik', 'naive', 11, 'kept'],
  ]),
  ...week('rival-at-half-price', [
    ['Leila Haddad', 'expert', 6, 'reviewed'],
    ['Tomasz Wrona', 'pushy', 6, 'reviewed'],
    ['Mei Tanaka', 'technician', 5, 'waiting'],
    ['Tomasz Wrona', 'script-reader', 4, 'waiting'],
    ['Robin Hale', 'competent', 4, 'waiting'],
    ['Jonas Vik', 'evasive', 4, 'kept'],
  ]),
  ...week('the-security-questionnaire', [
    ['Tomasz Wrona', 'competent', 3, 'waiting'],
    ['Jonas Vik', 'expert', 2, 'waiting'],
    ['Imani Okonjo', 'technician', 2, 'reviewed'],
    ['Sofia Brandt', 'evasive', 1, 'waiting'],
  ]),
]

export const demoStory: Story = {
  attempts,
  excused: [{ rep: 'Mei Tanaka', scenario: 'it-has-always-worked', daysAgo: 19 }],
  calls: [...firstCalls, ...laterCalls],
}
