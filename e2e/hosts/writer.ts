import { createDocument } from '@shared/document/article-document'

/** Edits of one article, the operations a window makes; each is a paragraph of its own at the end. */
export class Writer {
  readonly doc = createDocument()
  readonly acknowledged: string[] = []

  constructor(readonly id: string, bytes: Uint8Array) {
    this.doc.import(bytes)
  }

  async edit(text: string, append: (update: Uint8Array) => Promise<unknown>): Promise<void> {
    const from = this.doc.version()
    const body = this.doc.getText('body')
    const at = body.length
    body.insert(at, `\n${text}`)
    body.mark({ start: at, end: at + 1 }, 'block', { type: 'paragraph', indent: 0 })
    this.doc.commit()
    await append(this.doc.export({ mode: 'update', from }))
    this.acknowledged.push(text)
  }
}
