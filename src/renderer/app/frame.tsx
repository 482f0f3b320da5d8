import { Navigate, Outlet, useMatches, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect } from 'react'
import { usePersonAtEngine } from '@renderer/features/sharing/sharing-settings'
import { GatherRoom } from '@renderer/features/gather/gather-room'
import { PictureRoom } from '@renderer/features/pictures/picture-room'
import { followChanges } from '@renderer/engine/query-client'
import { useHostState, useNewsroom } from '@renderer/engine/queries'
import { refusalOf } from '@renderer/engine/client'
import { ErrorNotice, Loading } from '@renderer/ui/notice'
import { Splitter } from '@renderer/ui/splitter'
import { ToastRegion } from '@renderer/ui/toast'
import { AreaBoundary } from './area-boundary'
import { useDeskCommands } from './desk-commands'
import { Finders } from './finding/finders'
import styles from './frame.module.css'
import { keepAddress, savePlace } from './kept'
import { Sidebar } from './sidebar'
import { StatusBar } from './status-bar'
import { useEverywhereCommands } from './everywhere-commands'
import { useFallback } from './use-fallback'
import { useWidth } from './widths'

/** What stays while screens change: the desk, the status line, the palette and messages. */
export function Frame(): ReactNode {
  const host = useHostState()
  // The screen that is shown, not the address: for a moment the address is ahead of it.
  const shown = useMatches({ select: (matches) => matches.at(-1)?.routeId })
  useEverywhereCommands()
  if (host.isPending) return <Loading>Opening Galley…</Loading>
  if (host.error) return <ErrorNotice>{refusalOf(host.error).message}</ErrorNotice>
  const closed = host.data.workspace === null
  if (closed && shown !== '/welcome') return <Navigate to="/welcome" />
  return (
    <>
      {shown === '/welcome' ? <AreaBoundary area="The welcome screen"><Outlet /></AreaBoundary> : <Desk />}
      <Finders />
      <ToastRegion />
    </>
  )
}

function Desk(): ReactNode {
  const navigate = useNavigate()
  const showArticle = useCallback((id: string) => { void navigate({ to: '/articles', search: { article: id } }) }, [navigate])
  const showPictures = useCallback(() => { void navigate({ to: '/pictures', search: {} }) }, [navigate])
  useEffect(followChanges, [])
  useWindowTitle()
  useFocusAfterLeaving()
  useKeptAddress()
  useFallback()
  useDeskCommands()
  const [sidebar, resize] = useWidth('sidebar')
  usePersonAtEngine()
  return (
    <div className={styles['frame']} style={sidebar === null ? undefined : { gridTemplateColumns: `${sidebar}px minmax(0, 1fr)` }}>
      <nav className={styles['desk']} aria-label="Desk">
        <AreaBoundary area="The desk"><Sidebar /></AreaBoundary>
        <Splitter label="Width of the desk" sizes="before" min={150} max={360} onSize={resize} />
      </nav>
      <main className={styles['main']} id="main" tabIndex={-1}>
        <AreaBoundary area="This screen"><Outlet /></AreaBoundary>
      </main>
      <StatusBar />
      <GatherRoom onShowArticle={showArticle} />
      <PictureRoom onShow={showPictures} />
    </div>
  )
}

/** A screen that goes away may take the focus with it; then it rests on the screen that came. */
function useFocusAfterLeaving(): void {
  const shown = useMatches({ select: (matches) => matches.at(-1)?.id })
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true })
  }, [shown])
}

function useKeptAddress(): void {
  const address = useRouterState({ select: (state) => state.resolvedLocation?.href })
  useEffect(() => { if (address !== undefined) keepAddress(address) }, [address])
  // To the welcome screen, and perhaps on to another newsroom.
  useEffect(() => () => { void savePlace() }, [])
}

function useWindowTitle(): void {
  const name = useNewsroom().data?.name
  useEffect(() => { document.title = name ? `${name} – Galley` : 'Galley' }, [name])
}
