/** A sentence ends with its mark and whatever closes it, or where the line does. */
const sentence = /[^.!?\n]+[.!?]*["'”’)]*/g

/** The sentences of a turn, verbatim: each is a part of it that can be quoted. At most nine, one for each digit. */
export function sentencesOf(text: string, most = 9): string[] {
  const found = [...text.matchAll(sentence)]
    .map(([one]) => one.trim())
    .filter((one) => /\p{L}|\p{N}/u.test(one))
  return found.slice(0, most)
}
