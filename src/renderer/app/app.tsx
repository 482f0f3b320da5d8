import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import { type CommandName, commandOf } from '@shared/commands'
import { shownKeys } from '@shared/key-bindings'
import { queryClient } from '@renderer/engine/query-client'
import { KeysContext } from '@renderer/ui/keys-context'
import { AreaBoundary } from './area-boundary'
import { usePreferences } from './preferences'
import { router } from './router'

/** The whole program with what every screen needs around it. */
export function App(): ReactNode {
  return (
    <AreaBoundary area="Galley’s window">
      <QueryClientProvider client={queryClient}>
        <KeysContext value={useShownKeys()}><RouterProvider router={router} /></KeysContext>
      </QueryClientProvider>
    </AreaBoundary>
  )
}

function useShownKeys(): (command: CommandName) => string {
  const keys = usePreferences((preferences) => preferences.keys)
  const singleKeys = usePreferences((preferences) => preferences.singleKeys)
  return useCallback((command) => shownKeys(commandOf(command), { keys, singleKeys }), [keys, singleKeys])
}
