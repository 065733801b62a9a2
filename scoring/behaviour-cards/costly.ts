import type { BehaviourCard } from './card.ts'

/** Acts that cost or miss something: the weak answer of the pair does it, the strong one does something else. */
export const costly: readonly BehaviourCard[] = [
  {
    code: 'dodge',
    title: 'Dodge',
    what: 'Leaves a direct question unanswered.',
    why: 'The question stays, and now there is a second one: why was it not answered?',
    evidence: {
      source: 'Rogers and Norton, 2011',
      found:
        'A related answer often passes for one. Where the dodge was noticed, the speaker was trusted less.',
      reach: 'Staged debates with listeners who had nothing at stake. A buyer has.',
    },
    fails: 'Not to answer is no dodge if you say so, and why.',
    pair: {
      line: 'Has it ever lost anybody’s data?',
      weak: 'That’s a great question. Security is something that we take extremely seriously as a company.',
      strong: 'Yes, once, in 2023: nine hours of notes at one customer.',
    },
  },
  {
    code: 'generic_empathy',
    title: 'General sympathy',
    what: 'Shows feeling in words that would fit anybody.',
    why: 'It costs little by itself. What is missed is the thing that was told, which nobody took up.',
    evidence: null,
    fails: 'Where somebody is upset and the particulars are known, a plain “I’m sorry” is enough.',
    pair: {
      line: 'I was there until two in the morning when the line stopped, my brother with me.',
      weak: 'I’m so sorry, that must have been really hard for you.',
      strong: 'Two in the morning, with your brother. What had stopped it?',
    },
  },
  {
    code: 'bare_assertion',
    title: 'Bare claim',
    what: 'Claims worth without a ground.',
    why: 'Everybody else says it, too, so it tells nothing about you.',
    evidence: null,
    fails: 'As one word in a turn that has its ground, it does no harm.',
    pair: {
      line: 'Why should I take yours?',
      weak: 'Because it is simply the best solution on the market, world class.',
      strong:
        'Because you said the notes are lost by six, and at a laundry of your size nobody has lost one since May.',
    },
  },
  {
    code: 'feature_dump',
    title: 'Feature list',
    what: 'Lists what the offer can do.',
    why: 'What matters to this person is lost among what does not, and weakened by it.',
    evidence: {
      source: 'Nisbett, Zukier and Lemley, 1981, and later work on dilution',
      found: 'Facts that say nothing made people judge less strongly by the facts that did.',
      reach: 'Judgements on paper, in many repetitions. The direction is firm, the size depends.',
    },
    fails: 'Where somebody asks for the list.',
    pair: {
      line: 'We only need the handover to be readable.',
      weak: 'We have dashboards, alerts, an app, single sign-on, an open interface, forty reports and a planner.',
      strong: 'What would have to be in it at six for you to call it readable?',
    },
  },
  {
    code: 'canned_line',
    title: 'Recited line',
    what: 'A stock phrase, a gimmick or a technique from a course.',
    why: 'It could be said to anybody, and people who buy have heard it.',
    evidence: null,
    fails: 'Nobody minds a worn phrase beside a sentence that is theirs.',
    pair: {
      line: 'I have to talk with my partner about it.',
      weak: 'I totally hear you, and if I could show you a way to save both time and money, would you be open to that?',
      strong: 'What will your partner ask that you could not answer today?',
    },
  },
  {
    code: 'arguing',
    title: 'Arguing',
    what: 'Tells people that they are wrong, corrects, lectures.',
    why: 'They defend what they said, and from then on believe it more firmly.',
    evidence: {
      source: 'Rains, 2013, a review of studies of reactance',
      found: 'Being pushed raised anger and counter-arguments together, and both worked against the message.',
      reach: 'Mostly health messages. Of the strength in a sales talk it says nothing.',
    },
    fails: 'A wrong fact may be put right, once, with its source and without the tone.',
    pair: {
      line: 'Your tool is for big firms.',
      weak: 'No, that’s just wrong, you haven’t understood what it does.',
      strong: 'What have you seen of it that looked made for big firms?',
    },
  },
  {
    code: 'pressure',
    title: 'Pressure',
    what: 'False haste, scarcity, guilt or threat, also when wrapped in courtesy.',
    why: 'It takes the freedom to decide, and people take that back by leaving.',
    evidence: {
      source: 'Rains, 2013, a review of studies of reactance',
      found: 'Threats to freedom made people angry and set them against what was wanted of them.',
      reach: 'Firm in direction over many studies; hardly any of them was a sale.',
    },
    fails: 'A real date, plainly told with its reason, is no pressure.',
    pair: {
      line: 'I would like to sleep on it.',
      weak: 'This offer is only good until midnight, and honestly it would be a shame if your team lost out because of you.',
      strong: 'What would you like to have clear by the morning?',
    },
  },
  {
    code: 'discount_early',
    title: 'Early discount',
    what: 'Gives way on price before knowing what the objection is.',
    why: 'It answers a question that nobody may have asked, and says that the first price was not meant.',
    evidence: null,
    fails: 'A concession for a named reason, or in exchange, after the trouble is understood, is trade.',
    pair: {
      line: 'That is more than I expected.',
      weak: 'No problem, I can take fifteen per cent off right away.',
      strong: 'What did you expect, and what was in it?',
    },
  },
  {
    code: 'hedged_ask',
    title: 'Hedged ask',
    what: 'Asks, and softens it away or offers the way out in the same breath.',
    why: 'It says that you would not give the time yourself.',
    evidence: {
      source: 'Erickson, Lind, Johnson and O’Barr, 1978',
      found: 'Witnesses who hedged were believed less and thought less able.',
      reach: 'Court recordings judged by students, long ago. The direction was found again since.',
    },
    fails: 'Courtesy is no hedge: please and thank you take nothing back.',
    pair: {
      line: 'So what do you want from me?',
      weak: 'I was just wondering if maybe, only if it’s not too much trouble, we might possibly have a quick chat sometime?',
      strong: 'Will you give me twenty minutes with your planner on Tuesday at nine?',
    },
  },
  {
    code: 'apology_cascade',
    title: 'Too much apology',
    what: 'Apologises more than the matter deserves, or gives ground by it.',
    why: 'The other one has to look after you, instead of after what went wrong.',
    evidence: {
      source: 'Lewicki, Polin and Lount, 2016',
      found:
        'Of the parts of an apology, owning the fault and offering repair did most, and asking to be forgiven least.',
      reach: 'People rated written apologies of invented job applicants.',
    },
    fails: 'One apology, with what happened and what you do about it, is right.',
    pair: {
      line: 'Nobody rang me back for two weeks.',
      weak: 'I’m so sorry, I’m really so sorry, that’s awful of us, I apologise, I feel terrible about it, sorry again.',
      strong:
        'You waited two weeks for a call that we owed you. Your message went to somebody who had left, and from now on you have my own number.',
    },
  },
  {
    code: 'unasked_advice',
    title: 'Unasked advice',
    what: 'Tells people what to do without being asked.',
    why: 'It says that you know their work better than they do, before you know it at all.',
    evidence: null,
    fails: 'Where you are asked, or ask first whether you may.',
    pair: {
      line: 'We hand over on paper, it has always worked.',
      weak: 'You really should get rid of the paper and put somebody in charge of your handovers.',
      strong: 'On which days does the paper work best?',
    },
  },
]
