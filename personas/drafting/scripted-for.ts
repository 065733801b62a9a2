import type { Reps } from '../reps.ts'
import type { Persona, Scenario } from '../schema.ts'

type Fact = Scenario['facts'][number]

/**
 * Lines for the scripted reps of a scenario that nobody has written any for, made from its fact sheet, objections, topics
 * and hidden facts. They know what only an author knows, as scripted reps do; they measure a buyer and are no model of how
 * to talk. The same scenario gives the same lines: fourteen a rep, each its own.
 */
export function scriptedFor(scenario: Scenario, persona: Persona): Reps['reps'] {
  const about = matterOf(scenario, persona)
  return {
    expert: expert(about),
    competent: competent(about),
    'script-reader': scriptReader(about),
    pleaser: pleaser(about),
    pushy: pushy(about),
    evasive: evasive(about),
    naive: naive(about),
    technician: technician(about),
    repeater: Array.from({ length: 14 }, () => `You should buy ${about.offer}.`),
  }
}

type Matter = {
  readonly offer: string
  readonly name: string
  /** The nth thing that the buyer says against it, as said. */
  readonly said: (n: number) => string
  /** The nth subject of an objection or hidden fact, as words in a question. */
  readonly subject: (n: number) => string
  readonly beneath: (n: number) => string
  readonly hidden: (n: number) => string
  readonly price: string
  readonly proof: (n: number) => string
  readonly limit: (n: number) => string
  readonly terms: string
}

function matterOf(scenario: Scenario, persona: Persona): Matter {
  const { facts, offer, commitment, variants } = scenario
  const live = variants.flatMap(({ objection }) => persona.objections.filter(({ id }) => id === objection))
  const objections = [...new Set([...persona.objections.slice(0, 1), ...live, ...persona.objections])]
  const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]
  const isPrice = ({ subject, unit = '' }: Fact) =>
    /price|cost|fee|salary|pay|valuation|£|\$|€|GBP|USD|EUR/iu.test(`${subject} ${unit}`)
  const isLimit = ({ denied, text }: Fact) =>
    denied !== undefined || /\b(?:not|no|never|only|without|slower|left|longer|fewer)\b/iu.test(text)
  const limits = facts.filter(isLimit)
  const proofs = facts.filter((fact) => !isLimit(fact) && !isPrice(fact))
  const text = (fact: Fact | undefined) => fact?.text ?? offer.summary
  return {
    offer: offer.name,
    name: persona.name.split(' ')[0] ?? persona.name,
    said: (n) => clause(nth(objections, n)?.surface[0] ?? ''),
    subject: (n) =>
      asked(
        nth(objections, n)?.topics[Math.floor(n / Math.max(1, objections.length))] ??
          nth(objections, n)?.topics[0] ??
          '',
      ),
    beneath: (n) => asked(nth(objections, n)?.topics.at(-1) ?? ''),
    hidden: (n) => asked(nth(persona.hiddenFacts, n)?.topics[0] ?? ''),
    price: text(facts.find(isPrice) ?? facts[0]),
    proof: (n) =>
      text(
        nth(
          proofs.toSorted((a, b) => (b.names?.length ?? 0) - (a.names?.length ?? 0)),
          n,
        ),
      ),
    limit: (n) => text(nth(limits.length > 0 ? limits : facts, n)),
    terms: commitment.terms,
  }
}

/** A line as it can be quoted inside a sentence. */
const clause = (line: string): string => {
  const first = (/^[^.!?]+/u.exec(line)?.[0] ?? line).trim()
  return first.charAt(0).toLowerCase() + first.slice(1)
}

/** A topic as the object of a question. */
const asked = (topic: string): string => topic.replace(/[?.!]+$/u, '').trim()

const expert = (of: Matter): string[] => [
  `You said that ${of.said(0)}, and I have not come to argue with it. What happens on a day when that matters most?`,
  `So it is less the thing itself than what follows from it for you. When I think of ${of.subject(1)}, which moment has stayed with you?`,
  `And somebody carries that. How do you see ${of.subject(0)}, from where you sit?`,
  `May I ask a harder one? What about ${of.hidden(0)}?`,
  `I notice that we say ${of.said(0)}, and I wonder whether the harder part is ${of.beneath(0)}. I would rather say it than step round it.`,
  `What would have to be different about ${of.hidden(1)}, if you came to this a second time?`,
  `You would want to hear where it is wrong for somebody. ${of.limit(0)} If that is your case, you should not do this.`,
  `You spoke of ${of.beneath(1)}. ${of.proof(0)}`,
  `One thing I would sooner tell you now than have you find it. ${of.limit(1)}`,
  `I believe in ${of.offer} because I sat beside somebody on the second day with it and saw what they stopped having to do.`,
  `${of.price} I will not go lower, because it is the same for everyone and you would be right to distrust a price that moves.`,
  'If this is not for you, I would like you to say no today. A no is more use to both of us than a maybe.',
  `If it is not a no: will you agree to this with me? ${of.terms} Can we fix the day now?`,
  'And if that is too much, will you tell me by Friday, after one talk with whoever has to live with it, whether we stop or go on?',
]

const competent = (of: Matter): string[] => [
  'Thank you for the time. How does this work for you at the moment?',
  `How often do you come up against ${of.subject(1)}?`,
  'And who looks after that today?',
  `What about ${of.subject(0)}, from where you sit?`,
  'What would have to be different for you to look at anything new?',
  `That makes sense. You would want to know about ${of.subject(2)} before you hear about the benefits.`,
  `To answer that straight: ${of.proof(1)}`,
  of.proof(0),
  `To be plain, there are limits. ${of.limit(0)}`,
  of.price,
  `I should add one thing. ${of.limit(1)}`,
  'Who else would need to agree, apart from you?',
  `Could we do this as a next step? ${of.terms}`,
  'All right. Shall I ring you on Thursday to fix a time?',
]

const scriptReader = (of: Matter): string[] => [
  `Hi ${of.name}, I hope you are having a fantastic day. The reason for my call is that we help people like you get more out of every day.`,
  'Are you the decision maker for this?',
  'I totally understand. Many people felt the same way, and what they found was that it pays for itself.',
  'On a scale of one to ten, how important is this to you?',
  `${of.offer} offers everything in one place, with a full programme, dedicated support, alerts, reports and a single source of truth.`,
  'If I could show you a way to save time and reduce risk, would that be of interest to you?',
  'Do you have a process for this? Do you have a team? Do you do it every month?',
  'We are certified, established, award-winning and trusted, with a dedicated support team and a full onboarding programme.',
  'That is a great question. Let me come back to that after I have walked you through the overview.',
  'What is keeping you up at night?',
  `People see a real return with ${of.offer}, and it is a proven, best-in-class solution.`,
  'Is it fair to say that saving time would be valuable to your team?',
  'So based on what we have discussed, what would it take to get you started today?',
  'Would Tuesday at ten or Wednesday at two work better for you?',
]

const pleaser = (of: Matter): string[] => [
  'Thank you so much for taking the time. I know you are terribly busy, so just stop me whenever you like.',
  'No, you are absolutely right, it is an awful time to come to you. I am so sorry about that.',
  'I completely agree. If I were you I would see it the same way.',
  'We could certainly do something on the terms, if that is a worry. I am sure I could get you ten percent off.',
  'You are quite right. Honestly, we are probably no different in some ways, so I do see your point.',
  'I am sorry, I should have asked that differently. Sorry. Please do not feel you have to answer.',
  'Whatever works best for you really works for us. We are very flexible.',
  'Perhaps we could even waive part of it, if that would make it easier.',
  'Yes, of course, it could wait until next year. Or the year after, there is no rush at all.',
  'That is such a good point. I really cannot argue with that.',
  'Sorry, I have taken up so much of your time already. I do apologise.',
  `I was only wondering whether you might possibly want a quick look at ${of.offer} at some point, but no pressure at all.`,
  'I could just send something over, if you like, and you can ignore it if it is not useful.',
  'Well, thank you so much, and sorry again. Maybe I will check in sometime, if that is all right with you.',
]

const pushy = (of: Matter): string[] => [
  `${of.name}, I will be blunt. If you go on like this you are losing every single month.`,
  `No, that is not right. It is simply wrong to say that ${of.said(0)}.`,
  'You cannot afford to wait. Others have done this already and they are pulling ahead.',
  `${of.offer} is the best there is, there is simply nothing else that comes close.`,
  'With respect, you are looking at this the wrong way.',
  'I have only two places left before the end of the month, and I cannot hold one after today.',
  'You should stop listening to everybody else on this and make a decision.',
  'What you had before was simply incompetent. With us that cannot happen.',
  'What will you tell the others when the next thing goes wrong and they hear that you turned this down?',
  'Everybody I speak to says yes once they have seen it. I do not see why you would be different.',
  'You are wrong about the timing. Now is exactly when you need it.',
  'I need an answer by five o’clock, otherwise the terms get worse.',
  'Just say yes now and we will sort out the details later. What is stopping you?',
  'Honestly, I think you will regret it. Last chance, do we do this or not?',
]

const evasive = (of: Matter): string[] => [
  'Morning. It is a very interesting time at the moment, is it not, with everything that is changing.',
  'That is a great question. It really depends on a lot of things, as these things do.',
  'I think what matters more is the wider picture. Where do you see yourself in five years?',
  'Every case is different, so it is hard to put a number on that.',
  'I will have to park that one. Let me tell you a bit about our vision instead.',
  'There are many factors at play. Some see results sooner, and some later.',
  'Interesting that you ask. What made you think of that?',
  'We can look at that in due course, when the time comes.',
  `It is not really about that. It is about what ${of.offer} stands for.`,
  'Let us not get lost in the details. Shall we look at the big picture?',
  'I would have to check with my colleagues on that one.',
  'That is one way of looking at it. There are others.',
  'We will cover all of that later on.',
  'Perhaps we could find a moment at some point to pick up some of these threads.',
]

const naive = (of: Matter): string[] => [
  `Hi ${of.name}, lovely to meet you. How is your week going?`,
  'Oh nice. Do you get out much at the weekend?',
  'I can imagine. That must be a lot.',
  'Ha, yes. Is it always this busy with you?',
  'That sounds hard. I am sure it will be fine.',
  `${of.offer} is really good, people like it a lot.`,
  'Have you been here long?',
  'I understand. Everyone has that.',
  'It is very easy, honestly. You will love it.',
  'I am not sure about that, to be honest, but it usually works out.',
  'Do you like working here?',
  'That is great. We have a really nice office too.',
  'So maybe it could be something for you, or not?',
  'Anyway, it was really nice to talk to you.',
]

const technician = (of: Matter): string[] => [
  'I appreciate that. Is it all right if I ask you something?',
  'That must be difficult. Would you mind if I asked about it?',
  `You said that ${of.said(0)}. May I ask a little more?`,
  'I do not know enough about that yet. Would it be okay to ask?',
  `So what I hear is that ${of.said(1)}.`,
  'I can understand that feeling. Is it fine if we stay with it?',
  'I should be honest, I do not have the answer to that.',
  `It sounds as though ${of.said(2)}. Did I get that right?`,
  'I sense that there is something we have not said. May I say so?',
  'That makes sense. How does that feel?',
  'I hear you. Would it be all right to go on?',
  'To be honest with you, I am not certain myself.',
  `Let me say it back: ${of.said(0)}. What else is there?`,
  'I can see how that would be. May I ask one more thing?',
]
