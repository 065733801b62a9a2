import type { Claim, Fact } from '#scoring/behaviours/reading.ts'

export const facts: readonly Fact[] = [
  {
    id: 'price',
    text: 'The licence costs 40 euros per seat per month',
    subject: 'price',
    number: 40,
    unit: 'EUR per month',
  },
  {
    id: 'rollout',
    text: 'A rollout takes six weeks from contract to go-live',
    subject: 'rollout time',
    number: 6,
    unit: 'weeks',
  },
  {
    id: 'clinics',
    text: 'Sixty-two clinics use the system today',
    subject: 'customers',
    number: 62,
    unit: 'clinics',
  },
  {
    id: 'saving',
    text: 'At Marlow Clinic the no-show rate fell by 18 percent in the first year',
    subject: 'proof',
    number: 18,
    unit: '%',
    names: ['Marlow Clinic', 'Marlow'],
  },
  { id: 'export', text: 'Patient data can be exported at any time as CSV', subject: 'data export' },
  {
    id: 'offline',
    text: 'The system needs an internet connection',
    subject: 'offline use',
    denied: 'It works offline without an internet connection',
  },
  {
    id: 'support',
    text: 'Support answers on weekdays from 8 to 18 by phone',
    subject: 'support hours',
    denied: 'Support is available around the clock, day and night',
  },
  {
    id: 'notice',
    text: 'The contract can be ended with 3 months notice',
    subject: 'notice period',
    number: 3,
    unit: 'months',
  },
  {
    id: 'lead',
    text: 'Dana Whitlock leads the rollout team and stays on the project',
    subject: 'project lead',
    names: ['Dana Whitlock', 'Dana'],
  },
]

type Case = {
  readonly rep: string
  readonly buyer?: string
  readonly is: Claim['verdict'] | 'nothing'
  readonly fact?: string
}

export const cases: readonly Case[] = [
  // Right, in several wordings
  { rep: 'It is 40 euros per seat per month.', is: 'supported', fact: 'price' },
  { rep: 'the licence is forty euros a month for each seat', is: 'supported', fact: 'price' },
  { rep: 'The price is €40 a seat, monthly.', is: 'supported', fact: 'price' },
  { rep: 'A seat costs 480 euros per year.', is: 'supported', fact: 'price' },
  { rep: 'The rollout takes about six weeks.', is: 'supported', fact: 'rollout' },
  { rep: 'From contract to go-live takes 6 weeks.', is: 'supported', fact: 'rollout' },
  { rep: 'rollout is five to seven weeks', is: 'supported', fact: 'rollout' },
  { rep: 'We have more than sixty clinics using it.', is: 'supported', fact: 'clinics' },
  { rep: '62 clinics use the system today.', is: 'supported', fact: 'clinics' },
  { rep: 'At Marlow the no-show rate went down 18% in the first year.', is: 'supported', fact: 'saving' },
  { rep: 'The no-show rate at Marlow fell by nearly twenty percent.', is: 'supported', fact: 'saving' },
  { rep: 'You can end the contract with three months notice.', is: 'supported', fact: 'notice' },
  { rep: 'the notice period in the contract is ninety days', is: 'supported', fact: 'notice' },
  { rep: 'You can export your patient data at any time as CSV.', is: 'supported', fact: 'export' },
  { rep: 'It does not work offline, it needs an internet connection.', is: 'supported', fact: 'offline' },
  { rep: 'support is not available around the clock day and night', is: 'supported', fact: 'support' },
  { rep: 'Dana Whitlock leads the rollout and stays on the project.', is: 'supported', fact: 'lead' },
  // Wrong number
  { rep: 'It is 25 euros per seat per month.', is: 'mismatch', fact: 'price' },
  { rep: 'the licence costs twenty five euros a seat each month', is: 'mismatch', fact: 'price' },
  { rep: 'The licence costs €4,000 per seat per month.', is: 'mismatch', fact: 'price' },
  { rep: 'The rollout takes two weeks from contract to go-live.', is: 'mismatch', fact: 'rollout' },
  { rep: 'a rollout takes ten days', is: 'mismatch', fact: 'rollout' },
  { rep: 'Two hundred clinics use the system today.', is: 'mismatch', fact: 'clinics' },
  { rep: 'over three hundred clinics use our system', is: 'mismatch', fact: 'clinics' },
  { rep: 'At Marlow Clinic the no-show rate fell by 45 percent.', is: 'mismatch', fact: 'saving' },
  {
    rep: 'at marlow no-shows went down by half a percent, no sorry, the rate fell by sixty percent in the first year',
    is: 'mismatch',
    fact: 'saving',
  },
  { rep: 'You can end the contract with one month notice.', is: 'mismatch', fact: 'notice' },
  { rep: 'The notice period is two weeks.', is: 'mismatch', fact: 'notice' },
  { rep: 'rollout takes less than three weeks', is: 'mismatch', fact: 'rollout' },
  // Wrong name
  {
    rep: 'At Hartwell Clinic the no-show rate fell by 18 percent in the first year.',
    is: 'mismatch',
    fact: 'saving',
  },
  {
    rep: 'The rollout team is led by Peter Sands and he stays on the project.',
    is: 'mismatch',
    fact: 'lead',
  },
  // Denied claims
  { rep: 'It works offline, without any internet connection.', is: 'mismatch', fact: 'offline' },
  { rep: 'yes it works offline without internet', is: 'mismatch', fact: 'offline' },
  { rep: 'Our support is available around the clock, day and night.', is: 'mismatch', fact: 'support' },
  { rep: 'support is there for you day and night around the clock', is: 'mismatch', fact: 'support' },
  // Claimed outside the sheet
  { rep: 'We save every customer 30 percent of their staff cost.', is: 'unsupported' },
  { rep: 'The average return comes within four months.', is: 'unsupported' },
  // No claim
  { rep: 'How long does a rollout take for you today?', is: 'nothing' },
  { rep: 'how many weeks would you need before go-live', is: 'nothing' },
  { rep: 'Would 25 euros per seat change your mind?', is: 'nothing' },
  {
    rep: 'You said nine weeks is too long.',
    buyer: 'Nine weeks is what we wait today, that is too long.',
    is: 'nothing',
  },
  { rep: 'Nine weeks is a long time to wait for a patient.', buyer: 'We wait nine weeks.', is: 'nothing' },
  { rep: 'If the rollout took two weeks, what would that change for you?', is: 'nothing' },
  { rep: "Let's talk for 30 minutes on Thursday at 10.", is: 'nothing' },
  { rep: 'I hear that the last supplier let you down.', is: 'nothing' },
  { rep: 'Thank you for being so open about it.', is: 'nothing' },
  { rep: 'Tell me about the last time it went wrong.', is: 'nothing' },
  { rep: 'That would be a hard week for anybody.', is: 'nothing' },
  { rep: 'The rollout does not take two weeks.', is: 'nothing' },
]
