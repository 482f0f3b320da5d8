import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { adoptPlace, leftAt } from '@renderer/app/kept'
import { Welcome } from '@renderer/features/welcome/welcome'

/** Making or opening a newsroom, then on to where it was left. */
export function WelcomeScreen(): ReactNode {
  const { history } = useRouter()
  const goOn = (): void => history.push(leftAt())
  return <Welcome onOpened={() => { void adoptPlace().finally(goOn) }} onBack={goOn} />
}
