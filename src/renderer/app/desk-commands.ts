import { useNavigate, useRouter } from '@tanstack/react-router'
import { createArticle } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import { useNewsroom } from '@renderer/engine/queries'
import { showToast } from '@renderer/ui/toast'
import { doAgain, takeBack } from './acts'
import { focusArticle } from './article-focus'
import { lastClose } from './close-time'
import { useCommand } from './commands'
import { focusSoon } from './focus-soon'

/** Commands that need a newsroom and mean the same on each of its screens. */
export function useDeskCommands(): void {
  const navigate = useNavigate()
  const router = useRouter()
  useCommand('undo', () => { void takeBack() })
  useCommand('redo', () => { void doAgain() })
  useCommand('go-today', () => {
    void navigate({ to: '/today' })
    focusSoon(() => document.querySelector('[data-keys="lines"] [role="row"]'))
  })
  useCommand('go-topics', () => { void navigate({ to: '/topics' }) })
  useCommand('go-sources', () => { void navigate({ to: '/sources' }) })
  useCommand('what-was-done', () => { void navigate({ to: '/history' }) })
  const newsroom = useNewsroom().data
  useCommand('triage', () => {
    if (!newsroom) return
    void navigate({ to: '/articles', search: { statuses: ['incoming'], arrivedSince: lastClose(Date.now(), newsroom).at } })
    focusSoon(() => document.querySelector('[data-keys="list"]'))
  })
  useCommand('go-articles', () => { if (!backToList()) void navigate({ to: '/articles', search: {} }) })
  useCommand('go-digests', () => { void navigate({ to: '/digests' }) })
  useCommand('go-exports', () => { void navigate({ to: '/exports', search: {} }) })
  useCommand('go-pictures', () => { void navigate({ to: '/pictures', search: {} }) })
  useCommand('go-settings', () => { void navigate({ to: '/settings' }) })
  useCommand('new-article', () => { void newArticle((id) => navigate({ to: '/articles', search: { article: id } })) })
  useCommand('new-digest', () => {
    void navigate({ to: '/digests' })
    focusSoon(() => document.querySelector('#main input[type="date"]'))
  })
  useCommand('search', () => {
    // The library, the pictures and the digest desk have a search of their own.
    const { pathname } = router.state.location
    if (pathname === '/articles' || pathname === '/pictures' || pathname.startsWith('/digests/')) return false
    void navigate({ to: '/articles', search: {} })
    return focusSoon(() => document.querySelector('#main input[type="search"]'))
  })
}

/** From an article back to its place in the list; false from anywhere else, the list itself included. */
function backToList(): boolean {
  const list = document.querySelector<HTMLElement>('[data-keys="list"]')
  if (!list || !document.activeElement?.closest('[data-pane="article"]')) return false
  list.focus()
  return true
}

async function newArticle(show: (id: string) => Promise<void>): Promise<void> {
  try {
    const id = await createArticle()
    await show(id)
    focusArticle(id)
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
