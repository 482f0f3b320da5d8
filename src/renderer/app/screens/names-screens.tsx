import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Names } from '@renderer/features/names/names'

/** Every topic. */
export function TopicsScreen(): ReactNode {
  const navigate = useNavigate()
  return <Names key="topics" of="topics" onShow={(topic) => { void navigate({ to: '/articles', search: { topic } }) }} />
}

/** Every source. */
export function SourcesScreen(): ReactNode {
  const navigate = useNavigate()
  return <Names key="sources" of="sources" onShow={(source) => { void navigate({ to: '/articles', search: { source } }) }} />
}
