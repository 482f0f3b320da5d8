import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { followWindow, leftAt } from './app/kept'
import { router } from './app/router'
import { engine } from './engine/client'

// A page that is loaded again keeps its own address.
if (router.history.location.pathname === '/') router.history.replace(leftAt())
followWindow()
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)

// Kill tests make edits faster than a person types; shipped builds have no such handle.
if (__GALLEY_TEST__) Object.assign(window, { galleyTest: { engine } })
