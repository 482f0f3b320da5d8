import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '@renderer/app/commands'
import { keepRecent } from '@renderer/app/kept'
import { flushDocuments } from '@renderer/engine/open-document'
import { type DeskHandle, DigestDesk } from '@renderer/features/digest/digest-desk'
import { ExportActions, type ExportsHandle } from '@renderer/features/exports/export-actions'
import { PreviewPane } from '@renderer/features/preview/preview-pane'

/** One digest: candidates, the digest and its preview side by side. */
export function DigestScreen(): ReactNode {
  const { id } = useParams({ from: '/digests/$id' })
  const navigate = useNavigate()
  const desk = useRef<DeskHandle>(null)
  const exports = useRef<ExportsHandle>(null)
  const [selectedCard, setSelectedCard] = useState<string | null>(null)
  useEffect(() => keepRecent({ kind: 'digest', id }), [id])
  useCommand('search', () => desk.current?.search())
  useCommand('export-digest', () => exports.current?.openDialog())
  useCommand('copy-email', () => exports.current?.copyEmail())
  const openCard = useCallback((card: string) => desk.current?.openCard(card), [])
  const openArticle = useCallback((article: string) => { void navigate({ to: '/articles', search: { article } }) }, [navigate])
  return (
    <DigestDesk
      key={id}
      ref={desk}
      digestId={id}
      onOpenArticle={openArticle}
      onSelectCard={setSelectedCard}
      exports={<ExportActions ref={exports} digestId={id} onJump={openCard} beforeExport={flushDocuments} />}
      preview={<PreviewPane digestId={id} selectedCardId={selectedCard} onCard={openCard} />}
    />
  )
}
