/** Line drawings on a 24 x 24 grid, drawn in the colour of the text around them. */
const DRAWINGS = {
  // One silhouette per kind, so that kinds differ without their colours.
  notice: 'M10 4H5v16h5M9 12h11M16 8l4 4-4 4',
  preview: 'M8 8h12v12H8zM16 8V4H4v12h4',
  wall: 'M3 5h18v14H3zM3 9.7h18M3 14.3h18M12 5v4.7M7.5 9.7v4.6M16.5 9.7v4.6M12 14.3V19',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.6v.4',
  block: 'M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8zM7.5 12h9',
  scan: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 21 21M8 10.5l2 2 3.2-3.6',
  login: 'M8 9.5a4.5 4.5 0 1 1 0 5.5 4.5 4.5 0 0 1 0-5.5zM12.5 12.2H22M18.5 12.2v3.6',
  'app-only': 'M7 2.5h10v19H7zM10.5 18.2h3',
  gone: 'M12 3.5a8.5 8.5 0 0 1 5 1.6M20 9.2a8.5 8.5 0 0 1-.3 6.4M16 19.5a8.5 8.5 0 0 1-7.2.4M4.8 16.4a8.5 8.5 0 0 1-1-6.4M6.6 5.4A8.5 8.5 0 0 1 9 4',
  unknown: 'M12 2.5 21.5 12 12 21.5 2.5 12zM9.8 9.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M12 15.8v.4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  phone: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  back: 'M20 12H4M10 6l-6 6 6 6',
  check: 'M4.5 12.5 10 18 20 6.5',
  history: 'M3.5 12A8.5 8.5 0 1 0 6 6L3.5 8.5m0-5v5h5M12 7.5V12l3 2',
  options: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 4.5h4v5h-4zM7 14.5h4v5H7z',
  note: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 21 21',
} as const;

/** By its name, or as it is drawn. */
export type IconName = keyof typeof DRAWINGS | `M${string}`;

/** Decoration only: the word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={(DRAWINGS as Readonly<Record<string, string>>)[name] ?? name} />
    </svg>
  );
}
