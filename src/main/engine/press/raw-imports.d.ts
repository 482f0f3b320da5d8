// Vite's `?raw`: a file's text, built into the bundle.
declare module '*?raw' {
  const text: string
  export default text
}
