import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { applyStoredTheme } from './app/theme'

applyStoredTheme()
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)
