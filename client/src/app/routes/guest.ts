import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { guestsOnly, toFirstOrganisation } from '../guards.ts'
import { root } from './root.ts'
import { type Search, text } from './search.ts'

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toFirstOrganisation })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { next?: string; problem?: string } => {
    const next = text(search['next'])
    const problem = text(search['problem'])
    return { ...(next === undefined ? {} : { next }), ...(problem === undefined ? {} : { problem }) }
  },
  beforeLoad: guestsOnly,
  component: lazyRouteComponent(() => import('../../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Search): { token?: string } => {
    const token = text(search['token'])
    return token === undefined ? {} : { token }
  },
  component: lazyRouteComponent(() => import('../../features/setup/setup-page.tsx'), 'SetupPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/change-password',
  component: lazyRouteComponent(
    () => import('../../features/sign-in/change-password-page.tsx'),
    'ChangePasswordPage',
  ),
})

const twoFactor = createRoute({
  getParentRoute: () => root,
  path: '/two-factor',
  validateSearch: (search: Search): { next?: string } => {
    const next = text(search['next'])
    return next === undefined ? {} : { next }
  },
  component: lazyRouteComponent(() => import('../../features/settings/two-factor-page.tsx'), 'TwoFactorPage'),
})

const openMoment = createRoute({
  getParentRoute: () => root,
  path: '/m/$token',
  component: lazyRouteComponent(
    () => import('../../features/moments/open-moment-page.tsx'),
    'OpenMomentPage',
  ),
})

const livePhone = () => import('../../features/live-drills/phone-page.tsx')

const live = createRoute({
  getParentRoute: () => root,
  path: '/live',
  component: lazyRouteComponent(livePhone, 'PhonePage'),
})

const liveByCode = createRoute({
  getParentRoute: () => root,
  path: '/live/$code',
  component: lazyRouteComponent(livePhone, 'PhonePage'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('../../features/sign-in/join-page.tsx'), 'JoinPage'),
})

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('../../features/sign-in/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$token',
  component: lazyRouteComponent(
    () => import('../../features/sign-in/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
})

const stopMail = createRoute({
  getParentRoute: () => root,
  path: '/stop-mail/$orgId/$kind/$token',
  component: lazyRouteComponent(() => import('../../features/settings/stop-mail-page.tsx'), 'StopMailPage'),
})

/** Pages before, or without, an organisation. */
export const guestRoutes = [
  start,
  signIn,
  setup,
  password,
  twoFactor,
  openMoment,
  live,
  liveByCode,
  join,
  forgotPassword,
  resetPassword,
  stopMail,
] as const
