import { Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { WatchedView } from '#contract/watch.ts'
import { connection } from '../../api/connection.ts'
import { useOrgId } from '../../api/membership.ts'
import { Avatar } from '../../components/avatar.tsx'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { firstNameOf } from '../../components/room/names.ts'
import { counted } from '../../components/when.ts'
import { ConnectionWords } from './connection-words.tsx'
import { LiveAside } from './live-aside.tsx'
import classes from './live.module.css'
import { SaidBox } from './said-box.tsx'
import { TurnsSoFar } from './turns-so-far.tsx'
import { useAnnouncement } from './use-announcement.ts'
import { useStick } from './use-stick.ts'
import { useThinking } from './use-thinking.ts'
import { createWatchStore } from './watch-store.ts'

/** The words as they come, and nothing to write: whoever watches is a guest. */
export function Watching({ watched: { repName, roleplay } }: { readonly watched: WatchedView }) {
  const orgId = useOrgId()
  const [store] = useState(() => createWatchStore(orgId, roleplay, connection))
  useEffect(() => store.open(), [store])
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  const { scenario, voice, exchanges } = roleplay
  const [buyer] = scenario.buyers
  const isRoom = scenario.buyers.length > 1
  const title = isRoom ? scenario.title : (buyer?.name ?? scenario.title)
  const thinking = useThinking(snapshot, buyer && !isRoom ? firstNameOf(buyer) : null)
  const finished = snapshot.turns.filter(({ status }) => status !== 'speaking').length
  const stick = useStick(snapshot, finished)
  const announcement = useAnnouncement(snapshot.turns)
  const ended = snapshot.phase !== 'live'
  useEffect(() => {
    document.title = `Watching ${repName} · Conviction`
  }, [repName])
  return (
    <div className={classes['page']}>
      <div className={classes['live']}>
        <header className={classes['head']}>
          <div className={classes['headInner']}>
            {buyer && !isRoom ? <Avatar seed={buyer.faceSeed} size={42} /> : null}
            <div className={classes['who']}>
              <h1 className={classes['name']}>{title}</h1>
              <div className={classes['sub']}>{`${repName} practises, and you watch`}</div>
            </div>
          </div>
        </header>
        <SaidBox stick={stick}>
          <TurnsSoFar
            snapshot={snapshot}
            voice={voice}
            buyers={isRoom ? scenario.buyers : null}
            rep={repName}
            thinking={thinking}
          />
        </SaidBox>
        <div className={classes['dock']}>
          {snapshot.joinFailed && !snapshot.over ? <Failure error={snapshot.joinFailed} /> : null}
          {ended || snapshot.over ? (
            <Card tone="accent" aria-label="How it ended">
              <Text fw={600} role="status">
                {ended
                  ? (snapshot.outcome?.sentence ?? 'The conversation is over.')
                  : `${repName} has ended the watching.`}
              </Text>
              <Text size="sm" mb="md">
                What was said is kept for {repName} alone. It opens to others only where they submit it.
              </Text>
              <LinkButton to="/o/$orgId" params={{ orgId }} variant="default">
                To the first page
              </LinkButton>
            </Card>
          ) : null}
          <div className={classes['below']}>
            <span>{ended || snapshot.over ? '' : `${repName} sees that you are here.`}</span>
            <span className={classes['facts']}>
              <ConnectionWords />
              <span>{`${snapshot.exchangesDone} of ${counted(exchanges.limit, '{n} exchange', '{n} exchanges')}`}</span>
            </span>
          </div>
          <VisuallyHidden role="status">{thinking ?? announcement}</VisuallyHidden>
        </div>
      </div>
      <LiveAside scenario={scenario} rep={repName} />
    </div>
  )
}
