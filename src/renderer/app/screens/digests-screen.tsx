import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DigestList } from '@renderer/features/digest/digest-list'

/** Every digest, and the next one. */
export function DigestsScreen(): ReactNode {
  const navigate = useNavigate()
  return <DigestList onOpen={(id) => { void navigate({ to: '/digests/$id', params: { id } }) }} />
}
