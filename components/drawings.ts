/** Drawings that the popup has no use for, as those of `Icon`; it would carry them otherwise. */
export const MESSAGE = 'M4 4.5h16v11.5H10.5L5.5 20.5V16H4zM8 9h8M8 12.3h5';
export const DELETE = 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.5 20h9l1-13.5M10.3 10v6.5M13.7 10v6.5';
export const CLOSE = 'M5.5 5.5l13 13M18.5 5.5l-13 13';
export const LOCK = 'M5.5 11h13v9.5h-13zM8 11V7.5a4 4 0 0 1 8 0V11';
export const PIN = 'M8.5 3.5h7l-1 7 3 3.5h-11l3-3.5zM12 14v7';
export const FORWARD = 'M4 12h16M14 6l6 6-6 6';
