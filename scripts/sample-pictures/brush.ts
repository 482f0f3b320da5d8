/** The colours every picture of the series is mixed from. */
export const ink = {
  night: '#141d36', navy: '#1f2c4d', deep: '#24485c', sea: '#3b7686', mist: '#a9c6c2', pale: '#dfe7dc', cream: '#f6ecd8', sand: '#e9cfa1',
  ochre: '#d99c40', coral: '#dc6b45', brick: '#a8432f', wine: '#6c2f3f', plum: '#4c3357', rose: '#ecaa8f', moss: '#5f7c4c', leaf: '#8fa65c', pine: '#2f4f43',
}

/** A sheet collects shapes back to front and hands out gradients and repeatable random numbers. */
export interface Sheet {
  put(...shapes: string[]): void
  /** A gradient's paint; `turn` 0 runs top to bottom, 90 left to right. */
  fade(colours: readonly string[], turn?: number): string
  glow(colour: string, strength?: number): string
  random(from?: number, to?: number): number
  pick<T>(of: readonly T[]): T
  /** The shapes with a soft blur, for haze and light. */
  blur(by: number, ...shapes: string[]): string
  svg(): string
}

export function createSheet(seed: number): Sheet {
  const random = createRandom(seed)
  const shapes: string[] = []
  const defs: string[] = []
  const define = (make: (id: string) => string): string => {
    const id = `d${defs.length}`
    defs.push(make(id))
    return id
  }
  return {
    put: (...more) => void shapes.push(...more),
    fade: (colours, turn = 0) => `url(#${define((id) => `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1" gradientTransform="rotate(${-turn} .5 .5)">${stops(colours)}</linearGradient>`)})`,
    glow: (colour, strength = 1) => `url(#${define((id) => `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`)})`,
    random: (from = 0, to = 1) => from + random() * (to - from),
    pick: (of) => of[Math.floor(random() * of.length)] as (typeof of)[number],
    blur: (by, ...inner) => `<g filter="url(#${define((id) => `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${by}"/></filter>`)})">${inner.join('')}</g>`,
    svg: () => `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><defs>${defs.join('')}${GRAIN}</defs>${shapes.join('')}<rect width="1200" height="800" filter="url(#grain)" opacity=".1" style="mix-blend-mode:soft-light"/></svg>`,
  }
}

const GRAIN = '<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="7"/><feColorMatrix type="saturate" values="0"/></filter>'

function stops(colours: readonly string[]): string {
  return colours.map((colour, at) => `<stop offset="${at / Math.max(1, colours.length - 1)}" stop-color="${colour}"/>`).join('')
}

function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export type Point = readonly [x: number, y: number]

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}" ${more}/>`
}

export function disc(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}" ${more}/>`
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${rx.toFixed(1)}" ry="${ry.toFixed(1)}" fill="${fill}" ${more}/>`
}

export function poly(points: readonly Point[], fill: string, more = ''): string {
  return `<polygon points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="${fill}" ${more}/>`
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`
}

export function stroke(d: string, colour: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" ${more}/>`
}

export function group(move: string, ...shapes: string[]): string {
  return `<g transform="${move}">${shapes.join('')}</g>`
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at)
}

/** A whole sky, or any backdrop, over the full sheet. */
export function backdrop(sheet: Sheet, colours: readonly string[]): void {
  sheet.put(rect(0, 0, 1200, 800, sheet.fade(colours)))
}

/** The sun or moon with its light around it. */
export function sun(sheet: Sheet, x: number, y: number, radius: number, colour: string, halo = colour): void {
  sheet.put(disc(x, y, radius * 5, sheet.glow(halo, 0.55)), disc(x, y, radius, colour))
}

/** Rolling land from edge to edge, filled to the bottom of the sheet. */
export function land(sheet: Sheet, y: number, height: number, fill: string, waves = 1.6): void {
  const [a, b, c] = [sheet.random(0, 6), sheet.random(0, 6), sheet.random(0, 6)]
  const at = (x: number): number => y - height * (0.5 * Math.sin(a + (x / 1200) * waves * 6.3) + 0.3 * Math.sin(b + (x / 1200) * waves * 14) + 0.08 * Math.sin(c + x / 37))
  sheet.put(path(`M0,800 ${range(61).map((step) => `L${step * 20},${at(step * 20).toFixed(1)}`).join(' ')} L1200,800Z`, fill))
}

/** Long flat clouds. */
export function clouds(sheet: Sheet, count: number, top: number, bottom: number, colour: string, opacity = 0.5): void {
  for (let drawn = 0; drawn < count; drawn++) {
    const [x, y, width] = [sheet.random(-100, 1200), sheet.random(top, bottom), sheet.random(140, 420)]
    sheet.put(rect(x, y, width, 14, colour, `rx="7" opacity="${opacity}"`), rect(x + width * 0.2, y - 11, width * 0.5, 16, colour, `rx="8" opacity="${opacity}"`))
  }
}

/** Still water with glints that widen towards the viewer. */
export function water(sheet: Sheet, y: number, colours: readonly string[], glint: string, count = 130): void {
  sheet.put(rect(0, y, 1200, 800 - y, sheet.fade(colours)))
  for (let drawn = 0; drawn < count; drawn++) {
    const depth = sheet.random() ** 1.4
    sheet.put(rect(sheet.random(-80, 1200), y + 6 + depth * (790 - y), 20 + depth * 130, 1.2 + depth * 3.2, glint, `rx="2" opacity="${sheet.random(0.12, 0.42).toFixed(2)}"`))
  }
}

/** Light lying on the water below a sun. */
export function lightPath(sheet: Sheet, x: number, y: number, spread: number, colour: string): void {
  for (let row = y + 4; row < 800; row += 9) {
    const reach = spread * (0.5 + (row - y) / 500)
    sheet.put(rect(x - reach * sheet.random(0.3, 1), row, reach * sheet.random(0.8, 1.8), 3.5, colour, `rx="2" opacity="${sheet.random(0.3, 0.8).toFixed(2)}"`))
  }
}

export function birds(sheet: Sheet, count: number, x: number, y: number, colour: string): void {
  for (let drawn = 0; drawn < count; drawn++) {
    const [left, top, size] = [x + sheet.random(-130, 130), y + sheet.random(-50, 50), sheet.random(7, 14)]
    sheet.put(stroke(`M${left - size},${top} q${size / 2},${-size * 0.8} ${size},0 q${size / 2},${-size * 0.8} ${size},0`, colour, 2.6))
  }
}
