import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconArrowUp, IconPlayerStopFilled } from '@tabler/icons-react'
import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { maxTurnLength } from '#contract/ids.ts'
import type { RequestFailed } from '../../api/problem.ts'
import { Failure } from '../../components/failure.tsx'
import classes from './live.module.css'

type Props = {
  readonly buyerName: string
  readonly text: string
  readonly sending: boolean
  readonly failed: RequestFailed | null
  readonly buyerSpeaks: boolean
  readonly maySend: boolean
  readonly enterSends: boolean
  /** @param caret where writing goes on, in UTF-16 units */
  readonly onWrite: (text: string, caret: number) => void
  readonly onSend: () => void
  readonly onStop: () => void
  readonly onAgain: () => void
  /** Said over the field. */
  readonly above?: ReactNode
  /** The caret was moved without writing. */
  readonly onCaret?: (caret: number) => void
  /** Asked before a key does anything here. @returns whether it has been dealt with */
  readonly onKeyFirst?: (event: KeyboardEvent) => boolean
  readonly renderInput?: (input: ReactElement) => ReactNode
}

/** Where the rep writes. What is written stays until the server has it. */
export function Composer(props: Props) {
  const { text, sending, buyerSpeaks, maySend, enterSends } = props
  const input = useRef<HTMLTextAreaElement>(null)
  const tooLong = text.length > maxTurnLength
  const blocked = sending || !maySend || tooLong || text.trim() === ''
  const send = () => {
    if (blocked) return
    props.onSend()
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || props.onKeyFirst?.(event)) return
    if (event.key === 'ArrowUp' && !event.altKey && text === '' && !buyerSpeaks && !sending) {
      event.preventDefault()
      props.onAgain()
      return
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    if (!enterSends && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    send()
  }
  const field = (
    <Textarea
      ref={input}
      className={classes['input'] ?? ''}
      variant="unstyled"
      aria-label={`What you say to ${props.buyerName}`}
      placeholder={`Say something to ${props.buyerName}`}
      autosize
      minRows={1}
      maxRows={8}
      autoFocus
      readOnly={sending}
      value={sending ? '' : text}
      error={tooLong}
      onChange={(event) => props.onWrite(event.currentTarget.value, event.currentTarget.selectionStart)}
      onSelect={(event) => props.onCaret?.(event.currentTarget.selectionStart)}
      onKeyDown={onKeyDown}
    />
  )
  return (
    <form
      aria-label="Your turn"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {props.failed ? (
        <div style={{ marginBottom: '0.6rem' }}>
          <Failure error={props.failed} title="Not sent. Your words are still here." />
          <Button size="xs" mt={8} disabled={!maySend} onClick={props.onSend}>
            Retry
          </Button>
        </div>
      ) : null}
      {props.above}
      <div className={classes['field']}>
        {props.renderInput?.(field) ?? field}
        {buyerSpeaks ? (
          <Button
            variant="default"
            radius="xl"
            h={40}
            leftSection={<IconPlayerStopFilled size={14} aria-hidden />}
            onClick={() => {
              props.onStop()
              input.current?.focus()
            }}
          >
            Stop
          </Button>
        ) : (
          <ActionIcon type="submit" size={40} radius="xl" aria-label="Send" disabled={blocked}>
            <IconArrowUp size={20} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {text.length > maxTurnLength - 400 ? (
        <div className={classes['note']} role={tooLong ? 'alert' : undefined}>
          {tooLong
            ? `${text.length - maxTurnLength} characters too many. Shorten it, then send.`
            : `${maxTurnLength - text.length} characters left.`}
        </div>
      ) : null}
    </form>
  )
}
