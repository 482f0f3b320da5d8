import { Component, type ReactNode } from 'react'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/notice'

interface AreaBoundaryProps { /** What broke, as a person calls it: 'The list of articles'. */ area: string; children: ReactNode }

/** Keeps a bug in one part of the window from taking the rest with it. */
export class AreaBoundary extends Component<AreaBoundaryProps, { error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('Unknown') }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <EmptyState
        title={`${this.props.area} stopped working`}
        actions={
          <>
            <Button variant="primary" onPress={() => this.setState({ error: null })}>Try again</Button>
            <Button onPress={() => window.location.reload()}>Reload the window</Button>
          </>
        }
      >
        Everything that was saved is safe. If it happens again, reload the window.
      </EmptyState>
    )
  }
}
