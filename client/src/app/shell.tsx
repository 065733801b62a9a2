import { ActionIcon, Button, Kbd, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { useMe, useMembership, useOrgId, useRoles } from '../api/membership.ts'
import { useOwnZone } from '../api/use-own-zone.ts'
import { PageLoading } from '../components/loading.tsx'
import { Mark } from '../components/mark.tsx'
import { useShortcut } from '../components/use-shortcut.ts'
import { placesFor } from './navigation.ts'
import { NotFoundAlone } from './not-found.tsx'
import classes from './shell.module.css'
import { SignOutButton } from './sign-out-button.tsx'

const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.tsx')).MenuDrawer }))
const Palette = lazy(async () => ({ default: (await import('../features/palette/palette.tsx')).Palette }))
const SampleLine = lazy(async () => ({
  default: (await import('../components/sample/sample-line.tsx')).SampleLine,
}))
const ShortcutSheet = lazy(async () => ({
  default: (await import('../features/palette/shortcut-sheet.tsx')).ShortcutSheet,
}))

function Navigation({ onChoose }: { readonly onChoose?: () => void }) {
  const orgId = useOrgId()
  return (
    <nav className={classes['nav']} aria-label="Main">
      {placesFor(useRoles()).map(({ to, label, icon: Icon, exact }) => (
        <Link
          key={to}
          to={to}
          params={{ orgId }}
          className={classes['link']}
          activeOptions={{ exact }}
          onClick={onChoose}
        >
          <Icon size={19} stroke={1.7} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  )
}

function Foot({ onPalette }: { readonly onPalette: () => void }) {
  const { user } = useMe()
  const membership = useMembership()
  return (
    <div className={classes['foot']}>
      <Button
        variant="default"
        size="xs"
        fullWidth
        justify="space-between"
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        onClick={onPalette}
        mb="md"
      >
        Go to
      </Button>
      <Text size="sm" fw={600} truncate>
        {user.name}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {membership?.name}
      </Text>
      {membership?.demo ? (
        <Text size="xs" c="dimmed">
          Its people are invented, their conversations simulated.
        </Text>
      ) : null}
      <SignOutButton />
    </div>
  )
}

function Brand() {
  const orgId = useOrgId()
  return (
    <Link to="/o/$orgId" params={{ orgId }} className={classes['brand']}>
      <Mark />
      Conviction
    </Link>
  )
}

export function Shell() {
  const { settings } = useMe()
  const membership = useMembership()
  useOwnZone()
  const [menu, { open, close }] = useDisclosure(false)
  // Once asked for it stays, so that it closes gently.
  const [menuKept, keepMenu] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const closeMenu = () => {
    close()
    // A drawer that was open from its first moment does not know whose the focus was.
    opener.current?.focus()
  }
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null)
  useShortcut({ key: 'k', mod: true, whileTyping: true, enabled: settings.shortcuts }, (event) => {
    event.preventDefault()
    setOverlay('palette')
  })
  useShortcut({ key: '?', enabled: settings.shortcuts }, () => setOverlay('shortcuts'))
  if (!membership) return <NotFoundAlone />
  return (
    <div className={classes['shell']}>
      <a href="#main" className={classes['skip']}>
        Skip to the page
      </a>
      {/* No banners: dialogs bring their own, and a page has one at most. */}
      <section className={classes['side']} aria-label="Conviction">
        <Brand />
        <Navigation />
        <Foot onPalette={() => setOverlay('palette')} />
      </section>
      <section className={classes['top']} aria-label="Top of the page">
        <Brand />
        <ActionIcon
          ref={opener}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Open the menu"
          onClick={() => {
            keepMenu(true)
            open()
          }}
        >
          <IconMenu2 size={22} aria-hidden />
        </ActionIcon>
      </section>
      {menuKept ? (
        <Suspense fallback={null}>
          <MenuDrawer opened={menu} onClose={closeMenu}>
            <Navigation onChoose={close} />
            <Foot
              onPalette={() => {
                close()
                setOverlay('palette')
              }}
            />
          </MenuDrawer>
        </Suspense>
      ) : null}
      <main id="main" className={classes['main']}>
        {membership.demo ? (
          <Suspense fallback={null}>
            <SampleLine />
          </Suspense>
        ) : null}
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
      {overlay === null ? null : (
        <Suspense fallback={null}>
          {overlay === 'palette' ? (
            <Palette
              places={placesFor(membership.roles)}
              mayPractise={membership.roles.includes('rep')}
              mayAuthor={membership.roles.some((role) => role === 'author' || role === 'admin')}
              onClose={() => setOverlay(null)}
            />
          ) : (
            <ShortcutSheet onClose={() => setOverlay(null)} />
          )}
        </Suspense>
      )}
    </div>
  )
}
