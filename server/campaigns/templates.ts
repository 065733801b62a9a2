import type { CampaignTemplate } from '#contract/campaign.ts'
import { outbound } from './outbound-programme.ts'
import { assessed, part, practice, type Template } from './template-parts.ts'

/** Programmes with work from the library that came with the product. All of it can be changed before it begins. */
export const templates: Readonly<Record<CampaignTemplate, Template>> = {
  sko: {
    title: 'Sales kick-off',
    about:
      'Everybody arrives having said the hard line already, shows one room on the day, and is looked at again for a quarter.',
    event: 'Kick-off',
    realCalls: null,
    behaviours: ['C1', 'C4', 'A3'],
    phases: [
      part('pre-work', 'Hear the line', -42, -29, null, [practice('ops-head-no-time')]),
      part('practice', 'Practise the budget talk', -28, -15, 0, [
        practice('cfo-burned-budget'),
        practice('no-money-till-april'),
      ]),
      part('certify', 'Certify', -14, -3, 1, [assessed('rival-at-half-price')]),
      part('event', 'At the kick-off', 0, 1, null, [practice('two-minutes-to-six')]),
      part('day-30', 'Day 30', 23, 30, null, [practice('it-has-always-worked')]),
      part('day-60', 'Day 60', 53, 60, null, [practice('after-the-pilot-nobody-used')]),
      part('day-90', 'Day 90', 80, 90, null, [assessed('outage-at-renewal', { attempts: 1 })]),
    ],
  },
  onboarding: {
    title: 'Onboarding',
    about:
      'The first weeks of somebody new: ask before telling, then the first real resistance, then certified.',
    event: 'First own call',
    realCalls: null,
    behaviours: ['F1', 'A1', 'C3'],
    phases: [
      part('pre-work', 'Ask before telling', -28, -22, null, [practice('shift-data-and-trust')]),
      part('practice', 'First resistance', -21, -8, 0, [
        practice('twelve-seconds-at-the-desk'),
        practice('the-security-questionnaire'),
      ]),
      part('certify', 'Certify', -7, -1, 1, [
        assessed('cfo-burned-budget', { level: 2, attempts: 3, coachConfirmed: true }),
      ]),
      part('day-30', 'Day 30', 23, 30, null, [practice('shelf-space-is-full')]),
      part('day-60', 'Day 60', 53, 60, null, [practice('cold-second-site')]),
      part('day-90', 'Day 90', 80, 90, null, [assessed('no-money-till-april')]),
    ],
  },
  launch: {
    title: 'Launch',
    about: 'A new offer, in the words of those who sell it, before the first customer hears of it.',
    event: 'Launch',
    realCalls: null,
    behaviours: ['A3', 'A5', 'F4'],
    phases: [
      part('pre-work', 'What is true of it', -21, -15, null, [practice('it-has-always-worked')]),
      part('practice', 'Practise the doubts', -14, -6, 0, [
        practice('machines-on-my-floor'),
        practice('rival-at-half-price'),
      ]),
      part('certify', 'Certify', -5, -1, 1, [assessed('cfo-burned-budget')]),
      part('event', 'Launch week', 0, 4, null, [practice('twelve-days-and-three-sites')]),
      part('day-30', 'Day 30', 23, 30, null, [assessed('delisted-in-spring', { attempts: 1 })]),
    ],
  },
  crisis: {
    title: 'Crisis',
    about:
      'Something has happened, and everybody will be asked about it: the hard question first, practised for days, not weeks.',
    event: 'Back to customers',
    realCalls: null,
    behaviours: ['C2', 'C6', 'K3'],
    phases: [
      part('pre-work', 'Say it once', -10, -8, null, [practice('bad-press-this-morning')]),
      part('practice', 'Stand in it', -7, -3, 0, [
        practice('outage-at-renewal'),
        practice('champion-dismissed'),
      ]),
      part('certify', 'Certify', -2, -1, 1, [assessed('inbound-gone-overnight', { coachConfirmed: true })]),
      part('event', 'With a room', 0, 3, null, [practice('one-word-in-the-accident-book')]),
      part('day-30', 'Day 30', 23, 30, null, [practice('rival-at-half-price')]),
    ],
  },
  outbound,
}
