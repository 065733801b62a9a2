import { Switch, TagsInput, Text, Title } from '@mantine/core'
import type { CallPreview } from '#contract/call.ts'
import { Card } from '../../components/card.tsx'
import classes from './calls.module.css'
import { recallWords } from './recall-words.ts'
import { StoredTurns } from './stored-turns.tsx'

export type Redaction = {
  readonly on: boolean
  readonly keep: readonly string[]
  readonly also: readonly string[]
}

type Props = {
  readonly preview: CallPreview
  readonly redaction: Redaction
  readonly onRedaction: (redaction: Redaction) => void
}

/** Names out or not, word by word, beside exactly what would be stored. */
export function RedactionStep({ preview, redaction, onRedaction }: Props) {
  const { on, keep, also } = redaction
  return (
    <Card aria-labelledby="stored">
      <Title order={2} id="stored" size="h3" mb="sm">
        What will be stored
      </Title>
      <Switch
        label="Replace names, addresses, phone numbers and links"
        description={`Done before anything is stored. The file itself is never stored. ${recallWords(preview.nameFinder)}`}
        checked={on}
        onChange={(event) => onRedaction({ ...redaction, on: event.currentTarget.checked })}
      />
      {on ? (
        <>
          {preview.replaced.length > 0 ? (
            <>
              <Text size="sm" fw={600} mt="md" mb={4}>
                Replaced. Choose one to keep it.
              </Text>
              <ul className={classes['words']}>
                {preview.replaced.map(({ original, by, kind, times }) => {
                  const fixed = kind === 'email' || kind === 'phone' || kind === 'link'
                  const said = `${original} → ${by}${times > 1 ? `, ${times} times` : ''}`
                  return (
                    <li key={`${kind}${original}`}>
                      {fixed ? (
                        <span className={classes['word']}>{said}</span>
                      ) : (
                        <button
                          type="button"
                          className={classes['word']}
                          aria-label={`${said}: keep it`}
                          title={`Keep ${original}`}
                          onClick={() => onRedaction({ ...redaction, keep: [...keep, original] })}
                        >
                          {said}
                        </button>
                      )}
                    </li>
                  )
                })}
              </ul>
            </>
          ) : (
            <Text size="sm" c="dimmed" mt="md">
              Nothing in the talk reads like a name.
            </Text>
          )}
          {keep.length > 0 ? (
            <>
              <Text size="sm" fw={600} mt="md" mb={4}>
                Kept. Choose one to replace it after all.
              </Text>
              <ul className={classes['words']}>
                {keep.map((word) => (
                  <li key={word}>
                    <button
                      type="button"
                      className={classes['word']}
                      aria-label={`${word}: replace it`}
                      onClick={() => onRedaction({ ...redaction, keep: keep.filter((one) => one !== word) })}
                    >
                      {word}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <TagsInput
            mt="md"
            label="Also replace"
            description="A company, a product, a name that was missed: type it, then press Enter."
            value={[...also]}
            maxTags={60}
            onChange={(words) =>
              onRedaction({
                ...redaction,
                also: words.map((word) => word.trim()).filter((word) => word.length > 1),
              })
            }
          />
        </>
      ) : null}
      <StoredTurns turns={preview.turns} />
    </Card>
  )
}
