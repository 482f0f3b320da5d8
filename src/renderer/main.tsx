import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { applyStoredTheme } from './app/theme'
import { engine } from './engine/client'

applyStoredTheme()
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)

// Kill tests make edits faster than a person types; shipped builds have no such handle.
if (__GALLEY_TEST__) Object.assign(window, { galleyTest: { engine } })
