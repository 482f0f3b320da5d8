import { createDocument, readArticle } from '@shared/document/article-document'
import { writeBody } from '@shared/document/body'
import { paragraph } from '@shared/model/block'

/** Edits of one article, made as a window makes them; each is a paragraph of its own. */
export class Writer {
  readonly doc = createDocument()
  readonly acknowledged: string[] = []

  constructor(readonly id: string, bytes: Uint8Array) {
    this.doc.import(bytes)
  }

  async edit(text: string, append: (update: Uint8Array) => Promise<unknown>): Promise<void> {
    const from = this.doc.version()
    writeBody(this.doc, [...readArticle(this.doc).body, paragraph(text)])
    this.doc.commit()
    await append(this.doc.export({ mode: 'update', from }))
    this.acknowledged.push(text)
  }
}
