import { ipcRenderer } from 'electron'

// The two ports, to the engine and to the shell, come as messages and are handed on to the page as they are: a port
// can't cross the context bridge. The page asks for them when it is ready, so none is sent to a page still loading.
ipcRenderer.on('galley:port', (event, name: string) => {
  window.postMessage({ galleyPort: name }, window.location.origin, [...event.ports])
})
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'galley:ready') ipcRenderer.send('galley:ready')
})
