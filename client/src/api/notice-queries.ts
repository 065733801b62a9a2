import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const noticeSettingsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'notice-settings'],
    queryFn: ({ signal }) => call('noticeSettings', { params: { orgId } }, signal),
  })
