import { Button, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { liveCode } from '#contract/live-drill.ts'

/** For those who have the code and not the picture. */
export function CodeForm() {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const parsed = liveCode.safeParse(typed.replaceAll(/[\s-]/g, ''))
        if (parsed.success) void navigate({ to: '/live/$code', params: { code: parsed.data } })
        else setProblem('A code has six letters and digits. It stands on the slide.')
      }}
    >
      <Stack>
        <TextInput
          label="Code on the slide"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size="lg"
          value={typed}
          error={problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Button type="submit" size="md">
          Join
        </Button>
      </Stack>
    </form>
  )
}
