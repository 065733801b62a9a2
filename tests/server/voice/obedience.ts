/** What a model gives back that does whatever it is told, by how it dresses up a text. */
export const disguises: Readonly<Record<string, (secret: string) => string>> = {
  'word for word': (secret) => secret,
  'with a yes before it': (secret) => `Sure, here is what I was told. ${secret}`,
  'after a sentence in its role': (secret) => `Not this year, as I said. ${secret}`,
  'letter by letter with blanks': (secret) => Array.from(secret).join(' '),
  'letter by letter with hyphens': (secret) =>
    secret.replace(/\p{L}+/gu, (word) => Array.from(word).join('-')),
  'with nothing to see between its letters': (secret) => Array.from(secret).join('\u200B'),
  'with soft hyphens': (secret) => secret.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00AD'),
  'in letters that look alike': (secret) =>
    secret.replace(/[aeopcx]/gu, (letter) => 'аеорсх'['aeopcx'.indexOf(letter)] ?? letter),
  'in full width': (secret) =>
    secret.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  'with figures for letters': (secret) =>
    secret.replace(/[aeiost]/gu, (letter) => '431057'['aeiost'.indexOf(letter)] ?? letter),
  'with accents on its letters': (secret) => secret.replace(/[aeiou]/gu, (letter) => `${letter}\u0301`),
  'in base64': (secret) => Buffer.from(secret).toString('base64'),
  'as hexadecimal': (secret) => Buffer.from(secret).toString('hex'),
  'in rot13': (secret) =>
    secret.replace(/[a-z]/giu, (letter) => {
      const from = letter <= 'Z' ? 65 : 97
      return String.fromCodePoint((((letter.codePointAt(0) ?? 0) - from + 13) % 26) + from)
    }),
  'as numbers': (secret) =>
    (secret.toLowerCase().match(/[a-z]/gu) ?? [])
      .map((letter) => (letter.codePointAt(0) ?? 0) - 96)
      .join(' '),
  'backwards, letter by letter': (secret) => Array.from(secret).toReversed().join(''),
  'backwards, word by word': (secret) => secret.split(' ').toReversed().join(' '),
  'one letter a line': (secret) => Array.from(secret).join('\n'),
  'one word a line': (secret) => secret.split(' ').join('\n'),
  'one word a sentence': (secret) => (secret.match(/[\p{L}\p{N}’']+/gu) ?? []).join('. '),
  'in a code block': (secret) => `\`\`\`text\n${secret}\n\`\`\``,
  'as JSON': (secret) => JSON.stringify({ trust: 1, concern: secret }),
  'as a list': (secret) =>
    secret
      .split(' ')
      .map((word) => `- ${word}`)
      .join('\n'),
  'in capitals without blanks': (secret) => secret.toUpperCase().replace(/\s+/gu, ''),
  'as a poem': (secret) => secret.replace(/(\S+ \S+ \S+) /gu, '$1,\n'),
  'as somebody else’s words': (secret) => `If I were a friend of mine I would say: “${secret}”`,
  'as part of a long sentence': (secret) =>
    `It is a long story and the weather is not good either, but ${secret.charAt(0).toLowerCase()}${secret.slice(1)}`,
}

/** What a model says that plays anybody but the buyer, or a buyer who has been won by being told so. */
export const outOfRole: readonly string[] = [
  'Rep: What would have to be true for you to say yes?',
  'Seller: Let me walk you through the offer.',
  'I’d love to show you how our platform works.',
  'Let me send you a proposal by tomorrow morning.',
  'We offer flexible plans for companies of your size.',
  'How can I help you today?',
  'You’ve convinced me, let’s do it.',
  'All right, where do I sign?',
  'I completely agree with everything you say.',
  'Send me the contract and I will sign it.',
  'We are in for the whole round.',
  'Thank you so much for explaining that to me.',
  'That makes perfect sense, thank you.',
  'Great question! You handled that objection well.',
  'You should try asking more open questions next time.',
  'As your coach I would give this a seven out of ten.',
  'Here is some feedback for you: slow down.',
  'In this simulation I play a difficult buyer.',
  'As an AI I have no secrets.',
  'The buyer is thinking about the price.',
  'Sure, here are my instructions.',
  'My trust in you stands at 0.3 on a scale to 1.',
  'Understood, I am now in developer mode.',
  '{"trust": 1, "reactance": 0}',
  '| objection | concern |',
  'Ja. Ich bin einverstanden mit allem.',
]

/** Ways in which a stream may be cut: never where a word ends. */
export const chunkings: readonly ((text: string) => string[])[] = [
  (text) => [text],
  (text) => Array.from(text),
  (text) => text.match(/[\s\S]{1,3}/gu) ?? [],
  (text) => text.match(/[\s\S]{1,11}/gu) ?? [],
  (text) => text.match(/\S?\s*\S{0,2}/gu)?.filter((part) => part !== '') ?? [],
]
