import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { engine, refusalOf } from '@renderer/engine/client'
import type { ArticlesSearch } from './articles-search'
import { isReturning } from './kept'

/** A newsroom that was left at an article or a digest that is gone comes back beside it: with the list alone. */
export function useFallback(): void {
  const router = useRouter()
  useEffect(() => {
    const { href, pathname, search } = router.state.location
    const goTo = (address: string): void => { if (isReturning() && router.state.location.href === href) router.history.replace(address) }
    const digest = /^\/digests\/(.+)$/u.exec(pathname)?.[1]
    if (digest !== undefined) {
      engine.digests.get({ idOrDate: decodeURIComponent(digest) }).catch((error: unknown) => { if (refusalOf(error).code === 'not-found') goTo('/digests') })
    }
    const { article, ...others } = search as ArticlesSearch
    if (article !== undefined) {
      void engine.articles.summaries({ ids: [article] }).then((found) => { if (found.length === 0) goTo(router.buildLocation({ to: '/articles', search: others }).href) }, () => undefined)
    }
  }, [router])
}
