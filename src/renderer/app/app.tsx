import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { queryClient } from '@renderer/engine/query-client'
import { AreaBoundary } from './area-boundary'
import { router } from './router'

/** The whole program with what every screen needs around it. */
export function App(): ReactNode {
  return (
    <AreaBoundary area="Galley’s window">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AreaBoundary>
  )
}
