/**
 * Plans as reps write them, with lines that are and are not what was foreseen, and replies that do and do not do what
 * was meant. Written by hand for this; `held` ones were not looked at while the bounds were chosen.
 */
export type PlanCase = {
  readonly ifThey: string
  readonly iWill: string
  readonly foreseen: readonly string[]
  readonly other: readonly string[]
  /** What the replies answer is the first of `foreseen`. */
  readonly done: readonly string[]
  readonly left: readonly string[]
}

export const chosenOn: readonly PlanCase[] = [
  {
    ifThey: 'they say the price is too high',
    iWill: 'I will ask what they compare it with',
    foreseen: [
      "That's a lot more than I expected to pay.",
      'Honestly, forty-six thousand is too expensive for us.',
    ],
    other: [
      'Who else in our industry uses this?',
      'We are in the middle of an audit right now.',
      'Tell me how long it takes to set up.',
    ],
    done: ['What are you comparing that with?', 'Fair. When you say a lot, what do you have next to it?'],
    left: [
      'I could do ten percent off if we sign this month.',
      'We are the leading platform and everybody loves it.',
    ],
  },
  {
    ifThey: 'If she says now is a bad time',
    iWill: 'name it and ask whether we should stop',
    foreseen: ["This really isn't a good moment, we are closing the quarter.", 'Not now, call me next year.'],
    other: ['What does it cost?', 'We had a bad experience with your rival.', 'My boss decides such things.'],
    done: [
      "It sounds as if you don't want to be on this call. Should we stop here?",
      'This is a bad moment and I can hear it. Is it better to leave it?',
    ],
    left: [
      'It only takes a minute, and it has forty modules.',
      'Our system saves six hours a week for every planner.',
    ],
  },
  {
    ifThey: 'they ask for a discount',
    iWill: "I'll hold the price and say why",
    foreseen: ['Can you do anything on the price?', 'What discount would we get for two years?'],
    other: [
      'How do you handle our data?',
      "I don't see the problem you talk about.",
      'Let me think about it and come back.',
    ],
    done: [
      "The price stays at £46,000, because the onboarding team is in it and I won't cut them.",
      'No, it is the same for everyone, since a lower one would mean fewer people on your side.',
    ],
    left: ['Sure, I can take fifteen percent off.', 'What would you be comfortable with?'],
  },
  {
    ifThey: 'when he asks something I do not know',
    iWill: 'admit that I do not know and say when I will',
    foreseen: ['Does it connect to our old warehouse system?', 'What happens to the data when we leave?'],
    other: ['Fine, that makes sense.', 'We are happy with what we have.'],
    done: [
      "I don't know that. I'll find out and write to you by Thursday.",
      "Honest answer: I'm not sure it does. I will ask our engineer today.",
    ],
    left: [
      'Yes, of course, it connects to everything.',
      'Great question. We integrate with all leading platforms.',
    ],
  },
  {
    ifThey: 'they say they are happy with their current supplier',
    iWill: 'ask what would have to happen for that to change',
    foreseen: [
      'We already have somebody for this and they do a fine job.',
      "We're quite content with the people we use today.",
    ],
    other: ['Send me the price list.', 'How big is your team?', "I'd have to ask legal."],
    done: [
      'What would have to go wrong before you looked elsewhere?',
      'Good to hear. What would make you think again about them?',
    ],
    left: ['We are much better than them, believe me.', 'You should really switch before the year ends.'],
  },
  {
    ifThey: 'they go quiet or say it is fine',
    iWill: "say out loud that something doesn't seem right",
    foreseen: ["It's fine.", 'Yes. Fine. Go on.'],
    other: ['What would the first month look like?', 'The board turned down two projects like this one.'],
    done: [
      "You said fine, and it didn't sound like it. What are we not talking about?",
      "I get the feeling there's something here we are not saying.",
    ],
    left: ['Great, so shall I send the contract?', 'Wonderful. Our dashboard also exports to spreadsheets.'],
  },
  {
    ifThey: 'they bring up the failed project from last year',
    iWill: 'give back what happened in their words before anything else',
    foreseen: [
      'Two years ago we bought something like this and it never worked.',
      'The last project like that failed, and people were let go.',
    ],
    other: ['What is your price?', 'I have ten minutes.', 'Does it run on a phone?'],
    done: [
      'So you bought it, it never worked, and you were the one left explaining it.',
      'It failed, and people lost their jobs over it.',
    ],
    left: ['That will not happen with us.', 'We have a ninety-nine percent success rate.'],
  },
  {
    ifThey: 'if they say that the board decides',
    iWill: 'propose a date with the board member in the room',
    foreseen: [
      "That isn't mine to decide, it goes to the board.",
      'I would have to take it to my directors first.',
    ],
    other: ['It costs too much.', 'We do this by hand today.'],
    done: [
      'Could the three of us meet next Tuesday at ten, with your director there?',
      'Then let us sit down with them on the 12th. Would nine in the morning work?',
    ],
    left: ['Okay, let me know what they say.', 'I can send some slides that you could forward.'],
  },
  {
    ifThey: 'the candidate says another firm pays more',
    iWill: 'I tell them why I stayed myself',
    foreseen: [
      'I have an offer that is fifteen thousand higher.',
      'The other place pays better, to be frank.',
    ],
    other: ['What would I be doing in the first week?', 'My partner does not want to move.'],
    done: [
      'I had such an offer two years ago. I stayed because I saw my team ship something people used within a month.',
      'I believe in this place, because in March I made a costly mistake and nobody hid it or blamed me.',
    ],
    left: ['We could match that salary.', 'We have a great culture and many benefits.'],
  },
  {
    ifThey: 'they question our numbers',
    iWill: 'tell them what the figure does not cover',
    foreseen: [
      'Where does that growth figure come from? I do not buy it.',
      'Those numbers look made up to me.',
    ],
    other: ['Who is on your team?', 'We do not invest in this field.'],
    done: [
      "It leaves out the customers who left in spring. With them it's eleven percent, not eighteen.",
      "That figure doesn't include churn, and with churn it's lower.",
    ],
    left: ['Our numbers are audited and best in class.', 'Trust me, the growth is real.'],
  },
]

export const held: readonly PlanCase[] = [
  {
    ifThey: 'they say it is too much effort to switch',
    iWill: 'ask which part of it worries them most',
    foreseen: [
      'Changing systems would take my people months.',
      "I can't put my team through another migration.",
    ],
    other: ['What do you charge?', 'I do not know your company.', 'Did you see the game last night?'],
    done: ['Which part of the switch worries you the most?', 'What about the move do you dread?'],
    left: ['It is very easy, everybody says so.', 'We offer migration, training, support and a portal.'],
  },
  {
    ifThey: 'she asks why she should trust us',
    iWill: 'say one thing that went wrong and what I did',
    foreseen: [
      "Why would I trust a firm I've never heard of?",
      'How do I know you will still be here in two years?',
    ],
    other: ['That is over our budget.', 'We have nothing to fix there.'],
    done: [
      "Last spring we lost a customer's weekend data. I drove there on Sunday and we restored it by hand.",
      'In May I promised a date that we missed. I called every day until it was done.',
    ],
    left: ['We are trusted by more than five hundred companies.', 'What matters most to you in a partner?'],
  },
  {
    ifThey: 'When they push for a lower price',
    iWill: 'I will not drop it, I will explain what it pays for',
    foreseen: ["You'll have to come down if you want this.", 'Give me your best price.'],
    other: ['How many people are using this?', 'What happens after the first year?'],
    done: [
      'It stays where it is: it pays for the two people who sit with your team for six weeks.',
      "I won't lower it, because that money is the support you asked for.",
    ],
    left: ['Let me see what I can do, maybe ten percent.', 'Okay, forty thousand then.'],
  },
  {
    ifThey: 'they tell me to just send some information',
    iWill: 'invite an honest no',
    foreseen: ['Just email me something and I will have a look.', 'Send me a brochure.'],
    other: ['Our auditors found three mistakes.', 'How is it different from a spreadsheet?'],
    done: [
      "I can, and if it's a no, you can say so now and I won't mind.",
      'Happy to. Would it be more honest to tell me that this is not for you?',
    ],
    left: ['Sure, what is your email address?', 'You should see the demo, it is amazing.'],
  },
  {
    ifThey: 'if the team says they have no time for this',
    iWill: 'repeat back what they are carrying',
    foreseen: ['We are drowning already and now you want this as well.', 'Nobody here has an hour to spare.'],
    other: ['Who came up with this idea?', 'Okay, we will try it.'],
    done: [
      'You are drowning, and this lands on top of it.',
      "You're already full, and what I bring is one more thing.",
    ],
    left: ['It is only one hour a week.', 'Everybody has to do their part.'],
  },
  {
    ifThey: 'they ask who else uses it',
    iWill: 'answer plainly first, with the number',
    foreseen: ['Which companies like ours work with you?', 'Do you have any customers in our field?'],
    other: ["I'm afraid it's too risky.", 'I need to talk to Priya.'],
    done: ['Three, all of them smaller than you.', 'Two in your field, and neither is as large as you are.'],
    left: ['Great question. What is most important to you?', 'Many leading companies.'],
  },
  {
    ifThey: 'they say they do not have a problem there',
    iWill: 'find out how they notice when it goes wrong',
    foreseen: ["We don't have that problem.", 'Honestly, that works fine for us.'],
    other: ['And the contract runs for how long?', 'You are the third who calls this week.'],
    done: [
      'How would you notice if one of them went wrong?',
      'And when a figure is wrong, who finds out first?',
    ],
    left: ['Everybody has that problem.', 'Let me show you our module for that.'],
  },
]
