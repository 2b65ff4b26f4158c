/**
 * Calls back when the person comes to this page: its tab is shown, or, of two windows side by side, its own is gone to.
 *
 * @returns how to stop
 */
export function onReturn(callback: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}
