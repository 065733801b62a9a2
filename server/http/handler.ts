import type * as z from 'zod'
import type { RouteName, Who, routes } from '#contract/http.ts'
import type { AuditNote } from '../audit/audited.ts'
import type { Caller } from '../people/authenticate.ts'
import type { CallAccess, Membership, RoleplayAccess } from '../people/authorise.ts'

type RouteOf<K extends RouteName> = (typeof routes)[K]
type Parsed<R, Part extends string> = R extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined

/** What `who` of a route has made sure of by the time its handler runs. */
export type Access<W extends Who> = W extends 'nobody'
  ? null
  : W extends 'user'
    ? { readonly caller: Caller }
    : W extends 'owner' | 'reviewer' | 'reader'
      ? { readonly caller: Caller; readonly org: Membership; readonly roleplay: RoleplayAccess }
      : W extends 'call-owner'
        ? { readonly caller: Caller; readonly org: Membership; readonly call: CallAccess }
        : { readonly caller: Caller; readonly org: Membership }

export type HandlerRequest<K extends RouteName> = {
  readonly params: Parsed<RouteOf<K>, 'params'>
  readonly query: Parsed<RouteOf<K>, 'query'>
  readonly body: Parsed<RouteOf<K>, 'body'>
  readonly access: Access<RouteOf<K>['who']>
  /** Adds to the entry that the record gets about this request, where it gets one. */
  readonly audit: (note: AuditNote) => void
}

/** One endpoint's work: parsed and authorised input in, the contract's view out; refusals are thrown. */
export type Handler<K extends RouteName> = (
  request: HandlerRequest<K>,
) => Promise<z.output<RouteOf<K>['response']>>

export type Handlers = { readonly [K in RouteName]: Handler<K> }
