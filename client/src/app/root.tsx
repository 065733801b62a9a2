import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { PageLoading } from '../components/loading.tsx'

export function Root() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Outlet />
    </Suspense>
  )
}
