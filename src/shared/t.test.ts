import { expect, it } from 'vitest'
import { createBoundEditor, readEditor } from '@renderer/features/editor/binding/headless-editor'
it('x', () => {
  const { editor, errors } = createBoundEditor([{ type: 'bullet', spans: [{ text: ' ', lang: 'fr' }] }])
  console.log(JSON.stringify(readEditor(editor)), errors.map((e: any) => e.stack))
})
