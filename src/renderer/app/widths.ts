import { setPreferences, usePreferences } from './preferences'

/** A part of the window whose width the person may choose. */
export type SizedPart = 'sidebar' | 'list' | 'candidates' | 'preview'

/** How wide the person made a part, null for its usual width; and what changes that, kept when it is `final`. */
export function useWidth(part: SizedPart): [number | null, (width: number | null, final: boolean) => void] {
  const width = usePreferences((preferences) => preferences.widths[part])
  const resize = (wanted: number | null, final: boolean): void => {
    const { [part]: _before, ...others } = usePreferences.getState().widths
    const widths = wanted === null ? others : { ...others, [part]: wanted }
    if (final) setPreferences({ widths })
    else usePreferences.setState({ widths })
  }
  return [width ?? null, resize]
}
