import { Kbd, Modal, Text } from '@mantine/core'
import { useShortcut } from '../../components/use-shortcut.ts'
import classes from './review.module.css'
import { sentencesOf } from './sentences.ts'

type Props = {
  readonly turn: { readonly n: number; readonly text: string }
  readonly title: string
  readonly onChoose: (quote: string) => void
  readonly onClose: () => void
}

/** The sentences of a turn, each a key: evidence without a mouse. */
export function EvidencePicker({ turn: { n, text }, title, onChoose, onClose }: Props) {
  const sentences = sentencesOf(text)
  const choose = (index: number) => {
    const quote = sentences[index]
    if (quote !== undefined) onChoose(quote)
  }
  for (const key of digits) {
    // oxlint-disable-next-line react/rules-of-hooks -- nine digits, always the same ones in the same order
    useShortcut({ key }, () => choose(Number(key) - 1))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Which words of turn ${n} show it?`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        They are attached to {title}. Choose by number; for fewer words select them in the transcript and
        press e.
      </Text>
      <ol className={classes['sentences']}>
        {sentences.map((quote, index) => (
          <li key={quote}>
            <button
              type="button"
              onClick={() => choose(index)}
              data-autofocus={index === 0 ? true : undefined}
            >
              <Kbd>{index + 1}</Kbd>
              <span>{quote}</span>
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  )
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
