import { useNavigate } from '@tanstack/react-router'
import { createArticle } from '@renderer/engine/actions'
import { refusalOf } from '@renderer/engine/client'
import type { ArticlesSearch } from '@renderer/app/articles-search'
import { focusArticle } from '@renderer/app/article-focus'
import { runCommand } from '@renderer/app/commands'
import { focusSoon } from '@renderer/app/focus-soon'
import { shelve } from '@renderer/app/shelf'
import { showToast } from '@renderer/ui/toast'
import type { Thing } from './things'

/** What choosing a thing does: opening it, and the other thing, which for an article is the shelf. */
export function useOpening(): { open: (thing: Thing) => void; doOther: (thing: Thing) => void } {
  const navigate = useNavigate()
  const showArticle = async (id: string): Promise<void> => {
    await navigate({ to: '/articles', search: { article: id } })
    focusArticle(id)
  }
  const open = (thing: Thing): void => {
    switch (thing.kind) {
      case 'article': return void showArticle(thing.article.id)
      case 'digest': return void navigate({ to: '/digests/$id', params: { id: thing.digest.id } })
      case 'view': return showList({ ...thing.view.query, view: thing.view.id })
      case 'topic': return showList({ topic: thing.name.name })
      case 'source': return showList({ source: thing.name.name })
      case 'screen': return void runCommand(thing.command.name)
      case 'create': return void create(thing.headline, showArticle)
    }
  }
  const showList = (search: ArticlesSearch): void => {
    void navigate({ to: '/articles', search })
    focusSoon(() => document.querySelector('[data-keys="list"]'))
  }
  return { open, doOther: (thing) => (thing.kind === 'article' ? shelve([thing.article]) : open(thing)) }
}

async function create(headline: string, show: (id: string) => Promise<void>): Promise<void> {
  try {
    await show(await createArticle({ headline }))
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
