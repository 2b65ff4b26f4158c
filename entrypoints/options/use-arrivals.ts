import { useState } from 'preact/hooks';
import { dropArrivals, requestArrivals } from '../../utils/browser/arrivals';

/**
 * The switch that is a permission: whether it shows on, and what a change of it does.
 *
 * @param isAllowed the permission is there
 * @param ask told of what was asked for; the request has begun in the click itself
 */
export function useArrivals(
  isAllowed: boolean,
  ask: (request: Promise<boolean>) => Promise<void>,
): { arrivals: boolean; onArrivals: (on: boolean) => void } {
  // The switch goes back by itself where the answer is no.
  const [isAsking, setAsking] = useState(false);
  const change = async (on: boolean) => {
    const request = on ? requestArrivals() : dropArrivals();
    setAsking(on);
    await ask(request);
    setAsking(false);
  };
  return { arrivals: isAsking || isAllowed, onArrivals: (on) => void change(on) };
}
