import { useEffect, useState } from 'preact/hooks';

/** What is shown of something stored: at once what the person makes of it, and again what is stored once that changes. */
export function useStored<T>(stored: T) {
  const [shown, show] = useState(stored);
  useEffect(() => show(stored), [stored]);
  return [shown, show] as const;
}
