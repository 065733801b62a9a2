import { Input, SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call, type Request } from '../../api/call.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { meQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { CalendarCard } from './calendar-card.tsx'
import { NoticeSettingsCard } from './notice-settings.tsx'
import { TwoFactor } from './two-factor.tsx'
import { OwnData } from './own-data.tsx'

export function SettingsPage() {
  const { user, settings } = useMe()
  const orgId = useOrgId()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const save = useMutation({
    mutationFn: (body: Request<'updateSettings'>['body']) => call('updateSettings', { body }),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  })
  const shown = { ...settings, ...(save.isPending ? save.variables : {}) }
  return (
    <Page title="Settings" width="narrow" lead={user.email}>
      <Stack gap="lg">
        {save.isError ? <Failure error={save.error} /> : null}
        <Card aria-label="Keyboard">
          <Stack>
            <Switch
              label="Enter sends"
              description="Off: Enter breaks the line, and Ctrl or ⌘ with Enter sends."
              checked={shown.enterSends ?? true}
              onChange={(event) => save.mutate({ enterSends: event.currentTarget.checked })}
            />
            <Switch
              label="Keyboard shortcuts"
              description="Off: only Enter, Tab and the keys of your browser do anything."
              checked={shown.shortcuts ?? true}
              onChange={(event) => save.mutate({ shortcuts: event.currentTarget.checked })}
            />
            <Switch
              label="First steps"
              description="A few words on the first page about where to begin."
              checked={!(shown.tourSeen ?? false)}
              onChange={(event) => save.mutate({ tourSeen: !event.currentTarget.checked })}
            />
          </Stack>
        </Card>
        <Card aria-label="Appearance">
          <Input.Wrapper label="Appearance" description="Kept in this browser." labelElement="div">
            <SegmentedControl
              mt="xs"
              aria-label="Appearance"
              value={colorScheme}
              onChange={(value) => setColorScheme(value === 'dark' || value === 'light' ? value : 'auto')}
              data={[
                { value: 'auto', label: 'As the system' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
            />
          </Input.Wrapper>
        </Card>
        <Card aria-label="Who saw what is mine">
          <Text fw={600}>Who saw what is mine</Text>
          <Text size="sm" c="dimmed" mb="sm">
            What others opened of yours, and what was changed about you. Practice that you have not submitted
            is opened by nobody.
          </Text>
          <LinkButton to="/o/$orgId/seen" params={{ orgId }} variant="default">
            Show it
          </LinkButton>
        </Card>
        <NoticeSettingsCard />
        <CalendarCard />
        <TwoFactor />
        <OwnData />
        <Card aria-label="Password">
          <Text fw={600}>Password</Text>
          <Text size="sm" c="dimmed" mb="sm">
            Changing it signs you out elsewhere.
          </Text>
          <LinkButton to="/change-password" variant="default">
            Change the password
          </LinkButton>
        </Card>
      </Stack>
    </Page>
  )
}
