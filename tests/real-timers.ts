import { afterEach, vi } from 'vitest';

/** A test that failed in the middle of its own time leaves it to no other. */
afterEach(() => void vi.useRealTimers());
