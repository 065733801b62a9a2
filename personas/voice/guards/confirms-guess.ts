import { plain } from './guard-context.ts'

const yes =
  /^(?:(?:well|oh|ah|hm|ok|okay)[,.]? )?(?:yes|yeah|yep|correct|exactly|precisely|true|indeed|spot on|bang on|guilty|you(?:'ve| have) (?:got it|guessed)|you(?:'re| are) (?:right|correct|not wrong|spot on)|that(?:'s| is) (?:right|correct|true|it|exactly|the truth|what))\b/u

/**
 * Whether a sentence begins with a yes. After a rep's lucky guess that is as good as the secret itself; only a directive
 * that opens it may confirm it.
 */
export const confirmsGuess = (sentence: string): boolean => yes.test(plain(sentence))
