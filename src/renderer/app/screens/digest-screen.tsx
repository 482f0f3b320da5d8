import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { useCommand } from '@renderer/app/commands'
import { type DeskHandle, DigestDesk } from '@renderer/features/digest/digest-desk'
import { PreviewPane } from '@renderer/features/preview/preview-pane'

/** One digest: candidates, the digest and its preview side by side. */
export function DigestScreen(): ReactNode {
  const { id } = useParams({ from: '/digests/$id' })
  const navigate = useNavigate()
  const desk = useRef<DeskHandle>(null)
  const [selectedCard, setSelectedCard] = useState<string | null>(null)
  useCommand('undo', () => desk.current?.undo())
  useCommand('redo', () => desk.current?.redo())
  return (
    <DigestDesk
      key={id}
      ref={desk}
      digestId={id}
      onOpenArticle={(article) => { void navigate({ to: '/articles', search: { article } }) }}
      onSelectCard={setSelectedCard}
      exports={null}
      preview={<PreviewPane digestId={id} selectedCardId={selectedCard} onCard={(card) => desk.current?.openCard(card)} />}
    />
  )
}
