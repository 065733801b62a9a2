import { calledFor } from '#scoring/causes/called.ts'
import type { CauseMoment } from './lines.ts'

const moment = (code: string, rest: Omit<CauseMoment, 'wanted' | 'against'>): CauseMoment => {
  const called = calledFor(code)
  if (!called) throw new Error(`no single reply can be read for ${code}`)
  return { ...called, ...rest }
}

/**
 * Written after every threshold, prior and bound was chosen, before any of them was read once, and not changed since:
 * what comes out on these is what may be quoted. In several arenas and voices, held to what the product holds a moment to.
 */
export const freshMoments: readonly CauseMoment[] = [
  moment('C4', {
    name: 'a salary band is to be held, towards a candidate',
    heard: [
      'The other firm offers nine thousand more. Can you get there?',
      'I like the team, but the money is below what I have now.',
      "If you can move on salary I'll sign tonight.",
    ],
    done: [
      "No, it stays at sixty-eight. Everybody who does this work here is on it, and I won't pay you more than the person beside you.",
      'I am not going to match them, because a year from now I would have to explain it to the four who trained you.',
      'The band is what it is. We put it up in spring for all of them at once, and that is how we want to keep doing it.',
      "We hold that figure, since a private raise is the first thing people find out here. I'd understand if you go.",
      "sixty eight is where it ends. it's the same for the whole group and that is the point of it",
    ],
    left: [
      'Let me talk to finance, I am sure that we can find another five.',
      "Okay, what would it take? I'm flexible.",
      'Sorry, I know, I am really sorry, it is embarrassing what we pay. Sorry. I can add a signing bonus.',
      'I could go to seventy-four if you say yes today.',
      'We can start you a grade higher, nobody has to know.',
    ],
  }),
  moment('C1', {
    name: 'an investor asks a plain question',
    heard: [
      'What is your churn, the real number?',
      'How long does the money last at the present rate?',
      'Has anybody of the first ten hires left?',
    ],
    done: [
      'Three point one percent a month, and it was four in the summer.',
      'Eleven months. Nine if the Rotterdam contract slips.',
      'Two did. One of them told me on the way out that I do not delegate.',
      "I don't know it for the new plan yet, we have six weeks of it. For the old one it is three percent.",
      'Until October. After that I have no plan that I would show you.',
    ],
    left: [
      "That's a really good question, and it is one that we think about a lot.",
      'Before I get to that, let me show you the size of the market.',
      'Which of your other companies worries you most?',
      'It is hard to put a number on that, everything is in motion at this stage.',
      'Let us take that offline, I would love to walk you through the vision first.',
    ],
  }),
  moment('C2', {
    name: 'something is in the room, and nobody says it',
    heard: [
      "Fine. It's fine. Let's just go on.",
      'Yes, well. You know how it went with the last one.',
      "I suppose we have to do this, don't we.",
    ],
    done: [
      "You say that it's fine and you have pushed the paper away. I think that I have just annoyed you.",
      'I get the feeling there is something here that we are all walking around: the last project, and that you had to stand up for it.',
      'There is a silence every time that I mention March. Something happened there that nobody has told me.',
      'It sounds to me as if you were told to take this meeting and would rather not be in it.',
      'can I say what I think is going on? you expect me to leave you alone with it like they did',
    ],
    left: [
      'Great. So the next slide shows how the roll-out works.',
      'Perfect, then let me run you through the timeline.',
      'Our approach has been proven at more than two hundred firms.',
      'I totally understand how you feel, many people felt the same at first.',
      'Good. When can we get the contract over to you?',
    ],
  }),
  moment('C3', {
    name: 'a next step is to be asked for',
    heard: [
      'This was useful. I will have to think about it.',
      'I can see how that would help us with the night shift.',
      'So that is about it from my side.',
    ],
    done: [
      'Then I would like forty minutes with you and Anneke on Thursday at ten. Will you set that up?',
      'Will you put your name to the trial in Hall Two, from the ninth for three weeks?',
      'I am asking you for one thing: bring the shift leads on Monday at seven. Do you do that?',
      'Let us meet next Wednesday at two with whoever signs. Can I send the invitation now?',
      'Will you sign the pilot for twelve seats by the fifteenth?',
    ],
    left: [
      'I do not want to push or anything, but maybe at some point we could possibly talk again, if you like, no worries if not.',
      'Sure, just let me know whenever, and otherwise it is also fine.',
      'I will just send you some information and then you can see.',
      'Would it perhaps make sense at all to maybe have another chat, or is that too much?',
      'Thank you so much for your time, it was lovely.',
    ],
  }),
  moment('A2', {
    name: 'a limit is to be said, in front of a team',
    heard: [
      'Will this save us the overtime or is it another tool to fill in?',
      'You did this before somewhere. Does it do what they say?',
      'I doubt that it fits how we work on the ward.',
    ],
    done: [
      'It will not save the overtime in the first quarter. You will have more to fill in until the old form goes.',
      'Half of it. The rota part works, the handover part we switched off again after a month.',
      "I don't know whether it fits a ward. I have only seen it in surgery, and they work by appointment.",
      'The weak side is the evenings: there is nobody on our end after six, so you would be on your own.',
      'For a team under eight people it costs more time than it gives back, and you are nine.',
    ],
    left: [
      'It does everything that you need, out of the box.',
      'Absolutely, everybody loves it, you will wonder how you lived without it.',
      "It's the best thing on the market by far.",
      'It has a rota, a handover, a task list, reports, alerts, an app and a dashboard.',
      'Trust me, within a week you will not want to go back.',
    ],
  }),
]
