import type { Span } from '@shared/model/block'
import { appendSpan } from '@shared/document/flat-text'

/** Neighbours that look alike as one span; empty ones are nothing. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans) if (span.text !== '') appendSpan(all, span)
  return all
}
