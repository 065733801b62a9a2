import { Button, FileButton, Group, Text, Textarea, Title } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { Card } from '../../components/card.tsx'
import classes from './calls.module.css'
import { FileRefused, sourceFrom, sourceFromText, type Source } from './file-content.ts'

type Props = {
  readonly source: Source | null
  readonly onSource: (source: Source | null) => void
}

/** Where the transcript comes from: a file chosen or dropped, or text that is pasted. */
export function SourceStep({ source, onSource }: Props) {
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const take = async (reading: Promise<Source>) => {
    setRefused(null)
    try {
      onSource(await reading)
    } catch (error) {
      setRefused(error instanceof FileRefused ? error.message : 'The file could not be opened. Try again.')
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(sourceFrom([...event.dataTransfer.files]))
  }
  if (source) {
    return (
      <Card aria-labelledby="source">
        <Group justify="space-between" gap="sm">
          <div className={classes['grow']}>
            <Title order={2} id="source" size="h3">
              Transcript
            </Title>
            <Text size="sm" c="dimmed" className={classes['wrap'] ?? ''}>
              {source.label}
            </Text>
          </div>
          <Button variant="default" onClick={() => onSource(null)}>
            Choose another
          </Button>
        </Group>
      </Card>
    )
  }
  return (
    <Card
      aria-labelledby="source"
      className={over ? (classes['over'] ?? '') : ''}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Title order={2} id="source" size="h3" mb={4}>
        Transcript
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        VTT, SRT, text, Word, CSV, or JSON of Gong, Zoom and others, up to 5 MB. If Zoom’s VTT names nobody,
        add its timeline with it.
      </Text>
      <Group gap="sm" mb="md">
        <FileButton multiple onChange={(files) => void take(sourceFrom(files))}>
          {(props) => (
            <Button {...props} variant="default">
              Choose a file
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          or drop it here
        </Text>
      </Group>
      <Textarea
        label="Or paste it"
        description="A line for each turn: the name, a colon, what was said."
        placeholder={'Me: When an accrual turns up late, what happens next?\nDana: I take back a figure.'}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {refused ? (
        <Text role="alert" size="sm" c="var(--cost)" mt="sm">
          {refused}
        </Text>
      ) : null}
      <Group mt="md">
        <Button disabled={text.trim() === ''} onClick={() => void take(sourceFromText(text))}>
          Read the text
        </Button>
      </Group>
    </Card>
  )
}
