import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { applyStoredTheme } from './app/theme'
import { followChanges } from './engine/query-client'

applyStoredTheme()
followChanges()
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)
