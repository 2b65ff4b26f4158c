/** How long Onward may stay quiet. */
export const PAUSES = ['hour', 'restart', 'until-resumed'] as const;
export type Pause = (typeof PAUSES)[number];
