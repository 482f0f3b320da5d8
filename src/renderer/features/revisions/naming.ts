import { act } from '@renderer/app/acts'

/** Gives a version a name, or takes it away; it can be taken back like anything done to the newsroom. */
export async function nameVersion(revision: string, name: string, before: string): Promise<void> {
  if (name === before) return
  const label = name === '' ? `Took the name “${before}” off a version` : before === '' ? `Kept the version “${name}”` : `Renamed the version “${before}” to “${name}”`
  await act(label, [{ act: 'revision-name', revision, name }])
}
