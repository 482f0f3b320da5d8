import { ImagePlus, Images } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { PICTURE_FILTERS, type PictureFilter, type PictureQuery, type PictureSort } from '@shared/model/picture'
import { act } from '@renderer/app/acts'
import { useCommand } from '@renderer/app/commands'
import { PICTURE_FILES } from '@renderer/app/dropped-pictures'
import { useFileDrops } from '@renderer/app/use-file-drops'
import { useSelection } from '@renderer/app/use-selection'
import { refusalOf } from '@renderer/engine/client'
import { type PictureRows, usePicturesInView } from '@renderer/engine/pictures'
import { Button } from '@renderer/ui/button'
import { FileButton } from '@renderer/ui/file-button'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import { PictureGrid } from '@renderer/ui/picture-grid'
import { SearchField } from '@renderer/ui/search-field'
import { SegmentedControl } from '@renderer/ui/segmented-control'
import { Select } from '@renderer/ui/select'
import { addPictures, firstAdded, useAdding } from './adding'
import { AddingStrip } from './adding-strip'
import { PictureSheet } from './picture-sheet'
import styles from './pictures.module.css'

export interface PictureLibraryProps {
  query: PictureQuery
  selectedId: string | null
  onQuery: (query: PictureQuery) => void
  onSelect: (sha256: string | null) => void
  onOpenArticle: (id: string) => void
}

/** Every picture of the newsroom: found, told about, added and removed. Files may be dropped anywhere on the screen. */
export function PictureLibrary({ query, selectedId, onQuery, onSelect, onOpenArticle }: PictureLibraryProps): ReactNode {
  const [rows, setFirst] = usePicturesInView(query)
  const grid = useRef<HTMLDivElement>(null)
  const [selectedIndex, selectIndex] = useSelection(rows, selectedId, onSelect, setFirst)
  const generation = useGeneration()
  const take = (files: readonly File[]): void => { void addPictures(files).then((results) => { const first = firstAdded(results); if (first) onSelect(first) }) }
  const isOver = useFileDrops((data) => data?.types.includes('Files') ?? false, take, true)
  const remove = ({ sha256, name }: { sha256: string; name: string }, removed: boolean): void => {
    void act(removed ? `Removed ${name} from the picture library` : `Put ${name} back into the picture library`, [{ act: 'picture', sha256, facts: { removed } }])
    // The next one takes its place, so that the keys go on from there.
    const next = rows.at(selectedIndex + 1) ?? rows.at(selectedIndex - 1)
    onSelect(next?.id ?? null)
    grid.current?.focus()
  }
  const selected = rows.at(selectedIndex)
  return (
    <section className={styles['screen']} aria-label="Picture library">
      <Head query={query} rows={rows} onQuery={onQuery} onFiles={take} onEnter={() => { if (selectedIndex < 0) selectIndex(0); grid.current?.focus() }} />
      <AddingStrip />
      {rows.error ? <div className={styles['notice']}><ErrorNotice>{refusalOf(rows.error).message}</ErrorNotice></div> : null}
      <div className={styles['room']}>
        {rows.total > 0
          ? <PictureGrid
              label={TITLES[query.filter ?? 'all']} list={rows.list} total={rows.total} at={rows.at} selectedId={selectedId} selectedIndex={selectedIndex} onSelect={selectIndex} gridRef={grid} generation={generation}
              onOpen={focusSheet} onFirstVisible={setFirst} onDelete={selected && !selected.removed ? () => remove(selected, true) : undefined}
            />
          : rows.isPending ? <Loading /> : rows.error ? null : <NothingHere query={query} onQuery={onQuery} />}
        {selectedId ? <PictureSheet sha256={selectedId} onClose={() => { onSelect(null); grid.current?.focus() }} onOpenArticle={onOpenArticle} onRemove={remove} /> : null}
      </div>
      {isOver ? <div className={styles['dropArea']} aria-hidden="true"><p>Drop to add to the picture library</p></div> : null}
    </section>
  )
}

const TITLES: Record<PictureFilter, string> = { 'all': 'Pictures', 'without-alt': 'Pictures without alt text', 'unused': 'Pictures in no article', 'removed': 'Removed pictures' }
const FILTER_LABELS: Record<PictureFilter, string> = { 'all': 'All', 'without-alt': 'Without alt', 'unused': 'Unused', 'removed': 'Removed' }
const FILTERS = PICTURE_FILTERS.map((id) => ({ id, label: FILTER_LABELS[id] }))
const SORTS: { id: PictureSort; label: string }[] = [{ id: 'newest', label: 'Newest' }, { id: 'most-used', label: 'Most used' }]

function focusSheet(): void {
  document.querySelector<HTMLElement>('aside[aria-label="Picture"] textarea')?.focus()
}

/** Counts what was added: a file that was missing or damaged may be mended, and is looked at again. */
function useGeneration(): number {
  const results = useAdding((state) => state.results)
  const [generation, setGeneration] = useState(0)
  useEffect(() => { if (results) setGeneration((before) => before + 1) }, [results])
  return generation
}

interface HeadProps { query: PictureQuery; rows: PictureRows; onQuery: (query: PictureQuery) => void; onFiles: (files: File[]) => void; onEnter: () => void }

function Head({ query, rows, onQuery, onFiles, onEnter }: HeadProps): ReactNode {
  const search = useRef<HTMLInputElement>(null)
  useCommand('search', () => { search.current?.select(); search.current?.focus() })
  return (
    <header className={styles['head']}>
      <div className={styles['titleLine']}>
        <h1 className={styles['title']}>Pictures</h1>
        <span className={styles['count']} role="status">{rows.isPending ? '' : rows.total.toLocaleString('en')}<span className="visually-hidden">{rows.total === 1 ? ' picture' : ' pictures'}</span></span>
        <FileButton label="Pictures to add" accept={PICTURE_FILES} multiple onFiles={onFiles} variant="primary" icon={<ImagePlus size={14} aria-hidden="true" />}>Add pictures…</FileButton>
      </div>
      <div className={styles['tools']}>
        <SearchField
          className={styles['search']} label="Search pictures" placeholder="Name, alt text, caption or credit" command="search" value={query.search ?? ''} onChange={(text) => onQuery({ ...query, search: text })} inputRef={search}
          onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); onEnter() } else event.continuePropagation() }}
        />
        <SegmentedControl label="Which pictures" segments={FILTERS} value={query.filter ?? 'all'} onChange={(filter) => onQuery({ ...query, filter })} />
        <Select label="Order" labelHidden bare options={SORTS} value={query.sort ?? 'newest'} onChange={(sort) => onQuery({ ...query, sort })} />
      </div>
    </header>
  )
}

function NothingHere({ query, onQuery }: { query: PictureQuery; onQuery: (query: PictureQuery) => void }): ReactNode {
  const { search = '', filter = 'all' } = query
  if (search.trim() !== '') return <EmptyState title={`No picture matches “${search.trim()}”`} actions={<Button onPress={() => onQuery({ ...query, search: '' })}>Clear the search</Button>}>Names, alt texts, captions and credits were searched.</EmptyState>
  if (filter !== 'all') return <EmptyState title={NOTHING[filter].title}>{NOTHING[filter].words}</EmptyState>
  return <EmptyState icon={<Images size={28} aria-hidden="true" />} title="No pictures yet">Drop pictures anywhere on this window, paste one, or add files. Alt text, caption and credit that are told here come along into every article.</EmptyState>
}

const NOTHING: Record<Exclude<PictureFilter, 'all'>, { title: string; words: string }> = {
  'without-alt': { title: 'Every picture has alt text', words: 'Pictures that nobody has described yet stand here.' },
  'unused': { title: 'Every picture is in an article', words: 'Pictures that no article shows stand here.' },
  'removed': { title: 'No removed pictures', words: 'Pictures taken out of the library stand here. They can come back.' },
}
