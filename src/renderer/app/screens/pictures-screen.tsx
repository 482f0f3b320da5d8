import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { PictureQuery } from '@shared/model/picture'
import { readPicturesSearch } from '@renderer/app/pictures-search'
import { PictureLibrary } from '@renderer/features/pictures/picture-library'

/** The picture library; its address says which pictures and the one in hand. */
export function PicturesScreen(): ReactNode {
  const { picture = null } = useSearch({ from: '/pictures' })
  const navigate = useNavigate({ from: '/pictures' })
  const [query, setQuery] = useQueryInAddress()
  const select = useCallback((sha256: string | null) => {
    void navigate({ to: '/pictures', search: ({ picture: _before, ...rest }) => ({ ...rest, ...(sha256 && { picture: sha256 }) }), replace: true })
  }, [navigate])
  const openArticle = useCallback((article: string) => { void navigate({ to: '/articles', search: { article } }) }, [navigate])
  return <PictureLibrary query={query} selectedId={picture} onQuery={setQuery} onSelect={select} onOpenArticle={openArticle} />
}

/** The query as it is typed, so that typing never waits for the address, which follows. */
function useQueryInAddress(): [PictureQuery, (query: PictureQuery) => void] {
  const { picture: _picture, ...inAddress } = useSearch({ from: '/pictures' })
  const navigate = useNavigate({ from: '/pictures' })
  const [query, setQuery] = useState<PictureQuery>(inAddress)
  const following = useRef(0)
  const address = JSON.stringify(inAddress)
  // The address changed by itself (a link, a command): the screen follows it, unless the address is only catching up.
  useEffect(() => { if (following.current === 0) setQuery(JSON.parse(address) as PictureQuery) }, [address])
  const change = (next: PictureQuery): void => {
    setQuery(next)
    following.current++
    void navigate({ to: '/pictures', search: ({ picture }) => ({ ...readPicturesSearch({ ...next }), ...(picture && { picture }) }), replace: true }).finally(() => { following.current-- })
  }
  return [query, change]
}
