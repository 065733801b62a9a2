import { withoutHidden } from './clean-text.ts'

const before = '(?:(?:yes|yeah|yep|well|ok|okay|so|and|no|look|honestly|sorry|fair enough|oh|ah)[,.;:]? )*'
const fully =
  '(?:(?:quite|all|mostly|partly|absolutely|very|entirely|probably|sadly|only|perfectly|certainly|largely|completely|too) )?'
const ends = '(?=\\s*(?:[.,;:!—–]|$| and\\b| that\\b| so\\b| then\\b))'
/** "You're right", "it's true, most of it", "that one is on us", "we did", "I got it wrong". */
const owned = new RegExp(
  `^${before}(?:` +
    [
      `you(?:'re| are| were) ${fully}right`,
      `(?:that|it|this|all of (?:that|it)|most of (?:that|it)|much of (?:that|it)) ?(?:'s|is|was) ${fully}(?:true|fair|correct|right)`,
      `(?:that|it|this|that one|this one) ?(?:'s|is|was) ${fully}(?:on (?:us|me)|our fault|my fault|our mistake|my mistake|our doing|my doing)`,
      `(?:that|it|this) ?(?:'s|is|was) (?:only )?(?:us|me|ours|mine)${ends}`,
      "you(?:'re| are) not wrong|you (?:read|heard|saw|put|remember|remembered) (?:it|that|this|me|us) right",
      `(?:we|i|they) (?:did|were|was|have|had|do)(?: that| it| so)?${ends}`,
      "(?:we|i) (?:got (?:it|that|this|you) (?:\\w+ )?wrong|made a mistake|let you down|should (?:not have|have|never have)|shouldn't have|owe you)",
      "(?:i|we) (?:can't|won't|don't|couldn't|wouldn't) (?:deny|argue|dispute|quarrel|pretend)\\b",
      'guilty\\b',
    ].join('|') +
    ')',
  'iu',
)
/** What takes it back, or turns it on them. */
const turned =
  /^no,? (?:we|i|they)\b|\b(?:but|however|though|although|except|only that|still|yet)\b|\byou (?:just |simply |also |too )?(?:didn't|don't|can't|couldn't|never|haven't|won't|wouldn't|should|shouldn't|need|ought|must|misunderst\w+|missed|forgot|forget)\b|\byour (?:own )?(?:fault|mistake|problem|doing)\b/iu

/** Whether a sentence owns that what the other side said is so, and leaves it at that: "it's true, most of it". */
export function admits(sentence: string): boolean {
  const said = withoutHidden(sentence).replace(/[‘’]/gu, "'").trim()
  return owned.test(said) && !turned.test(said) && !said.endsWith('?')
}
