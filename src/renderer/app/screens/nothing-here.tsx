import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/notice'

/** An address that leads nowhere, such as one from another version. */
export function NothingHere(): ReactNode {
  const navigate = useNavigate()
  return (
    <>
      <h1 className="visually-hidden">Galley</h1>
      <EmptyState title="There is nothing at this address" actions={<Button variant="primary" onPress={() => void navigate({ to: '/today' })}>Go to today</Button>} />
    </>
  )
}
