import { useRef, useState, type ReactNode } from 'react'
import type { LibraryPicture } from '@shared/model/picture'
import { PICTURE_FILES } from '@renderer/app/dropped-pictures'
import { useSelection } from '@renderer/app/use-selection'
import { addPicture, usePicturesInView } from '@renderer/engine/pictures'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { FileButton } from '@renderer/ui/file-button'
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/notice'
import { PictureGrid } from '@renderer/ui/picture-grid'
import { SearchField } from '@renderer/ui/search-field'
import styles from './inspector.module.css'

interface PicturePickerProps { isOpen: boolean; onOpenChange: (open: boolean) => void; onPick: (picture: LibraryPicture) => void }

/** The picture library to choose one from: a double click, Enter or the button takes it. A file is added and taken at once. */
export function PicturePicker({ isOpen, onOpenChange, onPick }: PicturePickerProps): ReactNode {
  const [picked, setPicked] = useState<LibraryPicture | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const setOpen = (open: boolean): void => {
    setPicked(null)
    setRefusal(null)
    onOpenChange(open)
  }
  const take = (picture: LibraryPicture): void => {
    setOpen(false)
    onPick(picture)
  }
  const pick = (): void => { if (picked) take(picked) }
  const addFile = async ([file]: File[]): Promise<void> => {
    if (!file) return
    const added = await addPicture(file)
    if ('refusal' in added) setRefusal(added.refusal)
    else take(added.picture)
  }
  return (
    <Dialog
      title="Choose a picture" isOpen={isOpen} onOpenChange={setOpen} wide
      note={<FileButton label="Picture to add" accept={PICTURE_FILES} onFiles={(files) => void addFile(files)}>From a file…</FileButton>}
      actions={<><Button onPress={() => setOpen(false)}>Cancel</Button><Button variant="primary" isDisabled={!picked} onPress={pick}>Use this picture</Button></>}
    >
      {refusal === null ? null : <ErrorNotice>{refusal}</ErrorNotice>}
      <Choice onSelect={setPicked} onPick={pick} />
    </Dialog>
  )
}

function Choice({ onSelect, onPick }: { onSelect: (picture: LibraryPicture | null) => void; onPick: () => void }): ReactNode {
  const [search, setSearch] = useState('')
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [rows, setFirst] = usePicturesInView({ search })
  const grid = useRef<HTMLDivElement>(null)
  const [selectedIndex, selectIndex] = useSelection(rows, selectedId, (id) => {
    setSelectedId(id)
    onSelect(rows.items.find((picture) => picture.id === id) ?? null)
  }, setFirst)
  const goToGrid = (): void => {
    if (selectedIndex < 0) selectIndex(0)
    grid.current?.focus()
  }
  return (
    <>
      <SearchField
        label="Search pictures" placeholder="Name, alt text, caption or credit" value={search} onChange={setSearch} autoFocus
        onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); goToGrid() } else event.continuePropagation() }}
      />
      <div className={styles['choice']}>
        {rows.total > 0
          ? <PictureGrid label="Pictures" list={rows.list} total={rows.total} at={rows.at} selectedId={selectedId} selectedIndex={selectedIndex} onSelect={selectIndex} onOpen={onPick} onFirstVisible={setFirst} gridRef={grid} />
          : rows.isPending ? <Loading /> : <EmptyState title={search.trim() === '' ? 'No pictures yet' : `No picture matches “${search.trim()}”`} />}
      </div>
    </>
  )
}
