import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Today } from '@renderer/features/today/today'

/** The start page. */
export function TodayScreen(): ReactNode {
  const navigate = useNavigate()
  return (
    <Today
      onOpenArticle={(article) => { void navigate({ to: '/articles', search: { article } }) }}
      onOpenDigest={(id) => { void navigate({ to: '/digests/$id', params: { id } }) }}
      onShow={(query) => { void navigate({ to: '/articles', search: query }) }}
    />
  )
}
