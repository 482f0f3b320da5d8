import type { Picture } from '@shared/model/article-picture'
import { isEl, type El } from './html-tree'
import type { Context } from './line-writer'
import { imagesIn, readCaption, readImage } from './pictures'
import { resolveLink } from './resolve-link'
import { attr, contains, hasToken } from './tree-reading'
import type { Walker } from './walker'

const HOLDERS = /^(?:wp-caption|captioned-image-container|kg-gallery-card|gallery|image-gallery)$/u

/** Reads a picture with its caption, or several as one gallery; false where an element is neither. */
export function walkFigure(walker: Walker, el: El, context: Context): boolean {
  if (el.tag !== 'figure' && !hasToken(el, HOLDERS)) return false
  const images = imagesIn(el)
  if (images.length === 0 || find(el, ({ tag }) => /^(?:blockquote|table|pre)$/u.test(tag)).length > 0) return false
  const captions = find(el, (each) => each.tag === 'figcaption' || hasToken(each, /^(?:wp-caption-text|image-caption)$/u))
  walker.writer.flush()
  const beside = images.length > 1 ? walkGallery(walker, el, images, captions) : walkOne(walker, images[0]!, captions, context)
  for (const caption of beside) walker.block(caption, context)
  return true
}

/** Answers the captions that no picture carries. */
function walkOne(walker: Walker, image: El, captions: readonly El[], context: Context): readonly El[] {
  const [caption, ...others] = captions
  const shown = walkImage(walker, image, context, caption && readCaption(caption))
  return shown ? others : captions
}

function walkGallery(walker: Walker, el: El, images: readonly El[], captions: readonly El[]): readonly El[] {
  const inner = find(el, ({ tag }) => tag === 'figure')
  const captionOf = (image: El): El | undefined => {
    const around = inner.find((each) => contains(each, image))
    return around && captions.find((each) => contains(around, each))
  }
  const taken = new Set<El>()
  const pictures = images.flatMap((image): Picture[] => {
    const read = readImage(image, walker.base)
    if (read === 'lost') walker.drop('picture')
    if (typeof read === 'string' || !('picture' in read)) return []
    const caption = captionOf(image)
    if (caption) taken.add(caption)
    return [{ ...read.picture, ...(caption && readCaption(caption)) }]
  })
  if (pictures.length > 0) walker.writer.embed({ kind: 'gallery', pictures })
  return captions.filter((caption) => !taken.has(caption))
}

/** Reads one image; false where nothing of it is shown. */
export function walkImage(walker: Walker, el: El, context: Context, caption: ReturnType<typeof readCaption> = {}): boolean {
  const image = readImage(el, walker.base)
  if (image === 'lost') walker.drop('picture')
  if (typeof image === 'string') return false
  if ('text' in image) walker.writer.text(image.text, context)
  else walker.writer.embed({ kind: 'picture', picture: { ...image.picture, ...caption } })
  return true
}

/** A film or a page inside the page becomes a card that leads there, where it says what it is. */
export function walkMedia(walker: Walker, el: El, { quoted }: Context): void {
  const url = resolveLink(attr(el, 'src') || attr(el, 'data-src'), walker.base)
  const title = (attr(el, 'title') || attr(el, 'aria-label')).trim()
  if (url === '' || title === '' || quoted) walker.drop('embedded part')
  else walker.writer.embed({ kind: 'bookmark', url, title, site: new URL(url).hostname.replace(/^www\./u, ''), description: '' })
}

function find(el: El, test: (el: El) => boolean): El[] {
  return el.kids.flatMap((kid) => (isEl(kid) ? [...(test(kid) ? [kid] : []), ...find(kid, test)] : []))
}
