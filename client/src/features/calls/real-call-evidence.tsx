import { Stack, Text, Title } from '@mantine/core'
import type { MyRealCalls } from '#contract/real-call.ts'
import { useOrgId } from '../../api/membership.ts'
import { partWords } from '../../components/assigned/real-call-words.ts'
import { TextLink } from '../../components/link-button.tsx'

/** The words of each call that coaches rest their levels on; nothing before they have rated both. */
export function RealCallEvidence({ asked: { campaign, evidence, parts } }: { readonly asked: MyRealCalls }) {
  const orgId = useOrgId()
  if (evidence.length === 0) return null
  return (
    <div>
      <Title order={3} size="h4">
        What coaches rest it on
      </Title>
      {parts.map(({ part, call }) => {
        const own = evidence.filter((one) => one.part === part)
        if (own.length === 0 || call === null) return null
        return (
          <Stack key={part} gap={4} mt="sm" role="group" aria-label={`${partWords[part]} of ${campaign}`}>
            <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
              {partWords[part]}:{' '}
              <TextLink to="/o/$orgId/calls/$callId" params={{ orgId, callId: call.id }} underline="always">
                {call.title}
              </TextLink>
            </Text>
            {own.map(({ id, title, level, quotes }, index) => (
              <div key={`${id}${index}`}>
                <Text size="sm">
                  {title}, level {level}
                </Text>
                {quotes.map(({ turn, quote }) => (
                  <Text key={`${turn} ${quote}`} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    Turn {turn}: “{quote}”
                  </Text>
                ))}
              </div>
            ))}
          </Stack>
        )
      })}
      <Text size="sm" c="dimmed" mt="xs">
        Only you and they see these words. They read the calls without dates.
      </Text>
    </div>
  )
}
