import { VisuallyHidden } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { RoleplayView } from '#contract/roleplay.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { sentenceOf, type RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { Failure } from '../../components/failure.tsx'
import { firstNameOf } from '../../components/room/names.ts'
import { useShortcut } from '../../components/use-shortcut.ts'
import { counted } from '../../components/when.ts'
import { Composer } from './composer.tsx'
import { ConnectionWords } from './connection-words.tsx'
import { keepDraft } from './draft.ts'
import { EndedPanel } from './ended-panel.tsx'
import { FirstWordCard } from './first-word-card.tsx'
import { LiveAside } from './live-aside.tsx'
import { LiveHead } from './live-head.tsx'
import classes from './live.module.css'
import { moveBetweenTurns } from './move-between-turns.ts'
import { RoomStrip } from './room-strip.tsx'
import { SaidBox } from './said-box.tsx'
import { SendingItem } from './turn-item.tsx'
import { useAnnouncement } from './use-announcement.ts'
import { TurnsSoFar } from './turns-so-far.tsx'
import { useLive } from './use-live.ts'
import { roomOf } from './room.ts'
import { useStick } from './use-stick.ts'
import { useThinking } from './use-thinking.ts'
import { WatchLine } from './watch-line.tsx'

const RoomComposer = lazy(async () => ({ default: (await import('./room-composer.tsx')).RoomComposer }))

const Intention = lazy(async () => ({ default: (await import('./intention.tsx')).Intention }))

const exchangesToFirstWord = 3

export function Conversation({ view }: { readonly view: RoleplayView }) {
  const orgId = useOrgId()
  const { user, settings } = useMe()
  const navigate = useNavigate()
  const { store, snapshot } = useLive(view)
  const [failed, setFailed] = useState<RequestFailed | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const [ending, setEnding] = useState(false)
  const [wordDone, setWordDone] = useState(false)
  const retake = useRetake((retakeId, draft) => keepDraft(user.id, retakeId, { ...draft, turnId: null }))

  const { scenario } = view
  const alone =
    view.purpose === 'assessed'
      ? 'This attempt is assessed, and submitted when it ends.'
      : 'Only you can see this.'
  const room = roomOf(scenario, snapshot, store)
  const whoseName = room ? scenario.title : (scenario.buyers[0]?.name ?? 'the buyer')
  const live = snapshot.phase === 'live'
  const buyerSpeaks = live && snapshot.floor === 'buyer'
  const firstName = room ? null : firstNameOf({ name: whoseName })
  const thinking = useThinking(snapshot, firstName)
  const finished = snapshot.turns.filter(({ status }) => status !== 'speaking').length
  const last = snapshot.turns.at(-1)
  const stick = useStick(snapshot, finished)
  const { box, toEnd } = stick
  const announcement = useAnnouncement(snapshot.turns)
  const wordDue =
    view.quickLine !== null &&
    !wordDone &&
    live &&
    snapshot.floor === 'rep' &&
    snapshot.exchangesDone >= exchangesToFirstWord &&
    last?.copiedFrom === null

  const run = async (command: Promise<RequestFailed | null>) => setFailed(await command)
  const stop = () => void run(store.stop())
  useShortcut({ key: 'Escape', whileTyping: true, enabled: buyerSpeaks && settings.shortcuts }, stop)
  useShortcut({ key: 'ArrowUp', alt: true, whileTyping: true, enabled: settings.shortcuts }, (event) => {
    event.preventDefault()
    moveBetweenTurns(box.current, -1)
  })
  useShortcut({ key: 'ArrowDown', alt: true, whileTyping: true, enabled: settings.shortcuts }, (event) => {
    event.preventDefault()
    moveBetweenTurns(box.current, 1)
  })

  const toDebrief = () =>
    navigate({ to: '/o/$orgId/roleplays/$roleplayId/debrief', params: { orgId, roleplayId: view.id } })
  const end = async () => {
    setEnding(true)
    const why = await store.end()
    setEnding(false)
    setFailed(why)
    if (why === null && view.purpose !== 'preview') await toDebrief()
  }
  const again = () => {
    const mine = snapshot.turns.findLast(({ speaker }) => speaker === 'rep')
    if (view.purpose === 'assessed') setNotice('This attempt is assessed, so a turn cannot be said again.')
    else if (!mine) setNotice('There is no turn of yours to say again yet.')
    else if (!retake.isPending) {
      const to = room ? { to: mine.addresseeIds } : {}
      retake.mutate({ roleplayId: view.id, fromTurnId: mine.id, text: mine.text, ...to })
    }
  }

  // What other pages know of this roleplay is old once it has ended.
  const ended = snapshot.phase === 'ended'
  const wasEnded = useRef(ended)
  useEffect(() => {
    if (ended && !wasEnded.current) {
      void queryClient.invalidateQueries({ queryKey: [orgId, 'roleplays'] })
      void queryClient.invalidateQueries({ queryKey: [orgId, 'scenarios'] })
      void queryClient.invalidateQueries({ queryKey: [orgId, 'assignments'] })
    }
    wasEnded.current = ended
  }, [ended, orgId])
  useEffect(() => {
    document.title = `${whoseName} · Conviction`
  }, [whoseName])

  const composer = {
    buyerName: room?.whom ?? firstName ?? whoseName,
    text: snapshot.draft.text,
    sending: snapshot.sending,
    failed: snapshot.sendFailed,
    buyerSpeaks,
    maySend: snapshot.floor === 'rep',
    enterSends: settings.enterSends,
    onWrite: store.write,
    onSend: () => {
      setNotice(null)
      toEnd()
      void store.say(room?.to)
    },
    onStop: stop,
    onAgain: again,
  }
  const problem = failed ?? snapshot.joinFailed ?? retake.error
  return (
    <div className={classes['page']}>
      <div className={classes['live']}>
        <LiveHead
          view={view}
          exchangesDone={snapshot.exchangesDone}
          live={live}
          ending={ending}
          onEnd={() => void end()}
        >
          {view.purpose === 'preview' || view.purpose === 'drill' ? null : (
            <Suspense fallback={null}>
              <Intention
                roleplayId={view.id}
                before={live && !snapshot.turns.some(({ speaker }) => speaker === 'rep')}
              />
            </Suspense>
          )}
          {room ? (
            <RoomStrip room={room} shortcuts={settings.shortcuts} disabled={!live || snapshot.sending} />
          ) : null}
        </LiveHead>
        <SaidBox stick={stick}>
          <TurnsSoFar
            snapshot={snapshot}
            voice={view.voice}
            buyers={room?.buyers ?? null}
            thinking={thinking}
            onTryAgain={(turnId) => void run(store.regenerate(turnId))}
          >
            {snapshot.sending ? <SendingItem text={snapshot.draft.text} to={room?.whom} /> : null}
          </TurnsSoFar>
        </SaidBox>
        <div className={classes['dock']}>
          {problem ? <Failure error={problem} /> : null}
          {wordDue ? (
            <div style={{ marginBottom: '0.75rem' }}>
              <FirstWordCard
                roleplayId={view.id}
                busy={retake.isPending}
                onAgain={(fromTurnId) => retake.mutate({ roleplayId: view.id, fromTurnId })}
                onGoOn={() => setWordDone(true)}
                onEvidence={() => void end()}
              />
            </div>
          ) : null}
          {live ? (
            room ? (
              <Suspense fallback={<Composer {...composer} />}>
                <RoomComposer room={room} {...composer} />
              </Suspense>
            ) : (
              <Composer {...composer} />
            )
          ) : (
            <EndedPanel
              phase={snapshot.phase}
              outcome={snapshot.outcome}
              preview={view.purpose === 'preview'}
              buyers={scenario.buyers}
              onDebrief={() => void toDebrief()}
            />
          )}
          <div className={classes['below']}>
            {notice === null && live && view.purpose !== 'preview' ? (
              <div>
                <WatchLine roleplayId={view.id} alone={alone} />
              </div>
            ) : (
              <span>{notice ?? alone}</span>
            )}
            <span className={classes['facts']}>
              <ConnectionWords />
              <span>{`${snapshot.exchangesDone} of ${counted(view.exchanges.limit, '{n} exchange', '{n} exchanges')}`}</span>
            </span>
          </div>
          <VisuallyHidden role="status">
            {thinking ?? announcement}
            {failed ? sentenceOf(failed) : ''}
          </VisuallyHidden>
        </div>
      </div>
      <LiveAside scenario={view.scenario} />
    </div>
  )
}
