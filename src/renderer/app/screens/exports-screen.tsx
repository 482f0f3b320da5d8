import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ExportList } from '@renderer/features/exports/export-list'

/** Every export, and the way to its digest. */
export function ExportsScreen(): ReactNode {
  const { job = null } = useSearch({ from: '/exports' })
  const navigate = useNavigate()
  return <ExportList key={job} wanted={job} onDigest={(id) => { void navigate({ to: '/digests/$id', params: { id } }) }} />
}
