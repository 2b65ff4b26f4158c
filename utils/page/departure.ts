interface NavigateEvent extends Event {
  destination: { sameDocument: boolean };
  downloadRequest: string | null;
}

interface Navigation extends EventTarget {
  addEventListener(type: 'navigate', listener: (event: NavigateEvent) => void, how?: { once: true }): void;
  addEventListener(type: 'currententrychange' | 'navigateerror', listener: () => void): void;
}

/** A window as far as the Navigation API goes, which Firefox has since 147. */
export type Navigating = Window & { navigation?: Navigation };

/** Whether a page is on its way to another one, which may take its time to answer. */
export interface Departure {
  hasBegun: boolean;
  forget(): void;
}

/** Without the Navigation API nobody tells, and a page counts as one that stays. */
export function watchDeparture(window: Window): Departure {
  const { navigation } = window as Navigating;
  const begin = ({ destination, downloadRequest }: NavigateEvent) => {
    departure.hasBegun ||= !destination.sameDocument && downloadRequest === null;
  };
  const fail = () => {
    departure.hasBegun = false;
  };
  const departure = {
    hasBegun: false,
    forget: () => {
      navigation?.removeEventListener('navigate', begin as EventListener);
      navigation?.removeEventListener('navigateerror', fail);
    },
  };
  navigation?.addEventListener('navigate', begin);
  navigation?.addEventListener('navigateerror', fail);
  return departure;
}
