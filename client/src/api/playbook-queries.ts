import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Whatever changes here changes what the other pages of it show. */
export const playbooksKey = (orgId: string) => [orgId, 'playbooks'] as const

export const playbooksQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'list'],
    queryFn: ({ signal }) => call('playbooks', { params: { orgId } }, signal),
  })

export const playbookQuery = (orgId: string, playbookId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'one', playbookId],
    queryFn: ({ signal }) => call('playbook', { params: { orgId, playbookId } }, signal),
  })

export const playbookDraftQuery = (orgId: string, playbookId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'draft', playbookId],
    queryFn: ({ signal }) => call('playbookDraft', { params: { orgId, playbookId } }, signal),
    // What is being written must not be replaced under the writer's hands.
    staleTime: Infinity,
    gcTime: 0,
  })

export const nominationsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'nominations'],
    queryFn: ({ signal }) => call('nominations', { params: { orgId } }, signal),
  })

export const nominationQuery = (orgId: string, nominationId: string, as: 'leader' | 'performer') =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'nominations', nominationId, as],
    queryFn: ({ signal }) =>
      call(as === 'leader' ? 'nomination' : 'myNomination', { params: { orgId, nominationId } }, signal),
  })

export const myNominationsQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'my-nominations'],
    queryFn: ({ signal }) => call('myNominations', { params: { orgId } }, signal),
  })

export const nominatableQuery = (orgId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'nominatable'],
    queryFn: ({ signal }) => call('nominatable', { params: { orgId } }, signal),
  })

export const multiplierQuery = (orgId: string, playbookId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'multiplier', playbookId],
    queryFn: ({ signal }) => call('multiplier', { params: { orgId, playbookId } }, signal),
  })

export const deckQuery = (orgId: string, playbookId: string) =>
  queryOptions({
    queryKey: [...playbooksKey(orgId), 'deck', playbookId],
    queryFn: ({ signal }) => call('deck', { params: { orgId, playbookId } }, signal),
    // Slides do not change while somebody speaks.
    staleTime: Infinity,
    gcTime: 0,
  })
