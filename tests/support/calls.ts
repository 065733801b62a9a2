/** A file as it is sent. */
export const asFile = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')

const words = `Dana Marsh: We wrote off one system and there is no line for another.
Robin Hale: When an accrual turns up late, what happens next?
Dana Marsh: I take back a figure that I gave to the board.
Robin Hale: So it is less the twelve days than having to take it back. Which one has stayed with you?
Dana Marsh: March. And what would yours cost?`

/** A short call between a rep and a buyer, ready to be imported. */
export const aCall = {
  file: asFile(words),
  title: 'First call with a finance chief',
  arena: 'buyer' as const,
  situation: null,
  facts: [],
  sides: [
    { speaker: 'Robin Hale', side: 'rep' as const },
    { speaker: 'Dana Marsh', side: 'buyer' as const },
  ],
  redact: null,
}
