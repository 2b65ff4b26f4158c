import { useEffect, useRef } from 'preact/hooks';

/**
 * Who writes nothing for so long, in milliseconds, has the note kept: at the first click beside it the browser closes the
 * popup, and Chromium says no word of that to it.
 */
const RESTS_MS = 400;

/**
 * A note while it is written. It is kept whenever the person rests, and when the field, the page or the popup goes.
 *
 * @param note as it was kept before
 * @param onKeep says whether it is kept now
 */
export function useKeptNote(note: string, onKeep: (text: string) => Promise<boolean>) {
  const written = useRef(note);
  const kept = useRef<string | null>(note);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = async () => {
    clearTimeout(resting.current);
    kept.current = written.current;
    if (!(await onKeep(written.current))) kept.current = null;
  };
  const keep = () => {
    if (written.current !== kept.current) void save();
  };
  const last = useRef(keep);
  last.current = keep;
  useEffect(() => {
    const leave = () => last.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    written,
    write: (text: string) => {
      written.current = text.trim();
      clearTimeout(resting.current);
      resting.current = setTimeout(() => last.current(), RESTS_MS);
    },
    save,
    keep,
    /** What it was written for goes, and the note with it. */
    drop: () => {
      clearTimeout(resting.current);
      kept.current = written.current;
    },
  };
}
