import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Welcome } from '@renderer/features/welcome/welcome'

/** Making or opening a newsroom, then on to its articles. */
export function WelcomeScreen(): ReactNode {
  const navigate = useNavigate()
  const goOn = (): void => { void navigate({ to: '/articles', search: {} }) }
  return <Welcome onOpened={goOn} onBack={goOn} />
}
