import { type ReactNode, useState } from 'react'
import { useCommand } from '@renderer/app/commands'
import { refusalOf } from '@renderer/engine/client'
import { keepVersion } from '@renderer/engine/revisions'
import { showToast } from '@renderer/ui/toast'
import { NameDialog } from './name-dialog'
import { nameVersion } from './naming'

/** The command that keeps an article as it stands under a name, wherever the article is shown. */
export function KeepVersion({ articleId }: { articleId: string }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  useCommand('keep-version', () => setAsking(true))
  if (!isAsking) return null
  return <NameDialog title="Keep this version" initial="" about="Everything stays in the history; a name makes it easy to find." canBeEmpty={false} onName={(name) => void keep(articleId, name)} onClose={() => setAsking(false)} />
}

async function keep(articleId: string, name: string): Promise<void> {
  try {
    await nameVersion(await keepVersion(articleId), name, '')
  } catch (error) {
    showToast({ message: refusalOf(error).message, tone: 'danger' })
  }
}
