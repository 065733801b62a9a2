import type { Transcript } from '#scoring/transcript.ts'

/** Own conversations: a name, the facts as sentences and the turns, buyer first, in turn. */
export type Played = {
  readonly name: string
  readonly facts: readonly string[]
  readonly said: readonly string[]
}

export const turnsOf = (said: readonly string[]): Transcript['turns'] =>
  said.map((text, index) => ({ speaker: index % 2 === 0 ? 'buyer' : 'rep', text }))

const software = [
  'The licence costs 40 euros per seat per month.',
  'A rollout takes six weeks from contract to go-live.',
]

export const good: Played = {
  name: 'good',
  facts: software,
  said: [
    "I've got ten minutes. We looked at tools like this two years ago and it fell apart.",
    'What fell apart first, the tool or the way people were asked to use it?',
    'The rollout. The planners never got the training and went back to their spreadsheets.',
    'So the planners carried it and nobody carried them. What did that cost you in the spring?',
    'Two late shipments, and I had to explain both to the board. What does yours cost?',
    "It's 40 euros per seat per month. I won't go lower, because the price is the same for everyone.",
    "That's more than the last one. How long does it take?",
    "Six weeks from contract to go-live. The first two weeks will be slower than today, I'd rather you hear that from me now.",
    'Hm. The board would ask me about those two weeks.',
    'I notice you go quiet when we say board. Is the harder part that your name is on it this time?',
    "Yes. If it fails again it's my neck, and nobody here would say that out loud.",
    'I sat with a planner in Ghent through her first two weeks because I wanted to see what breaks. It was the night shift, so that is where I would start with you.',
    'Nobody has ever asked our night shift anything. That would be a different start.',
    'If it is not for you, I would like you to say no today. Otherwise, could you and Mara sit with me on Thursday at ten for forty minutes?',
    "Thursday at ten works. I'll bring Mara and the spring numbers.",
  ],
}

export const middling: Played = {
  name: 'middling',
  facts: software,
  said: [
    "We're fine with what we have, to be honest.",
    'Thanks for taking the time. How do you plan your shipments at the moment?',
    'In spreadsheets. It works most of the time.',
    'I see. Our tool gives you dashboards, alerts and a full audit trail, so you always know where things are.',
    "And what happens when it doesn't? We have odd customers.",
    'That makes sense. We have a lot of customers with similar needs.',
    'What does it cost?',
    'It is 40 euros per seat per month. Is that in your budget?',
    "It's a lot for a spreadsheet.",
    'I understand. It does save time for most teams.',
    'Maybe. I would have to talk to my colleagues.',
    'Would it make sense to maybe have another chat sometime next week, if you have time?',
    'Perhaps. Send me something.',
  ],
}

export const pushy: Played = {
  name: 'pushy',
  facts: software,
  said: [
    "We're not really looking at the moment.",
    'I totally understand, many of our customers felt the same way, but this is the best platform on the market.',
    'What does it cost?',
    "It's 25 euros per seat per month, but only if you sign this week. There are only two slots left.",
    "I don't like being rushed.",
    'Your competitors are already doing this and you will be left behind if you wait.',
    'Send me something by email.',
    "You're wrong to wait. If you cared about your team you would decide today.",
    'I have said no twice now.',
    'Honestly, you would be crazy not to take this. It goes live in two weeks.',
    'Goodbye.',
  ],
}

/** Reflection, permission and candour in every turn, and nothing said. */
export const reciter: Played = {
  name: 'reciter',
  facts: software,
  said: good.said.map((text, index) =>
    index % 2 === 0
      ? text
      : ([
          'It sounds like that was a lot for you to carry. May I ask you something about that?',
          "What I'm hearing is that the rollout mattered to you. I'll be honest, I don't have all the answers.",
          'It sounds like the board matters a great deal here. Can I be candid with you for a moment?',
          'It seems like time is on your mind. I want to be transparent with you, there are things I do not know.',
          'I sense there is something in the room here. What would you like me to know about that?',
          "It sounds like that is hard. I'll be honest, that would be hard for me too.",
          "What I'm hearing is that you would like things to be different. Is it all right if we stay with that?",
        ][(index - 1) / 2] ?? ''),
  ),
}

/** Every rep turn of the good conversation answered as somebody competent without courage would. */
export const competent: Played = {
  name: 'competent',
  facts: software,
  said: good.said.map((text, index) =>
    index % 2 === 0
      ? text
      : ([
          'What went wrong with it, from where you sat?',
          'So the training never reached the planners. How many of them were there?',
          'It is 40 euros per seat per month, for everyone.',
          'The rollout takes six weeks from contract to go-live, and we train the planners in the first.',
          'You would want to show the board what those two weeks look like. I can bring the plan of a firm of your size.',
          'At a firm with the same night shift the planners were trained on site, as yours were not.',
          'Could we meet with Mara on Thursday at ten and go through the spring?',
        ][(index - 1) / 2] ?? ''),
  ),
}

const candidate: Played = {
  name: 'candidate',
  facts: ['The salary is 85,000 euros a year.', 'The team has nine people.'],
  said: [
    "I'm happy where I am, I'll say that first.",
    'What would have to be true for you to look back on this year as a good one?',
    'I would have led something of my own. Here I inherit what others began.',
    'So it is less the money than beginning something yourself.',
    'Yes. What does it pay, though?',
    "It's 85,000 euros a year. That is less than you have now, and I would rather say it today.",
    'That is honest. Why should I leave for less?',
    'I left a bigger firm for this team because I wanted to build the thing and not the slides about it. I may be wrong about what you want.',
    'And if it goes wrong in a year?',
    'Then you have a year of your own work and no guarantee. If that is too thin, say no, that would be fine.',
    'I would want to meet the nine people first.',
    'Could you come on Tuesday at four and sit with them for an hour?',
    'Tuesday works.',
  ],
}

const team: Played = {
  name: 'team',
  facts: ['The budget for training is 4,000 euros.'],
  said: [
    'Another new process. We had three this year.',
    'You had three, and each was dropped before it paid off. Which one cost you most?',
    'The reporting one. We did it at night for two months.',
    'That was my decision, and I was wrong to keep it going after March.',
    'Well. Nobody said so at the time.',
    'What would you want to stop first if we began this one?',
    'The Friday report. Nobody reads it.',
    'Then it ends this Friday. I will tell the board myself.',
    'And the training, is there money for it?',
    'There are 4,000 euros, which is not enough for everybody. I would start with the two who ask for it.',
    'Fine, then let us try it with the two of us.',
  ],
}

const noFit: Played = {
  name: 'no fit',
  facts: software,
  said: [
    'We have one warehouse and four people. Would this help us?',
    'How do you do the planning with four people today?',
    'We shout across the room. It works.',
    'Then I do not think you need us. With four people in one room you would pay for something you already have.',
    'Oh. I did not expect you to say that.',
    'If you open the second site, ring me. Until then a whiteboard is better.',
    'All right. I appreciate it, we leave it there.',
  ],
}

const pleaser: Played = {
  name: 'pleaser',
  facts: software,
  said: [
    'It costs too much for us.',
    "I'm so sorry, you are absolutely right. I could do ten percent off, maybe more.",
    'And it takes too long.',
    'Sorry about that. Whatever works best for you really works for us.',
    'I do not see why we would need it.',
    'I completely agree, sorry, I should have asked that differently. Please do not feel you have to answer.',
    'Well, thank you.',
    'No worries at all, sorry to have taken up your time. I will just send some info.',
  ],
}

const investor: Played = {
  name: 'investor',
  facts: ['Revenue grew by 30 percent last year.', 'Churn is 8 percent.'],
  said: [
    'Your churn worries me.',
    'It is 8 percent, and half of it came from customers we should not have taken.',
    'Why did you take them?',
    'Because I wanted the growth for this round. I would not do it again, and I stopped it in May.',
    'And the growth after that?',
    'It was slower. Revenue grew by 30 percent last year, the last quarter is below that.',
    'What would you do with the money?',
    'Hire four people for onboarding before I hire one for sales, because that is where we lose them.',
    'I would want to see the cohorts.',
    'I can send them tonight, with the bad ones on top. Shall we speak on Monday at nine?',
    'Monday at nine.',
  ],
}

const technician: Played = {
  name: 'feature list',
  facts: software,
  said: [
    'What is it you do?',
    'We are an industry-leading platform with dashboards, alerts, workflows, integrations and reporting.',
    'We have some of that already.',
    'Our platform also has a mobile app, single sign-on, an audit trail and a public interface.',
    'I do not know whether we need it.',
    'It is best in class, everybody who sees it loves it.',
    'What would it change for us?',
    'It would transform the way you work. Let me walk you through the modules.',
    'I have to go.',
  ],
}

const short: Played = {
  name: 'short',
  facts: software,
  said: [
    'We have no time for this before the summer.',
    'What happens in the summer that makes it so full?',
    'The harvest. Everything comes in within six weeks.',
    'Then anything new before the harvest would be one more thing to carry, so I would not start before September.',
    'September could work. How long does it take?',
    'Six weeks from contract to go-live. Could we look at it on the second of September with whoever runs the harvest?',
    'Yes, that would be Ines.',
  ],
}

export const all: readonly Played[] = [
  good,
  middling,
  pushy,
  reciter,
  competent,
  candidate,
  team,
  noFit,
  pleaser,
  investor,
  technician,
  short,
]
