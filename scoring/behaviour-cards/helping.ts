import type { BehaviourCard } from './card.ts'

/** Acts that help, or can. */
export const helping: readonly BehaviourCard[] = [
  {
    code: 'open_question',
    title: 'Open question',
    what: 'Asks for something that you cannot guess.',
    why: 'Whoever tells it hears themselves say it, and you work with what is so instead of what you supposed.',
    evidence: {
      source: 'Huang, Yeomans, Brooks, Minson and Gino, 2017',
      found:
        'In chats and at speed dating, people who asked more, and who followed up on what they heard, were liked better.',
      reach: 'A small to middling difference, in talk between equals. Nobody was being sold anything.',
    },
    fails: 'As the fourth in a row, or where you were asked something and owe an answer first.',
    pair: {
      line: 'We looked at tools like this two years ago and stopped.',
      weak: 'Is that because of the price?',
      strong: 'What happened in the weeks before you stopped?',
    },
  },
  {
    code: 'closed_question',
    title: 'Closed question',
    what: 'Asks for yes, no, or one fact.',
    why: 'Settles a fact quickly: a date, a number, who else decides.',
    evidence: null,
    fails: 'Instead of an open question. A chain of them is a form being filled in.',
    pair: {
      line: 'It would have to run before the audit.',
      weak: 'Right, plenty of our customers have audits.',
      strong: 'Is the audit in March?',
    },
  },
  {
    code: 'specific_reflection',
    title: 'Specific reflection',
    what: 'Gives back this person’s own fact, word or worry, so that they can tell it was heard.',
    why: 'It shows what you understood while it can still be put right, and what is taken up is told further.',
    evidence: {
      source: 'Itzchakov, Kluger and Castro, 2017; Itzchakov and others, 2018',
      found: 'Speakers who were listened to well became less defensive and saw more sides of their own view.',
      reach: 'A handful of experiments from one group, mostly with students, and no sales among them.',
    },
    fails: 'As an echo of the last three words, or as the twentieth “so what I hear is”.',
    pair: {
      line: 'Night shift writes it on paper, and by six nobody can read it.',
      weak: 'I understand, handovers can be hard.',
      strong: 'So by six the paper from the night is there and nobody can read what happened.',
    },
  },
  {
    code: 'direct_answer',
    title: 'Direct answer',
    what: 'Answers the question that was asked, first.',
    why: 'A question is a test of whether asking is worth it here. Whoever gets an answer asks the next, truer one.',
    evidence: {
      source: 'Rogers and Norton, 2011',
      found:
        'Listeners often miss a dodge that sounds related; once they notice one, they trust and like the speaker less.',
      reach: 'Staged debates. It says that dodging costs when it is seen, and not how often buyers see it.',
    },
    fails: 'Where you do not know. Then say that, and when you will.',
    pair: {
      line: 'What does it cost for forty seats?',
      weak: 'That depends on so many things, so let’s first look at what you need.',
      strong: 'Forty seats are 9,600 pounds a year.',
    },
  },
  {
    code: 'candour',
    title: 'Candour',
    what: 'Says a limit, a trade-off or “I don’t know”, with something in it.',
    why: 'It lets the rest be believed, and it comes out later in any case.',
    evidence: {
      source: 'Eisend, 2006, a review of two-sided advertising',
      found: 'Naming a weakness made the source more credible, and moved the wish to buy far less.',
      reach: 'Advertisements, not conversations, and weaknesses that the maker chose.',
    },
    fails: 'As “honestly” or “to be frank” with nothing after it.',
    pair: {
      line: 'Does it read handwriting?',
      weak: 'Honestly, it does all sorts of things.',
      strong:
        'Poorly. That is a weak point of ours: about one note in five comes out wrong, and I don’t know when that gets better.',
    },
  },
  {
    code: 'costly_truth',
    title: 'Costly truth',
    what: 'Tells something, unasked, that may cost you the deal.',
    why: 'Only somebody who can do without this deal says it, so it cannot be faked cheaply.',
    evidence: null,
    fails: 'Where the cost is a show: a weakness that nobody minds is candour at most.',
    pair: {
      line: 'We have eleven people and change a rota twice a year.',
      weak: 'Perfect, that is exactly the kind of team we built this for.',
      strong:
        'With eleven people and two changes a year you should not buy this from us. It won’t pay for you.',
    },
  },
  {
    code: 'owned_conviction',
    title: 'A reason of your own',
    what: 'Says what you believe and why, with something that you saw or did yourself.',
    why: 'A claim with its origin can be weighed, and somebody stands behind it.',
    evidence: null,
    fails: 'As a slogan with “I” before it, or where the story is not yours.',
    pair: {
      line: 'And you really think this would change anything here?',
      weak: 'Absolutely, we are passionate about outcomes.',
      strong:
        'I do. I stood in a laundry at five in the morning and watched a shift leader read three notes nobody could answer, and I have believed in this since that morning.',
    },
  },
  {
    code: 'proof_tied_to_need',
    title: 'Proof for a need they named',
    what: 'Joins evidence to something that this person said they need.',
    why: 'Evidence counts with people to whom its subject matters, and they have just said what does.',
    evidence: {
      source: 'Petty and Cacioppo, 1984',
      found:
        'Where a matter concerned people themselves, the quality of the arguments moved them; otherwise their mere number did.',
      reach: 'Students and questions of their own university. The idea has held up widely, at varying size.',
    },
    fails: 'Before there is a need on the table, or with a proof that is not comparable.',
    pair: {
      line: 'What eats us is the twenty minutes at every change of shift.',
      weak: 'We have over two hundred customers in nine countries.',
      strong:
        'Those twenty minutes: Kelder Laundry lost as much at every change of shift, and after a month with us their own log says nine.',
    },
  },
  {
    code: 'two_sided',
    title: 'Both sides',
    what: 'Gives the case against, and then answers it.',
    why: 'They have the objection anyway. Heard from you first, it comes with its answer.',
    evidence: {
      source: 'O’Keefe, 1999, a review of 107 comparisons',
      found:
        'Naming the other side and answering it was a little more persuasive than leaving it out (r about .08); naming it without an answer a little less (about −.05).',
      reach: 'Small effects, over written and spoken messages of all kinds.',
    },
    fails: 'As “yes, but”, or with a straw man on the other side.',
    pair: {
      line: 'Our people hate new software.',
      weak: 'They will love this one.',
      strong:
        'There is a case against us here: people who hate new software will lose an hour in the first week. Against that, it takes ten minutes off every shift afterwards, and that is why most of them stayed with it.',
    },
  },
  {
    code: 'clean_ask',
    title: 'Plain ask',
    what: 'Asks for a next step: who, what, and when.',
    why: 'A step that can be seen whole can be taken or refused. Either is worth more than a warm nothing.',
    evidence: {
      source: 'Gollwitzer and Sheeran, 2006, a review of 94 tests',
      found: 'Plans that said when, where and how were carried out far more often (d about .65).',
      reach: 'About plans that people make for themselves; here it speaks for agreeing a step together.',
    },
    fails: 'Before there is a reason for the step.',
    pair: {
      line: 'It does sound like something for the second hall.',
      weak: 'Maybe we could perhaps think about talking again at some point, if you like?',
      strong: 'Will you and your shift leader give me thirty minutes on Thursday at ten to look at hall two?',
    },
  },
  {
    code: 'invite_no',
    title: 'Room for a no',
    what: 'Makes a refusal easy, and wanted.',
    why: 'Whoever may refuse need not hide behind maybe. You lose sooner what was lost, and hear why.',
    evidence: {
      source: 'Carpenter, 2013, a review of 42 studies',
      found: 'Reminding people that they were free to refuse made more of them agree (r about .13).',
      reach: 'Small, and mostly small favours asked of strangers. A purchase is another thing.',
    },
    fails: 'As a trick. Mean it, or leave it.',
    pair: {
      line: 'I will have to think about it.',
      weak: 'Great, I’ll call you on Monday then.',
      strong: 'If this is a no, please tell me so now. A no is fine with me.',
    },
  },
  {
    code: 'name_tension',
    title: 'Names the tension',
    what: 'Says aloud what stands in the room and nobody has said.',
    why: 'What is named can be answered. Left alone, it decides.',
    evidence: null,
    fails: 'As a reading of somebody’s mind. Say what you notice, and let them correct it.',
    pair: {
      line: 'Fine. Send me the paper.',
      weak: 'Wonderful, you will have it in five minutes!',
      strong:
        'I notice it went quiet when I named the price, and I think there is something here we are not saying.',
    },
  },
  {
    code: 'hold_with_reason',
    title: 'Holds, with a reason',
    what: 'Stands by a price, a term or a view, says why, and attacks nobody.',
    why: 'A price that falls at the first word was never true. The reason lets the other one weigh it.',
    evidence: null,
    fails: 'As the same sentence once more, only slower.',
    pair: {
      line: 'Take a third off and we can talk.',
      weak: 'Let me see, I could do twenty per cent.',
      strong:
        'The price stays where it is, because it pays for the two people who are with your shifts for the first month.',
    },
  },
  {
    code: 'small_talk',
    title: 'Small talk',
    what: 'Is social, with no bearing on the matter.',
    why: 'A few words as people make dealing easier, above all where you cannot see one another.',
    evidence: {
      source: 'Morris, Nadler, Kurtzberg and Thompson, 2002',
      found:
        'Students who chatted on the telephone before they negotiated by mail ended without a deal less often.',
      reach: 'One setting. It says nothing of chatting with somebody who has two minutes.',
    },
    fails: 'With somebody who has said that they have no time.',
    pair: {
      line: 'Morning. It is pouring again here.',
      weak: 'Let me tell you about our platform.',
      strong: 'Morning! Same here, I had to swim to the station. Did you have a nice weekend?',
    },
  },
]
